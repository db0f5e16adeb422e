-- Of which words of an entry somebody decided: what is decided counts of these alone, whatever an entry says before, behind or again. The same as
-- entry.detail ->> 'content'. Null where nobody knows it any more, of an entry that had left before this step: then it counts as it did.
alter table theme_decision add column of_content text;
alter table standing_decision add column of_content text;
alter table sharing add column of_content text;
alter table bears_on add column of_content text;
alter table same_event_decision add column first_content text, add column second_content text;

-- The owner is held to row-level security too, and fills every partnership here.
alter table entry no force row level security;
alter table entry_version no force row level security;
alter table theme_decision no force row level security;
alter table standing_decision no force row level security;
alter table sharing no force row level security;
alter table bears_on no force row level security;
alter table same_event_decision no force row level security;

-- Until now it was told from the words that an entry had when it was decided: those until the next change, or else those that it has.
create function pg_temp.content_at(of_partnership uuid, of_family uuid, of_entry uuid, decided timestamptz) returns text
  language sql stable as $$
  select coalesce(
    (select v.detail ->> 'content' from entry_version v
      where v.partnership_id = of_partnership and v.family_id = of_family and v.entry_id = of_entry and v.until_at > decided
      order by v.until_at, v.number limit 1),
    (select e.detail ->> 'content' from entry e
      where e.partnership_id = of_partnership and e.family_id = of_family and e.id = of_entry)) $$;
update theme_decision d set of_content = pg_temp.content_at(d.partnership_id, d.family_id, d.entry_id, d.decided_at);
update standing_decision d set of_content = pg_temp.content_at(d.partnership_id, d.family_id, d.entry_id, d.decided_at);
update sharing d set of_content = pg_temp.content_at(d.partnership_id, d.family_id, d.entry_id, d.decided_at);
update bears_on d set of_content = pg_temp.content_at(d.partnership_id, d.family_id, d.entry_id, d.decided_at);
update same_event_decision d
   set first_content = pg_temp.content_at(d.partnership_id, d.family_id, d.first_entry_id, d.decided_at),
       second_content = pg_temp.content_at(d.partnership_id, d.family_id, d.second_entry_id, d.decided_at);
drop function pg_temp.content_at(uuid, uuid, uuid, timestamptz);

alter table entry force row level security;
alter table entry_version force row level security;
alter table theme_decision force row level security;
alter table standing_decision force row level security;
alter table sharing force row level security;
alter table bears_on force row level security;
alter table same_event_decision force row level security;
