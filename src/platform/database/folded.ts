import { type RawBuilder, sql } from 'kysely';

/** A text in small letters, without accents and with plain apostrophes: as the database folds the texts of entries into `entry.folded`. */
export function folded(text: string): RawBuilder<string> {
  return sql<string>`translate(regexp_replace(lower(normalize(${text}::text, NFD)), '[\u0300-\u036f]+', '', 'g'), '‘’', '''''')`;
}
