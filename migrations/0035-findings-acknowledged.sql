-- What people acknowledge of what rules find in a family's chronology, each with a reason. What a rule finds is read from the entries each
-- time, and stands nowhere; an acknowledgement is of what it said then, by an id that is made of its kind, its entries and its sentence. Where
-- the finding says something else later, it is told as of the earlier one.
create table finding_acknowledgement (
  partnership_id uuid not null,
  family_id uuid not null,
  finding_id uuid not null,
  kind text not null,
  sentence text not null,
  reason text not null,
  acknowledged_at timestamptz not null,
  acknowledged_by uuid not null,
  constraint finding_acknowledgement_key primary key (partnership_id, family_id, finding_id),
  constraint finding_acknowledgement_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint finding_acknowledgement_by foreign key (partnership_id, acknowledged_by) references account (partnership_id, id),
  constraint finding_acknowledgement_reason_given check (reason <> '')
);

-- The entries that it rests on, and those beside them that not everybody may read and without which it would say something else: whoever
-- may not read one of these learns nothing of it. With the row that each was, since an entry may leave the chronology with its file.
create table finding_entry (
  partnership_id uuid not null,
  family_id uuid not null,
  finding_id uuid not null,
  entry_id uuid not null,
  agency_id uuid not null,
  row_key text not null,
  basis text not null,
  constraint finding_entry_key primary key (partnership_id, family_id, finding_id, entry_id),
  constraint finding_entry_of_finding foreign key (partnership_id, family_id, finding_id)
    references finding_acknowledgement (partnership_id, family_id, finding_id),
  constraint finding_entry_of_agency foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  constraint finding_entry_basis_known check (basis in ('rests-on', 'beside'))
);
create index finding_entry_by_entry on finding_entry (partnership_id, family_id, entry_id);

select protect_tenant_table(name, '{select,insert,update,delete}') from unnest('{finding_acknowledgement,finding_entry}'::text[]) name;
