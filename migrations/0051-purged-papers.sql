-- Key episodes, learning events, actions and notes of a review that were removed for good are known too: the form that wrote one writes nothing
-- when it is sent again. An answer goes by its question, which can be answered anew: the version that it had tells one answer from a later one.
alter table purged_words
  -- Of an answer: the version of its question that held it. Of those from before this it is not known.
  add column of_version integer,
  drop constraint purged_words_kind_known,
  add constraint purged_words_kind_known check (kind in ('risk', 'action', 'comment', 'question', 'answer', 'paper')),
  -- Numbers are of risks and actions.
  add constraint purged_words_number_or_version check (number is null or of_version is null);
