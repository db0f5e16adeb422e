-- Whether nothing keeps a row but its kind: police intelligence, legal advice, the health of somebody who is no child of the family.
-- Such a row says nothing of other rows that are new. What was noted before rests on what people decided.
alter table row_handling add column by_kind boolean not null default false;
alter table draft_row add column by_kind boolean not null default false;
