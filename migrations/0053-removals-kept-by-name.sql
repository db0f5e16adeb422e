-- From whom by name a row was kept that was removed for good: they are not told of it, whoever they work for. And whether somebody typed it:
-- what was typed stood in no file, and nothing that is told of one speaks of it.
-- The owner is held to row-level security too, and fills every partnership here.
alter table purged_row no force row level security;
alter table row_handling no force row level security;
alter table row_not_for no force row level security;

alter table purged_row
  add column not_for_account_ids uuid[] not null default '{}',
  add column typed boolean not null default false;

-- What was removed in one go was one thing that somebody did, and what is noted of its rows is under keys that are made of their digests. Of a whole
-- file nobody can say any more which rows it held: it may have been any that its agency kept.
with noted as (
  select s.partnership_id, s.id, n.account_id
    from purged_row s
    join purged_row one on one.partnership_id = s.partnership_id and one.family_id = s.family_id
     and one.agency_id = s.agency_id and one.purged_at = s.purged_at and one.purged_by = s.purged_by
    join row_not_for n on n.partnership_id = one.partnership_id and n.family_id = one.family_id
     and n.agency_id = one.agency_id
     and (n.row_key in ('purged ' || one.row_digest, 'typed purged ' || one.row_digest)
          or (one.submission_id is not null and n.row_key not like 'typed %')))
update purged_row s
   set not_for_account_ids = array(
         select distinct n.account_id from noted n where n.partnership_id = s.partnership_id and n.id = s.id order by 1);

update purged_row s
   set typed = true
 where exists (select from row_handling h
                where h.partnership_id = s.partnership_id and h.family_id = s.family_id and h.agency_id = s.agency_id
                  and h.row_key = 'typed purged ' || s.row_digest);

-- Where a row was not for somebody, nobody but its agency was told; now it is everybody else who could read it.
with kept as (
  select s.partnership_id, s.id, max(array_position(known.handlings, h.handling)) as strictest
    from (values (array['core-group', 'review-panel', 'named-agencies', 'originator'])) known (handlings)
   cross join purged_row s
    join purged_row one on one.partnership_id = s.partnership_id and one.family_id = s.family_id
     and one.agency_id = s.agency_id and one.purged_at = s.purged_at and one.purged_by = s.purged_by
    join row_handling h on h.partnership_id = one.partnership_id and h.family_id = one.family_id
     and h.agency_id = one.agency_id and h.row_key in ('purged ' || one.row_digest, 'typed purged ' || one.row_digest)
   where s.submission_id is null and s.not_for_account_ids <> '{}'
   group by s.partnership_id, s.id)
update purged_row s
   set handling = (array['core-group', 'review-panel', 'named-agencies', 'originator'])[kept.strictest]
  from kept
 where kept.partnership_id = s.partnership_id and kept.id = s.id;

alter table purged_row alter column not_for_account_ids drop default;
alter table purged_row alter column typed drop default;

alter table purged_row force row level security;
alter table row_handling force row level security;
alter table row_not_for force row level security;
