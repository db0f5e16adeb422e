-- A whole file that was removed for good: about another family, say. It is told as rows are that were removed, by one row which says of which
-- file; its digest is made of the file’s own, by which the very file is refused where it is sent again.
alter table purged_row
  add column submission_id uuid,
  add constraint purged_row_of_submission foreign key (partnership_id, submission_id) references submission (partnership_id, id);
