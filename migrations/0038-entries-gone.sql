-- Entries that left the chronology, or stood in a file that was read or sent again: from whom each was kept. The log tells of what was
-- done with an entry whoever may read it, and of one that is gone whoever might: by what is noted of its row, and else by the handling
-- that it left with. Of a row that was removed for good no key is left. Of entries that left before this table was made nobody is told.
create table gone_entry (
  partnership_id uuid not null,
  family_id uuid not null,
  entry_id uuid not null,
  agency_id uuid not null,
  row_key text,
  handling text not null,
  constraint gone_entry_key primary key (partnership_id, family_id, entry_id),
  constraint gone_entry_handling_known check (handling in ('core-group', 'named-agencies', 'review-panel', 'originator')),
  constraint gone_entry_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint gone_entry_of_agency foreign key (partnership_id, agency_id) references agency (partnership_id, id)
);
create index gone_entry_by_row on gone_entry (partnership_id, family_id, agency_id, row_key);

select protect_tenant_table('gone_entry', '{select,insert,update}');
