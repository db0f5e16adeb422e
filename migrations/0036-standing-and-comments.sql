-- Whether an entry tells of its own day or retells the past. `entry.standing` holds what follows from what its words suggest and what a
-- person says; filters read that alone. Rows that were read before keep `current` until they are read again.
alter table entry
  add column standing text not null default 'current',
  add constraint entry_standing_known check (standing in ('current', 'historical'));
create index entry_historical on entry (partnership_id, family_id, id) where standing = 'historical';

-- What people say of it. Entries go and come back with their files, and their decisions wait for them.
create table standing_decision (
  partnership_id uuid not null,
  family_id uuid not null,
  entry_id uuid not null,
  standing text not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  constraint standing_decision_key primary key (partnership_id, family_id, entry_id),
  constraint standing_decision_known check (standing in ('current', 'historical')),
  constraint standing_decision_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint standing_decision_by foreign key (partnership_id, decided_by) references account (partnership_id, id)
);

-- What people write beside an entry. One that was removed has no words any more; what it said is kept with what it said before.
create table entry_comment (
  partnership_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  entry_id uuid not null,
  words text,
  version integer not null default 1,
  written_at timestamptz not null,
  written_by uuid not null,
  changed_at timestamptz,
  removed_at timestamptz,
  constraint entry_comment_key primary key (partnership_id, id),
  constraint entry_comment_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint entry_comment_by foreign key (partnership_id, written_by) references account (partnership_id, id),
  constraint entry_comment_whole check ((words is null) = (removed_at is not null)),
  constraint entry_comment_says_something check (words <> '')
);
create index entry_comment_by_entry on entry_comment (partnership_id, family_id, entry_id, id);

-- What a comment said before it was changed or removed. Written once and never changed; it goes with an entry that is removed for good.
create table entry_comment_version (
  partnership_id uuid not null,
  entry_comment_id uuid not null,
  number integer not null,
  family_id uuid not null,
  entry_id uuid not null,
  words text not null,
  until_at timestamptz not null,
  constraint entry_comment_version_key primary key (partnership_id, entry_comment_id, number),
  constraint entry_comment_version_of_family foreign key (partnership_id, family_id) references family (partnership_id, id)
);
create index entry_comment_version_by_entry on entry_comment_version (partnership_id, family_id, entry_id);

-- Of two people of the partnership who are alike in a record, somebody has said that they are not one.
create table not_same_person (
  partnership_id uuid not null,
  first_person_id uuid not null,
  second_person_id uuid not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  constraint not_same_person_key primary key (partnership_id, first_person_id, second_person_id),
  constraint not_same_person_in_order check (first_person_id < second_person_id),
  constraint not_same_person_first foreign key (partnership_id, first_person_id) references person (partnership_id, id),
  constraint not_same_person_second foreign key (partnership_id, second_person_id) references person (partnership_id, id),
  constraint not_same_person_by foreign key (partnership_id, decided_by) references account (partnership_id, id)
);
create index not_same_person_by_second on not_same_person (partnership_id, second_person_id, first_person_id);

select protect_tenant_table(name, '{select,insert,update,delete}')
  from unnest('{standing_decision,entry_comment,not_same_person}'::text[]) name;
select protect_tenant_table('entry_comment_version', '{select,insert,delete}');
