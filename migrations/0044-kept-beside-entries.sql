-- The owner is held to row-level security too, and fills every partnership here.
alter table entry no force row level security;
alter table entry_version no force row level security;
alter table entry_comment no force row level security;
alter table typed_entry no force row level security;
alter table row_handling no force row level security;
alter table row_named_agency no force row level security;
alter table row_not_for no force row level security;

-- For whom a former wording was not, by name, while it stood. What is noted of a typed entry is noted by the entry and goes on with other
-- words: somebody of whom that is taken back reads the words of now, and not those that were left out while it was not for them.
alter table entry_version add column not_for_account_ids uuid[] not null default '{}';

update entry_version v
   set not_for_account_ids = array(
         select n.account_id from row_not_for n
          where n.partnership_id = v.partnership_id and n.family_id = v.family_id and n.agency_id = v.agency_id
            and n.row_key = v.row_key
          order by n.account_id)
 where v.row_key like 'typed %';

-- From whom an entry was kept when somebody wrote beside it: as strictly as ever it was when the comment was written or changed. Whoever
-- could not read the entry then is not told the comment, though they read the entry now.
alter table entry_comment
  add column handling text not null default 'originator',
  add column named_agency_ids uuid[] not null default '{}',
  add column not_for_account_ids uuid[] not null default '{}',
  add constraint entry_comment_handling_known check (handling in ('core-group', 'named-agencies', 'review-panel', 'originator'));

-- Of comments that were written before this, what is noted of the entry counts where it was noted before them. Where it was noted since,
-- or the entry stands nowhere now, nobody can say from whom it was kept when they were written, and they stay with its agency.
update entry_comment c
   set handling = e.handling,
       named_agency_ids = array(
         select n.named_agency_id from row_named_agency n
          where n.partnership_id = e.partnership_id and n.family_id = e.family_id and n.agency_id = e.agency_id
            and n.row_key = e.row_key and e.handling = 'named-agencies'
          order by n.named_agency_id),
       not_for_account_ids = array(
         select n.account_id from row_not_for n
          where n.partnership_id = e.partnership_id and n.family_id = e.family_id and n.agency_id = e.agency_id
            and n.row_key = e.row_key
          order by n.account_id)
  from entry e
  left join row_handling h on h.partnership_id = e.partnership_id and h.family_id = e.family_id
   and h.agency_id = e.agency_id and h.row_key = e.row_key
 where e.partnership_id = c.partnership_id and e.family_id = c.family_id and e.id = c.entry_id
   and (h.set_at is null or h.set_at <= c.written_at);

alter table entry_comment alter column handling drop default;

-- Which children of the family a typed entry is about, in the order of the names that it begins with: children may be called alike, and are
-- called otherwise later. Null where it was typed before this; then the names alone say it.
alter table typed_entry add column child_ids uuid[];

-- The day on which an agency’s record was made was taken to be the day of typing, also of what was typed long after it happened: nobody
-- was asked. Of those it is not known.
create function pg_temp.without_recorded(detail jsonb) returns jsonb language sql immutable as $$
  select jsonb_set(
    jsonb_set(detail, '{entry,recordedOn}', 'null'),
    '{entry,origin,cells}',
    (select coalesce(jsonb_agg(cell order by place), '[]')
       from jsonb_array_elements(detail #> '{entry,origin,cells}') with ordinality as own (cell, place)
      where cell ->> 0 <> 'Date recorded'))
$$;

create function pg_temp.is_late(detail jsonb, typed_at timestamptz) returns boolean language sql stable as $$
  select coalesce(
    coalesce(detail #>> '{entry,when,latest}', detail #>> '{entry,when,earliest}')::date
      < (typed_at at time zone 'Europe/London')::date - 7, true)
$$;

update entry e set detail = pg_temp.without_recorded(e.detail)
  from typed_entry t
 where t.partnership_id = e.partnership_id and t.family_id = e.family_id and t.entry_id = e.id
   and pg_temp.is_late(e.detail, t.typed_at);

update entry_version v set detail = pg_temp.without_recorded(v.detail)
  from typed_entry t
 where t.partnership_id = v.partnership_id and t.family_id = v.family_id and t.entry_id = v.entry_id
   and pg_temp.is_late(v.detail, t.typed_at);

alter table entry force row level security;
alter table entry_version force row level security;
alter table entry_comment force row level security;
alter table typed_entry force row level security;
alter table row_handling force row level security;
alter table row_named_agency force row level security;
alter table row_not_for force row level security;
