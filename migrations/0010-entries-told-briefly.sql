-- What a chronology's page counts, filters and orders by, without the entries themselves, which are ten times as wide: an index that
-- holds all of it, so that no entry has to be opened to be counted. An index holds no row longer than 2,700 bytes: an entry whose own
-- texts come near (its facets stand twice in it) is told at length, and is opened.
create index entry_told_briefly on entry (partnership_id, family_id, order_key, id)
  include (agency_id, handling, note, earliest, latest, facets, kind, themes, issues, children, folded)
  where octet_length(order_key) + 2 * octet_length(facets) + octet_length(folded) <= 1400;

create index entry_told_at_length on entry (partnership_id, family_id, order_key, id)
  where octet_length(order_key) + 2 * octet_length(facets) + octet_length(folded) > 1400;
