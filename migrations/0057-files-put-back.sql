-- Of a file that was in the chronology and was to be put back, and waits instead, since another took the place that it was to take: it was there.
alter table submission add column was_put_back boolean not null default false;

-- With which file it was said what a column holds, so that it is forgotten with that file. Null of what was said with a file that this step
-- finds no more.
alter table agency_column
  add column submission_id uuid,
  add constraint agency_column_of_submission foreign key (partnership_id, submission_id) references submission (partnership_id, id);

-- The owner is held to row-level security too, and fills every partnership here.
alter table agency_column no force row level security;
alter table submission no force row level security;
update agency_column c
   set submission_id = s.id
  from submission s
 where s.partnership_id = c.partnership_id and s.agency_id = c.agency_id and s.submitted_at = c.stated_at
   and s.submitted_by is not distinct from c.stated_by;
alter table agency_column force row level security;
alter table submission force row level security;
