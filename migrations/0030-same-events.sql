-- What people decide of two entries of a family: that they tell of one event, or that they do not. A group of several is decided by its
-- pairs, so that whoever may not see one of its entries meets the others as if that one had never been there. Entries go and come back
-- with their files, and their decisions wait for them.
create table same_event_decision (
  partnership_id uuid not null,
  family_id uuid not null,
  first_entry_id uuid not null,
  second_entry_id uuid not null,
  verdict text not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  constraint same_event_decision_key primary key (partnership_id, family_id, first_entry_id, second_entry_id),
  constraint same_event_decision_in_order check (first_entry_id < second_entry_id),
  constraint same_event_decision_verdict_known check (verdict in ('same', 'different')),
  constraint same_event_decision_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint same_event_decision_by foreign key (partnership_id, decided_by) references account (partnership_id, id)
);

select protect_tenant_table('same_event_decision', '{select,insert,update,delete}');
