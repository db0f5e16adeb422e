-- Of two people of the partnership who are alike, somebody has said whether they are one. Each keeps their own record, and their own
-- place in their family: that they are one is told to officers, and neither record tells the other's agencies anything.
alter table not_same_person rename to same_person_answer;
alter table same_person_answer rename constraint not_same_person_key to same_person_answer_key;
alter table same_person_answer rename constraint not_same_person_in_order to same_person_answer_in_order;
alter table same_person_answer rename constraint not_same_person_first to same_person_answer_first;
alter table same_person_answer rename constraint not_same_person_second to same_person_answer_second;
alter table same_person_answer rename constraint not_same_person_by to same_person_answer_by;
alter index not_same_person_by_second rename to same_person_answer_by_second;
alter policy not_same_person_select on same_person_answer rename to same_person_answer_select;
alter policy not_same_person_insert on same_person_answer rename to same_person_answer_insert;
alter policy not_same_person_update on same_person_answer rename to same_person_answer_update;
alter policy not_same_person_delete on same_person_answer rename to same_person_answer_delete;

alter table same_person_answer add column answer text not null default 'not-same';
alter table same_person_answer alter column answer drop default;
alter table same_person_answer add constraint same_person_answer_known check (answer in ('same', 'not-same'));

-- A name that a family's chronology uses, of which somebody has said that it is nobody's of the family's record. Kept as a digest
-- under the partnership's key, and shown only where the chronology, as its reader may see it, still uses the name: what is removed
-- for good from the chronology stands nowhere else.
create table name_set_aside (
  partnership_id uuid not null,
  family_id uuid not null,
  name_digest text not null,
  why text not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  constraint name_set_aside_key primary key (partnership_id, family_id, name_digest),
  constraint name_set_aside_why_known check (why in ('not-a-person', 'worker', 'somebody-else')),
  constraint name_set_aside_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint name_set_aside_by foreign key (partnership_id, decided_by) references account (partnership_id, id)
);

select protect_tenant_table('name_set_aside', '{select,insert,update,delete}');
