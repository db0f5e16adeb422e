-- An acknowledgement is its author's own: whoever may not see that somebody else acknowledged a finding may acknowledge it too, and both
-- stand. So each goes by its author too, with the entries that it rests on: those beside them differ by what its author could read.
-- The owner is held to row-level security too, and fills every partnership here.
alter table finding_entry no force row level security;
alter table finding_acknowledgement no force row level security;

alter table finding_entry add column acknowledged_by uuid;
update finding_entry e
   set acknowledged_by = f.acknowledged_by
  from finding_acknowledgement f
 where f.partnership_id = e.partnership_id and f.family_id = e.family_id and f.finding_id = e.finding_id;

alter table finding_entry
  alter column acknowledged_by set not null,
  drop constraint finding_entry_of_finding,
  drop constraint finding_entry_key;
alter table finding_acknowledgement
  drop constraint finding_acknowledgement_key,
  add constraint finding_acknowledgement_key primary key (partnership_id, family_id, finding_id, acknowledged_by);
alter table finding_entry
  add constraint finding_entry_key primary key (partnership_id, family_id, finding_id, acknowledged_by, entry_id),
  add constraint finding_entry_of_finding foreign key (partnership_id, family_id, finding_id, acknowledged_by)
    references finding_acknowledgement (partnership_id, family_id, finding_id, acknowledged_by);

alter table finding_entry force row level security;
alter table finding_acknowledgement force row level security;
