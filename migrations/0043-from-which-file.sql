-- From which file, or which agency's typing, an entry left the chronology: what people made of it goes with that file where the file is
-- removed for good later. Null of entries that left before this was noted.
alter table gone_entry add column submission_id uuid;
