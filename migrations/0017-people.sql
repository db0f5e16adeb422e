-- Everybody whom the record of a family knows of: its children, the adults and carers around them, and what is known of each. A
-- person stands in a family as its child or as an adult; ids of children stay what they were, since the audit log points at them.
create table person (
  partnership_id uuid not null,
  id uuid not null,
  -- As the record calls them.
  name text not null,
  -- What they are called to their face, where that is another name.
  name_used text,
  born date,
  -- Of a child who is not born yet.
  expected date,
  died date,
  sex text,
  -- In the person's own words, and apart from sex.
  gender text,
  -- A sealed identity enters no search, no matching and no link between families.
  sealed text,
  sealed_reason text,
  sealed_at timestamptz,
  sealed_by uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  constraint person_primary_key primary key (partnership_id, id),
  constraint person_of_partnership foreign key (partnership_id) references partnership (partnership_id),
  constraint person_name_given check (name <> ''),
  constraint person_born_or_expected check (born is null or expected is null),
  constraint person_sex_known check (sex in ('female', 'male', 'indeterminate')),
  constraint person_sealed_known check (sealed in ('adopted', 'protected')),
  constraint person_sealed_for_a_reason check ((sealed is null) = (sealed_reason is null))
);

create table family_member (
  partnership_id uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  role text not null,
  -- Of an adult: what they are to the children of the family, from a list; in words where the list has none.
  kinship text,
  kinship_words text,
  -- Of an adult: whether they live with the children.
  lives_with text,
  from_day date,
  to_day date,
  end_reason text,
  mistaken_at timestamptz,
  mistaken_by uuid,
  mistaken_reason text,
  created_at timestamptz not null,
  constraint family_member_key primary key (partnership_id, family_id, person_id),
  constraint family_member_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint family_member_of_person foreign key (partnership_id, person_id) references person (partnership_id, id),
  constraint family_member_role_known check (role in ('adult', 'child')),
  constraint family_member_kinship_of_adult check ((role = 'adult') = (kinship is not null)),
  constraint family_member_lives_with_known check (lives_with in ('yes', 'no', 'not-known')),
  constraint family_member_days_in_order check (from_day <= to_day),
  constraint family_member_mistaken_for_a_reason check ((mistaken_at is null) = (mistaken_reason is null))
);
create index family_member_by_person on family_member (partnership_id, person_id);

-- What somebody was called before, or is called besides: agencies' records hold it still. Each with why it is held.
create table person_name (
  partnership_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  name text not null,
  -- Of a former name: when the record took another.
  until timestamptz,
  reason text not null,
  mistaken_at timestamptz,
  mistaken_by uuid,
  created_at timestamptz not null,
  created_by uuid,
  constraint person_name_key primary key (partnership_id, id),
  constraint person_name_of_person foreign key (partnership_id, person_id) references person (partnership_id, id),
  constraint person_name_kind_known check (kind in ('former', 'known-as', 'birth')),
  constraint person_name_given_for_a_reason check (reason <> ''),
  constraint person_name_not_empty check (name <> '')
);
create index person_name_by_person on person_name (partnership_id, person_id, created_at, id);

-- What an adult is to one child, where that differs from what they are to the others or more is known.
create table relationship (
  partnership_id uuid not null,
  family_id uuid not null,
  adult_id uuid not null,
  child_id uuid not null,
  kinship text not null,
  kinship_words text,
  -- Whether the adult has parental responsibility for this child.
  responsibility text not null,
  constraint relationship_key primary key (partnership_id, family_id, adult_id, child_id),
  constraint relationship_of_adult foreign key (partnership_id, family_id, adult_id) references family_member (partnership_id, family_id, person_id),
  constraint relationship_of_child foreign key (partnership_id, family_id, child_id) references family_member (partnership_id, family_id, person_id),
  constraint relationship_responsibility_known check (responsibility in ('yes', 'no', 'not-known'))
);

-- Where members of a family live or lived. A protected address is shown to nobody but those to whom it is released by name.
create table address (
  partnership_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  lines text not null,
  postcode text,
  from_day date,
  to_day date,
  protected_reason text,
  protected_at timestamptz,
  protected_by uuid,
  mistaken_at timestamptz,
  mistaken_by uuid,
  mistaken_reason text,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  constraint address_key primary key (partnership_id, id),
  constraint address_once_in_family unique (partnership_id, family_id, id),
  constraint address_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint address_lines_given check (lines <> ''),
  constraint address_days_in_order check (from_day <= to_day),
  constraint address_protected_for_a_reason check ((protected_at is null) = (protected_reason is null)),
  constraint address_mistaken_for_a_reason check ((mistaken_at is null) = (mistaken_reason is null))
);

