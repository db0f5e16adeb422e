-- As what somebody wrote a comment, or acknowledged a finding: it stays so when they work for another agency later, whose lead has no say in it.
-- Of what was written before this it is not known, and their role and agency of now are taken for it.
-- The owner is held to row-level security too, and fills every partnership here.
alter table account no force row level security;
alter table entry_comment no force row level security;
alter table finding_acknowledgement no force row level security;

alter table entry_comment add column author_role text, add column author_agency_id uuid;
alter table finding_acknowledgement add column author_role text, add column author_agency_id uuid;

update entry_comment c set author_role = a.role, author_agency_id = a.agency_id
  from account a where a.partnership_id = c.partnership_id and a.id = c.written_by;
update finding_acknowledgement f set author_role = a.role, author_agency_id = a.agency_id
  from account a where a.partnership_id = f.partnership_id and a.id = f.acknowledged_by;

alter table entry_comment
  alter column author_role set not null,
  add constraint entry_comment_author_role_known check (author_role in ('administrator', 'officer', 'agency-lead', 'practitioner', 'chair', 'reviewer', 'board-member', 'analyst')),
  add constraint entry_comment_author_of_agency foreign key (partnership_id, author_agency_id) references agency (partnership_id, id);
alter table finding_acknowledgement
  alter column author_role set not null,
  add constraint finding_acknowledgement_author_role_known check (author_role in ('administrator', 'officer', 'agency-lead', 'practitioner', 'chair', 'reviewer', 'board-member', 'analyst')),
  add constraint finding_acknowledgement_author_of_agency foreign key (partnership_id, author_agency_id) references agency (partnership_id, id);

alter table account force row level security;
alter table entry_comment force row level security;
alter table finding_acknowledgement force row level security;
