-- From whom a row of an agency is kept beyond its handling's own word: which agencies may read it where that is `named-agencies`, and
-- who may not, by name, whatever it is. By the row's key, as its handling is, so that both outlive every reading of its file.
create table row_named_agency (
  partnership_id uuid not null,
  family_id uuid not null,
  agency_id uuid not null,
  row_key text not null,
  named_agency_id uuid not null,
  constraint row_named_agency_key primary key (partnership_id, family_id, agency_id, row_key, named_agency_id),
  constraint row_named_agency_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint row_named_agency_of_agency foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  constraint row_named_agency_named foreign key (partnership_id, named_agency_id) references agency (partnership_id, id)
);
create index row_named_agency_by_named on row_named_agency (partnership_id, family_id, named_agency_id);

create table row_not_for (
  partnership_id uuid not null,
  family_id uuid not null,
  agency_id uuid not null,
  row_key text not null,
  account_id uuid not null,
  -- Why, in the words of whoever decided; told to people of the agency alone.
  reason text not null,
  constraint row_not_for_key primary key (partnership_id, family_id, agency_id, row_key, account_id),
  constraint row_not_for_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint row_not_for_of_agency foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  constraint row_not_for_of_account foreign key (partnership_id, account_id) references account (partnership_id, id),
  constraint row_not_for_reason_given check (reason <> '')
);
create index row_not_for_by_account on row_not_for (partnership_id, family_id, account_id);

select protect_tenant_table(name, '{select,insert,update,delete}') from unnest('{row_named_agency,row_not_for}'::text[]) name;

-- A decision has a version: of two people who decide at once the second is told. And it says whom it took the row from, and when: `panel`
-- for officers and reviewers, `others` for everybody else around the family, an agency's or a person's id. Whoever could not read
-- the row before and cannot now is not told of the change, not even by a document that is withdrawn.
alter table row_handling
  add column version integer not null default 1,
  add column taken_from jsonb not null default '{}';
alter table row_handling no force row level security;
update row_handling
   set taken_from = jsonb_build_object('panel', set_at, 'others', set_at)
 where handling <> 'core-group';
alter table row_handling force row level security;
