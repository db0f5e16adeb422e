-- Since when the words of an entry can be read without a break, and since when the entry stands: told where something was protected before they came.
-- They are written with the entry, so that it matters to neither which file it came with first, nor what was removed since. Null where it
-- came before any identity of its partnership was sealed, as of this step.
alter table entry
  add column stands_since timestamptz,
  add column worded_since timestamptz;
-- Of a former wording, since when it was the words of its entry.
alter table entry_version add column worded_since timestamptz;
-- When it was last said which name somebody uses; null where it stands as it did before this step.
alter table person add column name_used_at timestamptz;

-- The owner is held to row-level security too, and fills every partnership here.
alter table person no force row level security;
alter table submission no force row level security;
alter table typed_entry no force row level security;
alter table entry no force row level security;
alter table entry_version no force row level security;

with sealed as (
  select partnership_id, min(sealed_at) as since from person where person.sealed is not null group by partnership_id
), came as (
  select e.partnership_id, e.family_id, e.id, sealed.since, coalesce(t.typed_at, s.submitted_at, s.created_at) as at
    from entry e
    join sealed on sealed.partnership_id = e.partnership_id
    left join typed_entry t on t.partnership_id = e.partnership_id and t.family_id = e.family_id and t.entry_id = e.id
    left join submission s on s.partnership_id = e.partnership_id and s.id = coalesce(e.first_submission_id, e.submission_id)
), worded as (
  select came.*, greatest(came.at, (
           select max(v.until_at) from entry_version v
            where v.partnership_id = came.partnership_id and v.family_id = came.family_id and v.entry_id = came.id)) as worded_at
    from came)
update entry e
   set stands_since = worded.at, worded_since = worded.worded_at
  from worded
 where worded.partnership_id = e.partnership_id and worded.family_id = e.family_id and worded.id = e.id
   and worded.worded_at > worded.since;

with worded as (
  select v.partnership_id, v.family_id, v.entry_id, v.number, greatest(e.stands_since, (
           select max(b.until_at) from entry_version b
            where b.partnership_id = v.partnership_id and b.family_id = v.family_id and b.entry_id = v.entry_id
              and b.number < v.number)) as worded_at
    from entry_version v
    join entry e on e.partnership_id = v.partnership_id and e.family_id = v.family_id and e.id = v.entry_id
   where e.worded_since is not null)
update entry_version v
   set worded_since = worded.worded_at
  from worded
 where worded.partnership_id = v.partnership_id and worded.family_id = v.family_id and worded.entry_id = v.entry_id
   and worded.number = v.number;

alter table person force row level security;
alter table submission force row level security;
alter table typed_entry force row level security;
alter table entry force row level security;
alter table entry_version force row level security;
