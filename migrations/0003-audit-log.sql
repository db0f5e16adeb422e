-- Append-only for the application: it may read and insert, and nothing else.
create table audit_log (
  partnership_id uuid not null,
  id uuid not null,
  recorded_at timestamptz not null,
  event text not null,
  actor_kind text not null,
  account_id uuid,
  agency_id uuid,
  session_id uuid,
  object_kind text,
  object_id uuid,
  outcome text not null,
  reason text,
  -- Counts, codes and ids; never narrative.
  detail jsonb not null,
  request_id text,
  constraint audit_log_key primary key (partnership_id, id),
  constraint audit_log_actor_known check (actor_kind in ('person', 'token', 'system', 'command', 'nobody')),
  constraint audit_log_outcome_known check (outcome in ('done', 'refused'))
);
create index audit_log_by_time on audit_log (partnership_id, recorded_at, id);
create index audit_log_by_account on audit_log (partnership_id, account_id, recorded_at);

create table audit_subject (
  partnership_id uuid not null,
  child_id uuid not null,
  audit_id uuid not null,
  constraint audit_subject_key primary key (partnership_id, child_id, audit_id),
  constraint audit_subject_of_row foreign key (partnership_id, audit_id) references audit_log (partnership_id, id)
);
create index audit_subject_by_row on audit_subject (partnership_id, audit_id);

-- Rows that wait for the sealer. Each audit row puts one here; the sealer takes it away as it seals.
create table audit_unsealed (
  partnership_id uuid not null,
  audit_id uuid not null,
  constraint audit_unsealed_key primary key (partnership_id, audit_id)
);

create table audit_seal (
  partnership_id uuid not null,
  number bigint not null,
  sealed_at timestamptz not null,
  row_count integer not null,
  digest bytea not null,
  constraint audit_seal_key primary key (partnership_id, number)
);

create table audit_sealed_row (
  partnership_id uuid not null,
  number bigint not null,
  audit_id uuid not null,
  constraint audit_sealed_row_key primary key (partnership_id, audit_id),
  constraint audit_sealed_row_of_seal foreign key (partnership_id, number) references audit_seal (partnership_id, number)
);
create index audit_sealed_row_by_seal on audit_sealed_row (partnership_id, number, audit_id);

select protect_tenant_table(name, '{select,insert}') from unnest('{audit_log,audit_subject,audit_seal,audit_sealed_row}'::text[]) name;
select protect_tenant_table('audit_unsealed', '{select,insert,delete}');
