-- Which entries tell an address that is protected, or name somebody whose identity is sealed, so that officers can be asked about them without
-- opening every entry. No word of what an entry tells stands here. Found by the clock, and anew where entries were written or where
-- something else is to be looked for: what is there already is found the first time.
create table entry_telling (
  partnership_id uuid not null,
  family_id uuid not null,
  entry_id uuid not null,
  -- Which of its former wordings tells it (`entry_version.number`); 0 where it says so now.
  number integer not null,
  what text not null,
  constraint entry_telling_key primary key (partnership_id, family_id, entry_id, number, what),
  constraint entry_telling_what_known check (what in ('address', 'name')),
  constraint entry_telling_of_family foreign key (partnership_id, family_id) references family (partnership_id, id)
);
select protect_tenant_table('entry_telling', '{select,insert,delete}');

create table family_look (
  partnership_id uuid not null,
  family_id uuid not null,
  -- How often entries of the family were written.
  written integer not null,
  -- How often they had been when they were looked through last; null while nobody did.
  looked integer,
  -- A digest of what was looked for then.
  looked_for text,
  constraint family_look_key primary key (partnership_id, family_id),
  constraint family_look_of_family foreign key (partnership_id, family_id) references family (partnership_id, id)
);
select protect_tenant_table('family_look', '{select,insert,update}');
