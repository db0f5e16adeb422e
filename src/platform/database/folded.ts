import { type RawBuilder, sql } from 'kysely';

/**
 * A text in small letters, without accents and with plain apostrophes: as the database folds the texts of entries into `entry.folded`, which
 * has every run of spaces and line ends as one space besides.
 */
export function folded(text: string): RawBuilder<string> {
  return sql<string>`translate(regexp_replace(lower(normalize(${text}::text, NFD)), '[\u0300-\u036f]+', '', 'g'), '‘’', '''''')`;
}