-- Who lives or lived at an address, where that is known with days of their own.
create table residence (
  partnership_id uuid not null,
  family_id uuid not null,
  address_id uuid not null,
  person_id uuid not null,
  from_day date,
  to_day date,
  constraint residence_key primary key (partnership_id, family_id, address_id, person_id),
  constraint residence_at_address foreign key (partnership_id, family_id, address_id) references address (partnership_id, family_id, id),
  constraint residence_of_member foreign key (partnership_id, family_id, person_id) references family_member (partnership_id, family_id, person_id),
  constraint residence_days_in_order check (from_day <= to_day)
);

-- To whom a protected address is shown, by whom, why and until when.
create table address_release (
  partnership_id uuid not null,
  id uuid not null,
  address_id uuid not null,
  account_id uuid not null,
  reason text not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  released_by uuid not null,
  constraint address_release_key primary key (partnership_id, id),
  constraint address_release_of_address foreign key (partnership_id, address_id) references address (partnership_id, id),
  constraint address_release_to_account foreign key (partnership_id, account_id) references account (partnership_id, id)
);
create index address_release_by_address on address_release (partnership_id, address_id, to_at);

-- How an adult may be contacted safely. Each change is a row; the one that holds has no end.
create table contact_safety (
  partnership_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  how text not null,
  by_whom text not null,
  never text not null,
  -- Who decided, in words: a meeting, a person of an agency.
  decided_words text not null,
  decided_on date not null,
  review_on date not null,
  created_at timestamptz not null,
  created_by uuid,
  until timestamptz,
  constraint contact_safety_key primary key (partnership_id, id),
  constraint contact_safety_of_member foreign key (partnership_id, family_id, person_id) references family_member (partnership_id, family_id, person_id)
);
create unique index contact_safety_once on contact_safety (partnership_id, family_id, person_id) where until is null;

-- Which worker of an agency is allocated to a family: somebody with an account, or a name.
create table allocation (
  partnership_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  agency_id uuid not null,
  account_id uuid,
  worker_name text,
  worker_role text not null,
  from_day date not null,
  to_day date,
  end_reason text,
  mistaken_at timestamptz,
  mistaken_by uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  constraint allocation_key primary key (partnership_id, id),
  constraint allocation_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint allocation_of_agency foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  constraint allocation_of_account foreign key (partnership_id, account_id) references account (partnership_id, id),
  constraint allocation_of_one_worker check (account_id is null or worker_name is null),
  constraint allocation_of_a_worker check (account_id is not null or worker_name is not null),
  constraint allocation_days_in_order check (from_day <= to_day),
  constraint allocation_ends_for_a_reason check ((to_day is null) = (end_reason is null))
);
create index allocation_by_family on allocation (partnership_id, family_id, from_day, id);

-- By what people are found: how their names sound, initials, years of birth. Compared by equality, since the database uses no
-- other index for words under row-level security; who is found is then scored in the program.
create table person_key (
  partnership_id uuid not null,
  key text collate "C" not null,
  person_id uuid not null,
  constraint person_key_key primary key (partnership_id, key, person_id),
  constraint person_key_of_person foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index person_key_by_person on person_key (partnership_id, person_id);

-- What stands for somebody in every document without names of a family, so that two documents call them alike.
create table pseudonym (
  partnership_id uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  label text not null,
  constraint pseudonym_key primary key (partnership_id, family_id, person_id),
  constraint pseudonym_label_once unique (partnership_id, family_id, label),
  constraint pseudonym_of_member foreign key (partnership_id, family_id, person_id) references family_member (partnership_id, family_id, person_id)
);

-- Without these the owner would see no row, and move none in silence.
alter table child no force row level security;
alter table child_former_name no force row level security;

insert into person (partnership_id, id, name, born, expected, version, created_at)
select partnership_id, id, name, born, expected, version, created_at from child;

insert into family_member (partnership_id, family_id, person_id, role, mistaken_at, mistaken_by, mistaken_reason, created_at)
select partnership_id, family_id, id, 'child', mistaken_at, mistaken_by, mistaken_reason, created_at from child;

insert into person_name (partnership_id, id, person_id, kind, name, until, reason, created_at)
select partnership_id, id, child_id, 'former', name, until, 'The record called them so before.', until from child_former_name;

do $$
declare
  before bigint;
begin
  select count(*) into before from child;
  if before <> (select count(*) from person) or before <> (select count(*) from family_member) then
    raise exception 'not every child became a person in their family';
  end if;
  select count(*) into before from child_former_name;
  if before <> (select count(*) from person_name) then
    raise exception 'not every former name was moved';
  end if;
end $$;

drop table child_former_name;
drop table child;

select protect_tenant_table(name, '{select,insert,update,delete}')
  from unnest('{person,family_member,person_name,relationship,address,residence,address_release,contact_safety,allocation,person_key,pseudonym}'::text[]) name;
