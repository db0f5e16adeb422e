-- 0: the row stands nowhere, and a person has decided of the words that took its place: it is missing no longer. What is noted of it stays, for
-- when it comes back.
alter table row_handling
  drop constraint row_handling_times_known,
  add constraint row_handling_times_known check (times >= 0);
