-- How often a row stood in the file where its handling was noted last: where it then stands less often, one of them has other words.
alter table row_handling
  add column times integer not null default 1,
  add constraint row_handling_times_known check (times > 0);
