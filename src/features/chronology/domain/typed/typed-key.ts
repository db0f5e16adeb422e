const begins = 'typed ';

/**
 * By what the handling of a typed entry is noted: the entry itself, and not what it says. So it goes on with other words, and no row of
 * a file is ever taken for the same, or for another wording of it.
 */
export function typedKeyOf(entryId: string): string {
  return begins + entryId;
}

/** No key that is made of a row’s words holds a space. */
export function isTypedKey(rowKey: string): boolean {
  return rowKey.startsWith(begins);
}

/** The same for the database: `not like` this. */
export const typedKeyPattern = `${begins}%`;
