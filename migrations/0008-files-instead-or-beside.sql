-- Files of one sending belong together, whatever a clock said. What a file takes the place of is chosen by whoever sends it, or puts it
-- back; and what took the place of a file is kept with it. Files are told by their numbers, of which each agency has its own in a family.
alter table submission
  -- The number of the first file that was sent in the same go.
  add column sending integer,
  add column replaces integer[] not null default '{}',
  add column replaced_by integer,
  -- Another reading of its columns that somebody asked for, with what would become of its rows, while the former one stands.
  add column proposed jsonb;

-- What was found of people's names when a document was written.
alter table export add column account jsonb;

alter table submission no force row level security;

update submission
   set sending = one.sending
  from (select partnership_id, id,
               min(number) over (partition by partnership_id, family_id, agency_id, created_at) as sending
          from submission) one
 where submission.partnership_id = one.partnership_id and submission.id = one.id;
alter table submission alter column sending set not null;

-- Until now a file took the place of whatever the agency had sent before: those that wait to be read still do.
update submission
   set replaces = array(
         select earlier.number from submission earlier
          where earlier.partnership_id = submission.partnership_id and earlier.family_id = submission.family_id
            and earlier.agency_id = submission.agency_id and earlier.number < submission.number
            and earlier.sending <> submission.sending and earlier.state in ('reading', 'read')
          order by earlier.number)
 where state = 'reading' and account is null;

-- A file that could not be read never stood in the chronology, so that nothing took its place.
update submission
   set state = 'refused', removed_at = null, remove_reason = null
 where state = 'removed' and remove_reason = 'sent again'
   and jsonb_typeof(account -> 'file') = 'null' and jsonb_typeof(account -> 'refused') = 'object';

alter table submission force row level security;
