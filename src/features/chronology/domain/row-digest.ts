import { createHmac } from 'node:crypto';
import { isTypedKey, typedKeyOf } from './typed/typed-key.ts';

const begins = 'purged ';

/** What a row said, as far as it can be told again by who has the partnership’s key and the row itself. In base64url. */
export function makeRowDigest(key: string, rowKey: string): string {
  return createHmac('sha256', key).update(`purged row ${rowKey}`).digest('base64url');
}

/** The same of a whole file, by its own SHA-256 in hexadecimal. */
export function makeFileDigest(key: string, sha256: string): string {
  return createHmac('sha256', key).update(`purged file ${sha256}`).digest('base64url');
}

/**
 * The key under which stays from whom a row was kept that was removed for good, so that nobody learns by it that the row is gone. Of what
 * was typed it is one of those still. Of such a key it is that key.
 */
export function purgedKeyOf(key: string, rowKey: string): string {
  if (rowKey.startsWith(begins) || rowKey.startsWith(typedKeyOf(begins))) return rowKey;
  const gone = `${begins}${makeRowDigest(key, rowKey)}`;
  return isTypedKey(rowKey) ? typedKeyOf(gone) : gone;
}

/** What such keys are like, for a query: no row says what they stand for, and no row that is sent may be one of them. */
export const purgedKeyPattern = `${begins}%`;
