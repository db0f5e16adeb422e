-- What people say of who was told of an entry: that what a text suggests is so, that it is not, or what no text says. What is only suggested
-- is read from the texts each time, and stands nowhere. By the entry's id, which stays over every sending of its file; entries go and come
-- back, and what was said of them waits. It says who knew, and gives nobody the right to read.
create table sharing (
  partnership_id uuid not null,
  family_id uuid not null,
  entry_id uuid not null,
  -- Who knew of it beside the agency that wrote it.
  agency_id uuid not null,
  basis text not null,
  -- The days between which it was told; one day twice where that is known. Null where it was not told at all.
  earliest date,
  latest date,
  certainty text,
  how text,
  decided_at timestamptz not null,
  decided_by uuid not null,
  constraint sharing_key primary key (partnership_id, family_id, entry_id, agency_id),
  constraint sharing_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint sharing_with_agency foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  constraint sharing_decided_by foreign key (partnership_id, decided_by) references account (partnership_id, id),
  constraint sharing_basis_known check (basis in ('confirmed', 'rejected', 'stated')),
  constraint sharing_certainty_known check (certainty in ('exact', 'approximate', 'uncertain', 'approximate-uncertain')),
  constraint sharing_how_known check (how in ('meeting', 'letter', 'call', 'referral', 'other')),
  constraint sharing_in_order check (earliest <= latest),
  constraint sharing_told_whole check (num_nulls(earliest, latest, certainty, how) in (0, 4))
);

select protect_tenant_table('sharing', '{select,insert,update,delete}');
