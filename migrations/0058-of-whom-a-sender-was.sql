-- Of which agency somebody was when they sent a file: whoever moves to another agency opens nothing by it of what the first still prepares. Null of
-- the partnership’s own people, of what came by a link, and of what was typed.
alter table submission
  add column sender_agency_id uuid,
  add constraint submission_of_sender_agency foreign key (partnership_id, sender_agency_id) references agency (partnership_id, id);

-- The owner is held to row-level security too, and fills every partnership here.
alter table submission no force row level security;
alter table account no force row level security;
update submission s
   set sender_agency_id = a.agency_id
  from account a
 where a.partnership_id = s.partnership_id and a.id = s.created_by and s.kind <> 'typed';
alter table submission force row level security;
alter table account force row level security;
