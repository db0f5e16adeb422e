-- How much each partnership keeps in files, so that whoever stores one more need not count them all. Files are stored and deleted in the
-- transactions that change it.
create table stored_bytes (
  partnership_id uuid not null,
  byte_count bigint not null,
  constraint stored_bytes_key primary key (partnership_id),
  constraint stored_bytes_not_negative check (byte_count >= 0),
  constraint stored_bytes_of_partnership foreign key (partnership_id) references partnership (partnership_id)
);

-- The owner sees no rows of a partnership while row-level security is forced, and here it counts those of all.
alter table file no force row level security;
insert into stored_bytes (partnership_id, byte_count)
select partnership_id, sum(byte_count) from file group by partnership_id;
alter table file force row level security;

select protect_tenant_table('stored_bytes', '{select,insert,update}');
