-- Long chronologies are counted and read on every page. What entries can be filtered by, in one text that is quickly compared: a line
-- each for the kind, the themes, and the children as the entry names them. Codes hold no spaces, and JSON no ends of lines.
create function join_codes(codes text[]) returns text language sql immutable parallel safe return array_to_string(codes, ' ');

alter table entry add column facets text not null generated always as
  (kind || E'\n' || join_codes(themes) || E'\n' || coalesce((detail #> '{entry,children}')::text, '')) stored;

-- One agency's entries in their order: the list by agency takes a page of each.
create index entry_by_agency on entry (partnership_id, family_id, agency_id, order_key, id);
