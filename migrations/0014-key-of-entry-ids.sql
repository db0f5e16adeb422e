-- Ids of entries are made with a key of each partnership that is never told, so that nobody can try out what an id was made of.
alter table partnership add column entry_id_key text not null default gen_random_uuid()::text;
