-- From whom each entry was kept that an acknowledgement rests on, or stands beside, when it was made: whoever could not read one of them then is
-- told neither the sentence nor the reason, though they read the entry now.
-- The owner is held to row-level security too, and fills every partnership here.
alter table entry no force row level security;
alter table finding_acknowledgement no force row level security;
alter table finding_entry no force row level security;
alter table row_handling no force row level security;
alter table row_named_agency no force row level security;
alter table row_not_for no force row level security;

alter table finding_entry
  add column handling text not null default 'originator',
  add column named_agency_ids uuid[] not null default '{}',
  add column not_for_account_ids uuid[] not null default '{}',
  add constraint finding_entry_handling_known check (handling in ('core-group', 'named-agencies', 'review-panel', 'originator'));

-- Of what was acknowledged before this, what is noted of the row counts where it was noted before, and a row of which nothing is noted was open to all.
-- Where it was noted since, nobody can say from whom the entry was kept then, and it stays with its agency.
update finding_entry fe
   set handling = coalesce(h.handling, e.handling, 'core-group'),
       named_agency_ids = array(
         select n.named_agency_id from row_named_agency n
          where n.partnership_id = fe.partnership_id and n.family_id = fe.family_id and n.agency_id = fe.agency_id
            and n.row_key = fe.row_key and h.handling = 'named-agencies'
          order by n.named_agency_id),
       not_for_account_ids = array(
         select n.account_id from row_not_for n
          where n.partnership_id = fe.partnership_id and n.family_id = fe.family_id and n.agency_id = fe.agency_id
            and n.row_key = fe.row_key
          order by n.account_id)
  from finding_entry own
  join finding_acknowledgement f on f.partnership_id = own.partnership_id and f.family_id = own.family_id
   and f.finding_id = own.finding_id and f.acknowledged_by = own.acknowledged_by
  left join entry e on e.partnership_id = own.partnership_id and e.family_id = own.family_id and e.id = own.entry_id
   and e.agency_id = own.agency_id and e.row_key = own.row_key
  left join row_handling h on h.partnership_id = own.partnership_id and h.family_id = own.family_id
   and h.agency_id = own.agency_id and h.row_key = own.row_key
 where fe.partnership_id = own.partnership_id and fe.family_id = own.family_id and fe.finding_id = own.finding_id
   and fe.acknowledged_by = own.acknowledged_by and fe.entry_id = own.entry_id
   and (h.set_at is null or h.set_at <= f.acknowledged_at);

alter table finding_entry alter column handling drop default;

alter table entry force row level security;
alter table finding_acknowledgement force row level security;
alter table finding_entry force row level security;
alter table row_handling force row level security;
alter table row_named_agency force row level security;
alter table row_not_for force row level security;
