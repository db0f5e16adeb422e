-- What was removed for good, since it must not be kept: about a child of another family, or unlawful. Of what it said nothing is left
-- but a digest made with the partnership's key, by which a file that brings it back is refused.
create table purged_row (
  partnership_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  agency_id uuid not null,
  row_digest text not null,
  ground text not null,
  -- In the words of whoever removed it, who is asked to name nobody.
  reason text not null,
  -- From whom it was kept.
  handling text not null,
  purged_at timestamptz not null,
  purged_by uuid not null,
  constraint purged_row_key primary key (partnership_id, id),
  constraint purged_row_ground_known check (ground in ('wrong-child', 'unlawful', 'court-order')),
  constraint purged_row_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint purged_row_of_agency foreign key (partnership_id, agency_id) references agency (partnership_id, id)
);
create index purged_row_by_digest on purged_row (partnership_id, family_id, agency_id, row_digest);

select protect_tenant_table('purged_row', '{select,insert}');

-- A file whose content was destroyed, since it held such a row: what was told of it stays.
alter table file add column destroyed_at timestamptz;
