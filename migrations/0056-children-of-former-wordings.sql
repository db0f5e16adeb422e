-- Whom a typed entry was about while it said what it says no longer, in the order of its names (`typed_entry.child_ids`): whoever reads a
-- former wording is told by it what each child is called now. Null of a file's rows, and of what was worded otherwise before this step, when
-- names alone were kept.
alter table entry_version add column child_ids uuid[];

-- The id of what somebody acknowledged is made with a key of the partnership from now on (`entry_id_key`), told to nobody: of the sentence alone
-- anybody could try names on it who is not told them any more. The owner is held to row-level security too, and fills every partnership here.
alter table partnership no force row level security;
alter table finding_entry no force row level security;
alter table finding_acknowledgement no force row level security;
alter table finding_entry drop constraint finding_entry_of_finding;

create function pg_temp.keyed(key text, id uuid) returns uuid language sql immutable as $$
  select (substr(digits, 1, 12) || '8' || substr(digits, 14, 3)
          || substr('89ab', 1 + (get_byte(decode(substr(digits, 17, 2), 'hex'), 0) >> 4 & 3), 1)
          || substr(digits, 18, 15))::uuid
    from encode(sha256(convert_to(key || ' ' || id, 'UTF8')), 'hex') digits
$$;
update finding_entry f set finding_id = pg_temp.keyed(p.entry_id_key, f.finding_id)
  from partnership p where p.partnership_id = f.partnership_id;
update finding_acknowledgement f set finding_id = pg_temp.keyed(p.entry_id_key, f.finding_id)
  from partnership p where p.partnership_id = f.partnership_id;

alter table finding_entry
  add constraint finding_entry_of_finding foreign key (partnership_id, family_id, finding_id, acknowledged_by)
    references finding_acknowledgement (partnership_id, family_id, finding_id, acknowledged_by);
alter table partnership force row level security;
alter table finding_entry force row level security;
alter table finding_acknowledgement force row level security;
