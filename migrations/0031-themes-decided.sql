-- What people decide of a theme of an entry: that it is about it, or that it is not. `entry.themes` holds what follows: what the words
-- suggest, less what was rejected, and what was confirmed; lists, filters and counts read that alone. Entries go and come back with
-- their files, and their decisions wait for them.
create table theme_decision (
  partnership_id uuid not null,
  family_id uuid not null,
  entry_id uuid not null,
  theme text not null,
  verdict text not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  constraint theme_decision_key primary key (partnership_id, family_id, entry_id, theme),
  constraint theme_decision_verdict_known check (verdict in ('confirmed', 'rejected')),
  constraint theme_decision_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint theme_decision_by foreign key (partnership_id, decided_by) references account (partnership_id, id)
);

select protect_tenant_table('theme_decision', '{select,insert,update,delete}');
