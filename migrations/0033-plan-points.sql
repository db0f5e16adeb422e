-- What a family’s plan says, as far as the record is read against it: its risks in plain words, and its actions. The plan as a whole
-- is not here. A number is a point’s own for good, so that people and forms can call it by it: “R1”, “A3”.
create table plan_point (
  partnership_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  kind text not null,
  number integer not null,
  words text not null,
  -- Of an action: who does it, for which agency, by when.
  who text,
  agency_id uuid,
  due date,
  from_day date not null,
  ended_on date,
  end_reason text,
  version integer not null default 1,
  written_at timestamptz not null,
  written_by uuid not null,
  constraint plan_point_key primary key (partnership_id, id),
  constraint plan_point_number_once unique (partnership_id, family_id, kind, number),
  constraint plan_point_kind_known check (kind in ('risk', 'action')),
  constraint plan_point_in_order check (from_day <= ended_on),
  constraint plan_point_ended_whole check (num_nulls(ended_on, end_reason) in (0, 2)),
  constraint plan_point_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint plan_point_of_agency foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  constraint plan_point_written_by foreign key (partnership_id, written_by) references account (partnership_id, id)
);

-- Which children it is about: each is named, and nobody is meant by silence.
create table plan_point_child (
  partnership_id uuid not null,
  plan_point_id uuid not null,
  person_id uuid not null,
  constraint plan_point_child_key primary key (partnership_id, plan_point_id, person_id),
  constraint plan_point_child_of_point foreign key (partnership_id, plan_point_id) references plan_point (partnership_id, id),
  constraint plan_point_child_of_person foreign key (partnership_id, person_id) references person (partnership_id, id)
);

-- What a point said before. Written once and never changed.
create table plan_point_version (
  partnership_id uuid not null,
  plan_point_id uuid not null,
  number integer not null,
  words text not null,
  who text,
  agency_id uuid,
  due date,
  from_day date not null,
  ended_on date,
  end_reason text,
  -- Ids of people.
  children text[] not null,
  written_at timestamptz not null,
  written_by uuid not null,
  constraint plan_point_version_key primary key (partnership_id, plan_point_id, number),
  constraint plan_point_version_of_point foreign key (partnership_id, plan_point_id) references plan_point (partnership_id, id),
  constraint plan_point_version_written_by foreign key (partnership_id, written_by) references account (partnership_id, id)
);

-- That an entry tells of progress, of none, or that it got worse, on a point of the plan: said by a person. `none` is said by whoever
-- takes that back. By the entry’s id, which stays over every sending of its file; entries go and come back, and what was said waits.
create table bears_on (
  partnership_id uuid not null,
  family_id uuid not null,
  entry_id uuid not null,
  plan_point_id uuid not null,
  movement text not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  constraint bears_on_key primary key (partnership_id, family_id, entry_id, plan_point_id),
  constraint bears_on_movement_known check (movement in ('progress', 'no-progress', 'worse', 'none')),
  constraint bears_on_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint bears_on_point foreign key (partnership_id, plan_point_id) references plan_point (partnership_id, id),
  constraint bears_on_decided_by foreign key (partnership_id, decided_by) references account (partnership_id, id)
);
create index bears_on_by_point on bears_on (partnership_id, family_id, plan_point_id, entry_id);

-- A form in Word of the plan’s points that one agency was given to fill in: what stood in it, so that it is known when it comes back.
create table plan_form (
  partnership_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  agency_id uuid not null,
  -- Printed in the form.
  code text not null,
  -- Each point with its id, its label and its words, in the order of the form.
  points jsonb not null,
  made_at timestamptz not null,
  made_by uuid not null,
  constraint plan_form_key primary key (partnership_id, id),
  constraint plan_form_code_once unique (partnership_id, code),
  constraint plan_form_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint plan_form_of_agency foreign key (partnership_id, agency_id) references agency (partnership_id, id),
  constraint plan_form_made_by foreign key (partnership_id, made_by) references account (partnership_id, id)
);
create index plan_form_by_family on plan_form (partnership_id, family_id, id);

-- Of a file that is such a form, filled in: which.
alter table submission
  add column plan_form_id uuid,
  add constraint submission_of_plan_form foreign key (partnership_id, plan_form_id) references plan_form (partnership_id, id);

-- How a request was changed: its day moved, taken back, or answered by what its agency has in the chronology already.
create table review_request_change (
  partnership_id uuid not null,
  id uuid not null,
  review_request_id uuid not null,
  kind text not null,
  due_before date,
  due_after date,
  -- None where the agency answers.
  reason text,
  changed_at timestamptz not null,
  changed_by uuid not null,
  constraint review_request_change_key primary key (partnership_id, id),
  constraint review_request_change_kind_known check (kind in ('day-moved', 'withdrawn', 'answered-by-record')),
  constraint review_request_change_days check ((kind = 'day-moved') = (num_nulls(due_before, due_after) = 0)),
  constraint review_request_change_of_request foreign key (partnership_id, review_request_id)
    references review_request (partnership_id, id),
  constraint review_request_change_by foreign key (partnership_id, changed_by) references account (partnership_id, id)
);
create index review_request_change_by_request on review_request_change (partnership_id, review_request_id, id);

select protect_tenant_table(name, '{select,insert,update,delete}')
  from unnest('{plan_point,plan_point_child,bears_on,plan_form}'::text[]) name;
select protect_tenant_table(name, '{select,insert}') from unnest('{plan_point_version,review_request_change}'::text[]) name;
