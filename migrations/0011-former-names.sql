-- What a child was called in the record before. Agencies' records go on naming the child so, and a document without names has to
-- replace that name too.
create table child_former_name (
  partnership_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  child_id uuid not null,
  name text not null,
  -- When the record took another name for the child.
  until timestamptz not null,
  constraint child_former_name_key primary key (partnership_id, id),
  constraint child_former_name_of_child foreign key (partnership_id, child_id) references child (partnership_id, id),
  constraint child_former_name_given check (name <> '')
);
create index child_former_name_by_family on child_former_name (partnership_id, family_id, child_id, until, id);

select protect_tenant_table('child_former_name', '{select,insert,update,delete}');
