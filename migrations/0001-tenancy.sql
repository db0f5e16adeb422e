-- Row-level security decides tenancy and nothing else: the partnership of the transaction's context, or no row at all.
-- One permissive policy per command; commands that are not listed have no policy and no grant.
create function protect_tenant_table(table_name text, commands text[]) returns void language plpgsql as $$
declare
  command text;
  holds constant text := 'partnership_id = nullif(current_setting(''sightline.partnership'', true), '''')::uuid';
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('alter table %I force row level security', table_name);
  foreach command in array commands loop
    execute format(
      'create policy %I on %I as permissive for %s to public %s',
      table_name || '_' || command, table_name, command,
      case command
        when 'insert' then 'with check (' || holds || ')'
        when 'update' then 'using (' || holds || ') with check (' || holds || ')'
        else 'using (' || holds || ')'
      end);
    execute format('grant %s on %I to sightline_app', command, table_name);
  end loop;
end $$;

-- The list of partnerships, for work that goes through them one at a time. Local: it is read without a context.
create table tenant (
  partnership_id uuid not null,
  created_at timestamptz not null,
  constraint tenant_key primary key (partnership_id)
);
grant select, insert on tenant to sightline_app;

create table partnership (
  partnership_id uuid not null,
  name text not null,
  demonstration boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  constraint partnership_key primary key (partnership_id),
  constraint partnership_name_given check (name <> '')
);

create table agency (
  partnership_id uuid not null,
  id uuid not null,
  name text not null,
  sector text not null,
  version integer not null default 1,
  created_at timestamptz not null,
  ended_at timestamptz,
  constraint agency_key primary key (partnership_id, id),
  constraint agency_name_once unique (partnership_id, name),
  constraint agency_sector_known check (sector in ('childrens-social-care', 'adult-social-care', 'health', 'police', 'education', 'early-years', 'probation', 'youth-justice', 'housing', 'voluntary', 'legal', 'partnership-team', 'other')),
  constraint agency_of_partnership foreign key (partnership_id) references partnership (partnership_id)
);

create table account (
  partnership_id uuid not null,
  id uuid not null,
  login_id uuid,
  email text not null,
  name text not null,
  role text not null,
  agency_id uuid,
  state text not null,
  version integer not null default 1,
  created_at timestamptz not null,
  constraint account_key primary key (partnership_id, id),
  constraint account_email_once unique (partnership_id, email),
  constraint account_role_known check (role in ('administrator', 'officer', 'agency-lead', 'practitioner', 'chair', 'reviewer', 'board-member', 'analyst')),
  constraint account_state_known check (state in ('invited', 'active', 'disabled')),
  constraint account_agency foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  constraint account_of_partnership foreign key (partnership_id) references partnership (partnership_id)
);

-- Who may act on what inside a partnership: an agency involved with a family, a chair of a child, a guest with a reason and an end.
-- Features write an edge in the transaction that makes the fact.
create table relation (
  partnership_id uuid not null,
  id uuid not null,
  who_kind text not null,
  who_id uuid not null,
  kind text not null,
  object_kind text not null,
  object_id uuid not null,
  reason text,
  from_at timestamptz not null,
  to_at timestamptz,
  created_by uuid,
  constraint relation_key primary key (partnership_id, id),
  constraint relation_who_known check (who_kind in ('agency', 'account')),
  constraint relation_kind_known check (kind in ('involved', 'chair', 'reviewer', 'guest')),
  constraint relation_object_known check (object_kind in ('family')),
  constraint relation_of_partnership foreign key (partnership_id) references partnership (partnership_id)
);
create index relation_by_object on relation (partnership_id, object_kind, object_id);
create index relation_by_who on relation (partnership_id, who_id, object_kind);

select protect_tenant_table(name, '{select,insert,update,delete}') from unnest('{agency,account,relation}'::text[]) name;
select protect_tenant_table('partnership', '{select,insert,update}');
