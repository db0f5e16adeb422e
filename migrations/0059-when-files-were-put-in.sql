-- When somebody last said of a file that it goes into the chronology, or back there: an agency that had said that it holds nothing answers by it.
-- Null of what was typed, and while nobody said so. Of what was put back before this step it is when it first went in.
alter table submission add column put_in_at timestamptz;

-- When a file that answered a request already was last sent again, or named again, in answer to it.
alter table review_answer add column again_at timestamptz;

-- The owner is held to row-level security too, and fills every partnership here.
alter table submission no force row level security;
update submission set put_in_at = submitted_at where kind <> 'typed';
alter table submission force row level security;
