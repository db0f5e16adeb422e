-- What people wrote beside the record and that was removed for good, since it must not be kept: a comment on an entry, a risk or an action
-- of a plan, a question of a review, its answer. Of what it said nothing is left. By its id a form that is sent again writes nothing anew, and
-- by its number no other point of the plan is ever called as it was.
create table purged_words (
  partnership_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  -- The id that it went by; of an answer, that of its question.
  of_id uuid not null,
  kind text not null,
  -- Of a risk or an action.
  number integer,
  ground text not null,
  purged_at timestamptz not null,
  purged_by uuid not null,
  constraint purged_words_key primary key (partnership_id, id),
  constraint purged_words_kind_known check (kind in ('risk', 'action', 'comment', 'question', 'answer')),
  constraint purged_words_number_of_point check ((number is not null) = (kind in ('risk', 'action'))),
  constraint purged_words_ground_known check (ground in ('wrong-child', 'unlawful', 'court-order')),
  constraint purged_words_of_family foreign key (partnership_id, family_id) references family (partnership_id, id),
  constraint purged_words_by foreign key (partnership_id, purged_by) references account (partnership_id, id)
);
create index purged_words_by_thing on purged_words (partnership_id, family_id, of_id);

select protect_tenant_table('purged_words', '{select,insert}');

-- What a point said before goes with it.
create policy plan_point_version_delete on plan_point_version as permissive for delete to public
  using (partnership_id = nullif(current_setting('sightline.partnership', true), '')::uuid);
grant delete on plan_point_version to sightline_app;
