-- What a reviewer works with: papers of four kinds, questions to agencies with their answers, and which entries each points at. Nothing
-- here holds a copy of an entry’s words: an entry is pointed at by its id, and quoted as it stands whenever it is read.

-- A key episode, a learning event, an action taken while the review went on, or a note.
create table review_paper (
  partnership_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  family_id uuid not null,
  kind text not null,
  title text,
  -- The day that it is of, or the days from and to. Of an action: when it was agreed, and when it was done.
  from_day date,
  to_day date,
  -- By whom an action was taken.
  agency_id uuid,
  -- What is written under each of its headings, by the heading’s name.
  parts jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  constraint review_paper_key primary key (partnership_id, id),
  constraint review_paper_kind_known check (kind in ('episode', 'learning-event', 'action', 'note')),
  constraint review_paper_days_in_order check (from_day <= to_day),
  constraint review_paper_of_review foreign key (partnership_id, review_id) references review (partnership_id, id),
  constraint review_paper_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint review_paper_of_agency foreign key (partnership_id, agency_id) references agency (partnership_id, id)
);
create index review_paper_by_review on review_paper (partnership_id, review_id, kind, id);

-- Which key episodes a learning event spoke of.
create table review_paper_episode (
  partnership_id uuid not null,
  review_paper_id uuid not null,
  named_review_paper_id uuid not null,
  constraint review_paper_episode_key primary key (partnership_id, review_paper_id, named_review_paper_id),
  constraint review_paper_episode_of_paper foreign key (partnership_id, review_paper_id) references review_paper (partnership_id, id),
  constraint review_paper_episode_of_episode foreign key (partnership_id, named_review_paper_id) references review_paper (partnership_id, id)
);
create index review_paper_episode_by_episode on review_paper_episode (partnership_id, named_review_paper_id);

-- What a reviewer asks of one agency, by a day.
create table review_question (
  partnership_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  family_id uuid not null,
  agency_id uuid not null,
  words text not null,
  due date not null,
  version integer not null default 1,
  asked_at timestamptz not null,
  asked_by uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdraw_reason text,
  constraint review_question_key primary key (partnership_id, id),
  constraint review_question_of_review foreign key (partnership_id, review_id) references review (partnership_id, id),
  constraint review_question_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint review_question_of_agency foreign key (partnership_id, agency_id) references agency (partnership_id, id)
);
create index review_question_by_review on review_question (partnership_id, review_id, id);
create index review_question_by_agency on review_question (partnership_id, agency_id, id);

-- The answers to it, each instead of the one before, which is kept.
create table review_question_answer (
  partnership_id uuid not null,
  id uuid not null,
  review_question_id uuid not null,
  number integer not null,
  words text not null,
  answered_at timestamptz not null,
  answered_by uuid not null,
  constraint review_question_answer_key primary key (partnership_id, id),
  constraint review_question_answer_in_order unique (partnership_id, review_question_id, number),
  constraint review_question_answer_of_question foreign key (partnership_id, review_question_id) references review_question (partnership_id, id)
);

-- Which entries a paper, a question or an answer points at. Entries go and come back with their files; when one goes, from whom
-- it was kept is noted, so that whoever might read it is told that it is gone, and nobody else learns that it was there.
create table review_quote (
  partnership_id uuid not null,
  family_id uuid not null,
  review_id uuid not null,
  -- Of a paper, a question or an answer: ids of all three are unlike.
  of_id uuid not null,
  of_kind text not null,
  entry_id uuid not null,
  quoted_at timestamptz not null,
  quoted_by uuid not null,
  gone_handling text,
  constraint review_quote_key primary key (partnership_id, of_id, entry_id),
  constraint review_quote_kind_known check (of_kind in ('paper', 'question', 'answer')),
  constraint review_quote_gone_handling_known check (gone_handling in ('core-group', 'named-agencies', 'review-panel', 'originator')),
  constraint review_quote_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint review_quote_of_review foreign key (partnership_id, review_id) references review (partnership_id, id)
);
create index review_quote_by_entry on review_quote (partnership_id, family_id, entry_id);
create index review_quote_by_review on review_quote (partnership_id, review_id, of_id);

select protect_tenant_table(name, '{select,insert,update,delete}')
  from unnest('{review_paper,review_paper_episode,review_question,review_question_answer,review_quote}'::text[]) name;
