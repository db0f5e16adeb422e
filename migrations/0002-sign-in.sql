-- What is needed before anybody's partnership is known. Local tables: no row-level security, no key to tenant tables.
-- A token is kept as its SHA-256 alone; whoever reads the table cannot use one.
create table login (
  id uuid not null,
  email text not null,
  password_hash text,
  -- The secret of the authenticator app, encrypted with the installation's key.
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  -- The last time step that was used, so that one code serves once.
  totp_last_step bigint,
  version integer not null default 1,
  created_at timestamptz not null,
  constraint login_key primary key (id),
  constraint login_email_once unique (email)
);

create table login_account (
  login_id uuid not null,
  partnership_id uuid not null,
  account_id uuid not null,
  constraint login_account_key primary key (login_id, partnership_id, account_id)
);

create table recovery_code (
  login_id uuid not null,
  code_hash bytea not null,
  created_at timestamptz not null,
  used_at timestamptz,
  constraint recovery_code_key primary key (login_id, code_hash)
);

create table session (
  id uuid not null,
  token_hash bytea not null,
  login_id uuid not null,
  partnership_id uuid,
  account_id uuid,
  -- 'password': the second factor is still to come. 'enrol': it is to be set up first. 'choose': both are done, and one of
  -- several partnerships is to be chosen. 'full': signed in.
  stage text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  stepped_up_at timestamptz,
  address text not null,
  browser text not null,
  ended_at timestamptz,
  end_reason text,
  constraint session_key primary key (id),
  constraint session_token_once unique (token_hash),
  constraint session_stage_known check (stage in ('password', 'enrol', 'choose', 'full'))
);
create index session_by_login on session (login_id, created_at);

-- One row for each thing that guesses are counted by, locked while a guess is let in: so that fifty at once are counted one
-- after another. Its name is a keyed hash: neither an address nor an e-mail can be read from it.
create table sign_in_failure (
  subject text not null,
  failed_at timestamptz[] not null,
  last_at timestamptz not null,
  constraint sign_in_failure_key primary key (subject)
);
create index sign_in_failure_by_time on sign_in_failure (last_at);

create table invitation (
  id uuid not null,
  token_hash bytea not null,
  kind text not null,
  partnership_id uuid not null,
  account_id uuid not null,
  -- Made by a command of whoever runs the system: such a link alone resets a sign-in that opens several partnerships.
  by_operator boolean not null default false,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  constraint invitation_key primary key (id),
  constraint invitation_token_once unique (token_hash),
  constraint invitation_kind_known check (kind in ('join', 'reset-password', 'reset-second-factor'))
);
create index invitation_by_account on invitation (partnership_id, account_id);

create table api_token (
  id uuid not null,
  token_hash bytea not null,
  partnership_id uuid not null,
  account_id uuid not null,
  name text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  constraint api_token_key primary key (id),
  constraint api_token_once unique (token_hash)
);
create index api_token_by_account on api_token (partnership_id, account_id);

-- The one-time code, printed where the program was started, with which the first administrator is made.
create table first_run (
  id uuid not null,
  code_hash bytea not null,
  created_at timestamptz not null,
  used_at timestamptz,
  constraint first_run_key primary key (id)
);

-- Facts about the installation that every process on one database must agree on.
create table installation (
  name text not null,
  value text not null,
  constraint installation_key primary key (name)
);

grant select, insert, update, delete on login, login_account, recovery_code, session, sign_in_failure, invitation, api_token, first_run, installation to sightline_app;
