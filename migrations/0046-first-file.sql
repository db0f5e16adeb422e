-- With which file, or which agency's typing, an entry came first: where that file is removed for good, what people made of the entry goes
-- too, also where a later file took the entry over. Null of entries that came before this was noted: of those the file is asked itself.
alter table entry add column first_submission_id uuid;
alter table gone_entry add column first_submission_id uuid;

-- What was typed never comes with another. The owner is held to row-level security too, and fills every partnership here.
alter table entry no force row level security;
alter table gone_entry no force row level security;
update entry set first_submission_id = submission_id where row_key like 'typed %';
update gone_entry set first_submission_id = submission_id where row_key like 'typed %';
alter table entry force row level security;
alter table gone_entry force row level security;
