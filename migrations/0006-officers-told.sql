-- The role that somebody had when they did it: a later change of role must not make an old row untrue. Rows before this have none.
alter table audit_log add column role text;

-- Until when somebody has seen who was made an officer, or might have come in as one.
alter table account add column officers_seen_at timestamptz;

-- What the first page of every officer looks for among rows that are mostly of readings.
create index audit_log_of_officers on audit_log (partnership_id, recorded_at, id)
  where event in ('account-invited', 'account-joined', 'account-changed', 'account-enabled', 'account-link-made', 'account-address-freed');

-- No token lasts longer than 90 days any more, nor does one that was made before.
update api_token set expires_at = created_at + interval '90 days' where expires_at > created_at + interval '90 days';
