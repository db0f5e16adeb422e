-- A child who is not born yet has a day on which they are expected, and no day of birth. A child who was entered by mistake stays, for
-- a reason, so that what was done under their name can still be told, and a mistake about the mistake can be put right.
alter table child
  add column expected date,
  add column mistaken_at timestamptz,
  add column mistaken_by uuid,
  add column mistaken_reason text,
  add constraint child_born_or_expected check (born is null or expected is null),
  add constraint child_mistaken_for_a_reason check ((mistaken_at is null) = (mistaken_reason is null));
