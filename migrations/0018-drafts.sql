-- A file that was read waits until its author says that it goes into the chronology. Its rows wait apart from those of the chronology,
-- so that nothing that reads the chronology can meet one.
alter table submission drop constraint submission_state_known;
alter table submission
  -- When it first went into the chronology, or was said to, and who said so; null while it never did.
  add column submitted_at timestamptz,
  add column submitted_by uuid,
  -- Said at the sending: it goes in as soon as it has been read.
  add column submit_when_read boolean not null default false,
  -- The files that it was compared with when it was read, each with its version then.
  add column compared_with jsonb;

alter table submission no force row level security;
update submission set submitted_at = created_at, submitted_by = created_by where account is not null and jsonb_typeof(account -> 'file') = 'object';
update submission set submit_when_read = true where state = 'reading' and submitted_at is null;
update submission set state = 'submitted' where state = 'read';
alter table submission force row level security;
alter table submission add constraint submission_state_known
  check (state in ('reading', 'checked', 'submitting', 'submitted', 'refused', 'removed'));

-- A row of a file that is not in the chronology yet.
create table draft_row (
  partnership_id uuid not null,
  submission_id uuid not null,
  position integer not null,
  family_id uuid not null,
  agency_id uuid not null,
  became text not null,
  handling text not null,
  issues text[] not null,
  -- What it is beside what the agency has in the chronology: null where it takes the place of nothing.
  change text,
  -- The entry of the chronology that says the same, or that it is another wording of.
  entry_id uuid,
  -- The author says that it is another entry than the one that it resembles.
  apart boolean not null default false,
  -- The cells that read otherwise, each with what it said before.
  differs jsonb,
  -- As in `entry.detail` and `set_aside_row.detail`.
  detail jsonb not null,
  constraint draft_row_key primary key (partnership_id, submission_id, position),
  constraint draft_row_became_known check (became in ('entry', 'note', 'set-aside')),
  constraint draft_row_handling_known check (handling in ('core-group', 'named-agencies', 'review-panel', 'originator')),
  constraint draft_row_change_known check (change in ('same', 'changed', 'new')),
  constraint draft_row_of_submission foreign key (partnership_id, submission_id) references submission (partnership_id, id),
  constraint draft_row_of_family foreign key (partnership_id, family_id) references family (partnership_id, id)
);

select protect_tenant_table('draft_row', '{select,insert,update,delete}');

-- What an entry said before, in an earlier file of its agency. Written once and never changed; the entry may have left meanwhile.
create table entry_version (
  partnership_id uuid not null,
  family_id uuid not null,
  entry_id uuid not null,
  number integer not null,
  submission_id uuid not null,
  agency_id uuid not null,
  handling text not null,
  row_key text not null,
  detail jsonb not null,
  -- When other words took its place.
  until_at timestamptz not null,
  constraint entry_version_key primary key (partnership_id, family_id, entry_id, number),
  constraint entry_version_handling_known check (handling in ('core-group', 'named-agencies', 'review-panel', 'originator')),
  constraint entry_version_of_submission foreign key (partnership_id, submission_id) references submission (partnership_id, id),
  constraint entry_version_of_family foreign key (partnership_id, family_id) references family (partnership_id, id)
);

select protect_tenant_table('entry_version', '{select,insert,update,delete}');
