-- One reference for one family, however it is typed: capitals, blanks around it and blanks more than one make no other. Two families
-- that differed by no more before stay as they are until somebody changes the reference of one.
alter table family
  add column reference_key text generated always as (lower(btrim(regexp_replace(reference, '\s+', ' ', 'g')))) stored,
  add column reference_from_before boolean not null default false;

alter table family no force row level security;
update family
   set reference_from_before = true
  from (select partnership_id, id,
               row_number() over (partition by partnership_id, reference_key order by created_at, id) as place
          from family) one
 where one.place > 1 and family.partnership_id = one.partnership_id and family.id = one.id;
alter table family force row level security;

create unique index family_reference_alike_once on family (partnership_id, reference_key) where not reference_from_before;
