-- When what an adult is to the children of the family was changed: it is said of the children who were in the record by then. Null where it
-- stands as it was when the adult was put into the record.
alter table family_member add column kinship_said_at timestamptz;

-- When the lines or the postcode of an address were changed: what agencies decided of their entries before that, they decided of other words.
-- Null where it stands as it was put into the record.
alter table address add column worded_at timestamptz;

-- The documents of one person in one family, the newest first: read along it however many others there are.
create index export_by_asker on export (partnership_id, family_id, created_by, created_at, id);
