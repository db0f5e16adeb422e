-- What a reviewer's paper, a review and a point of a plan said before it was put otherwise.

-- A paper that was removed stays, and can be put back.
alter table review_paper
  add column removed_at timestamptz,
  add column removed_by uuid,
  -- Entries that it pointed at while its words stood as they do, and does no longer. Ids of entries.
  add column entries_before text[] not null default '{}',
  add constraint review_paper_removed_whole check (num_nulls(removed_at, removed_by) in (0, 2));

-- What a paper said before, with what it pointed at while it said so: it is told to whoever may read all of that alone.
create table review_paper_version (
  partnership_id uuid not null,
  review_paper_id uuid not null,
  number integer not null,
  title text,
  from_day date,
  to_day date,
  agency_id uuid,
  parts jsonb not null,
  -- Ids of entries, and of the key episodes that it spoke of.
  entries text[] not null,
  episodes text[] not null,
  written_at timestamptz not null,
  written_by uuid not null,
  constraint review_paper_version_key primary key (partnership_id, review_paper_id, number),
  constraint review_paper_version_of_paper foreign key (partnership_id, review_paper_id) references review_paper (partnership_id, id)
);
select protect_tenant_table('review_paper_version', '{select,insert,delete}');

-- What a review said before it was corrected, or before it was opened again: then it was closed. Written once and never changed.
create table review_version (
  partnership_id uuid not null,
  review_id uuid not null,
  number integer not null,
  purpose text not null,
  purpose_note text,
  lawful_basis text not null,
  lawful_basis_note text,
  window_from date not null,
  window_to date,
  terms text not null,
  family_told boolean not null,
  told_words text not null,
  told_by text,
  closed_at timestamptz,
  closed_by uuid,
  close_reason text,
  -- Why it was put otherwise, when and by whom.
  reason text not null,
  until_at timestamptz not null,
  until_by uuid not null,
  constraint review_version_key primary key (partnership_id, review_id, number),
  constraint review_version_purpose_known check (purpose in ('rapid-review', 'practice-review', 'case-audit', 'plan-past-time', 'second-plan', 'several-agencies-neglect', 'chair-request', 'professional-request', 'other')),
  constraint review_version_basis_known check (lawful_basis in ('partners-request', 'enquiry', 'child-in-need', 'duty-to-safeguard', 'consent', 'other')),
  constraint review_version_of_review foreign key (partnership_id, review_id) references review (partnership_id, id),
  constraint review_version_by foreign key (partnership_id, until_by) references account (partnership_id, id)
);
select protect_tenant_table('review_version', '{select,insert}');

-- The number of what a point of a plan means: another where its words were given another meaning, the same where their spelling was
-- put right. What is said of an entry is said of what the point meant then.
alter table plan_point add column wording integer not null default 1;
alter table plan_point_version add column wording integer not null default 1;
alter table bears_on add column wording integer not null default 1;

alter table plan_point no force row level security;
alter table plan_point_version no force row level security;
alter table bears_on no force row level security;
with said as (
  select partnership_id, plan_point_id, number, words from plan_point_version
  union all
  select partnership_id, id, version, words from plan_point),
otherwise as (
  select partnership_id, plan_point_id, number,
         words is distinct from lag(words, 1, words) over (partition by partnership_id, plan_point_id order by number) as differs
    from said),
counted as (
  select partnership_id, plan_point_id, number,
         1 + count(*) filter (where differs) over (partition by partnership_id, plan_point_id order by number) as wording
    from otherwise),
former as (
  update plan_point_version v
     set wording = c.wording
    from counted c
   where c.partnership_id = v.partnership_id and c.plan_point_id = v.plan_point_id and c.number = v.number)
update plan_point p
   set wording = c.wording
  from counted c
 where c.partnership_id = p.partnership_id and c.plan_point_id = p.id and c.number = p.version;
update bears_on b
   set wording = coalesce(
         (select v.wording from plan_point_version v
           where v.partnership_id = b.partnership_id and v.plan_point_id = b.plan_point_id and v.written_at <= b.decided_at
             and not exists (
               select from plan_point_version later
                where later.partnership_id = v.partnership_id and later.plan_point_id = v.plan_point_id
                  and later.number > v.number and later.written_at <= b.decided_at)
             and not exists (
               select from plan_point p
                where p.partnership_id = v.partnership_id and p.id = v.plan_point_id and p.written_at <= b.decided_at)),
         (select p.wording from plan_point p where p.partnership_id = b.partnership_id and p.id = b.plan_point_id));
alter table plan_point force row level security;
alter table plan_point_version force row level security;
alter table bears_on force row level security;
