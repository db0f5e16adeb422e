-- What people of an agency type of a family day by day is one submission of the agency: it has no file, and the number 0, so that no file
-- can be sent instead of it.
alter table submission
  add column kind text not null default 'file',
  alter column file_id drop not null,
  add constraint submission_kind_known check (kind in ('file', 'typed')),
  add constraint submission_kind_whole check ((kind = 'typed') = (file_id is null) and (kind = 'typed') = (number = 0));

-- An entry that somebody typed: who, and when. It stays where the entry was withdrawn; what that said is kept in `entry_version`.
create table typed_entry (
  partnership_id uuid not null,
  family_id uuid not null,
  entry_id uuid not null,
  agency_id uuid not null,
  -- Its place among all that the agency typed of the family, from 1.
  number integer not null,
  -- A digest of what its form said at first: the same form that comes twice makes one entry.
  sent_as text not null,
  version integer not null default 1,
  typed_at timestamptz not null,
  typed_by uuid not null,
  changed_at timestamptz,
  changed_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdraw_reason text,
  constraint typed_entry_key primary key (partnership_id, family_id, entry_id),
  constraint typed_entry_number_once unique (partnership_id, family_id, agency_id, number),
  constraint typed_entry_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint typed_entry_of_agency foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  constraint typed_entry_typed_by foreign key (partnership_id, typed_by) references account (partnership_id, id),
  constraint typed_entry_changed_by foreign key (partnership_id, changed_by) references account (partnership_id, id),
  constraint typed_entry_withdrawn_by foreign key (partnership_id, withdrawn_by) references account (partnership_id, id),
  constraint typed_entry_changed_whole check (num_nulls(changed_at, changed_by) in (0, 2)),
  constraint typed_entry_withdrawn_whole check (num_nulls(withdrawn_at, withdrawn_by, withdraw_reason) in (0, 3))
);

select protect_tenant_table('typed_entry', '{select,insert,update,delete}');
