-- Files as pieces of 1 MB, at most 25 MB each, so that one backup holds all.
create table file (
  partnership_id uuid not null,
  id uuid not null,
  name text not null,
  media_type text not null,
  byte_count integer not null,
  sha256 bytea not null,
  created_at timestamptz not null,
  created_by uuid,
  expires_at timestamptz,
  constraint file_key primary key (partnership_id, id),
  constraint file_size_limit check (byte_count between 0 and 26214400),
  constraint file_of_partnership foreign key (partnership_id) references partnership (partnership_id)
);

create table file_chunk (
  partnership_id uuid not null,
  file_id uuid not null,
  number integer not null,
  bytes bytea not null,
  constraint file_chunk_key primary key (partnership_id, file_id, number),
  constraint file_chunk_of_file foreign key (partnership_id, file_id) references file (partnership_id, id)
);

-- What the page shows of a job; the queue itself is pg-boss's, and its payloads hold ids only.
create table job (
  partnership_id uuid not null,
  id uuid not null,
  kind text not null,
  state text not null,
  object_kind text not null,
  object_id uuid not null,
  -- The family that it works on, for deciding who may watch it; null where it works on none.
  family_id uuid,
  asked_by uuid,
  asked_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  done integer not null default 0,
  total integer,
  step text,
  error jsonb,
  constraint job_key primary key (partnership_id, id),
  constraint job_state_known check (state in ('waiting', 'running', 'done', 'failed')),
  constraint job_of_partnership foreign key (partnership_id) references partnership (partnership_id)
);
create index job_by_object on job (partnership_id, object_kind, object_id, asked_at);

select protect_tenant_table(name, '{select,insert,update,delete}') from unnest('{file,file_chunk,job}'::text[]) name;
