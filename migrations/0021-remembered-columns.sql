-- What people of an agency have said of its columns, once a file went into a chronology so: the agency's next files are read by it.
create table agency_column (
  partnership_id uuid not null,
  agency_id uuid not null,
  -- In small letters, without what stands beside the words.
  heading_key text not null,
  heading text not null,
  -- Null where the column is left out.
  field text,
  stated_at timestamptz not null,
  stated_by uuid,
  constraint agency_column_key primary key (partnership_id, agency_id, heading_key),
  constraint agency_column_of_agency foreign key (partnership_id, agency_id) references agency (partnership_id, id)
);

select protect_tenant_table('agency_column', '{select,insert,update,delete}');
