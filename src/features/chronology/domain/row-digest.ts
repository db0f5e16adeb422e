import { createHmac } from 'node:crypto';

/** What a row said, as far as it can be told again by who has the partnership’s key and the row itself. In base64url. */
export function makeRowDigest(key: string, rowKey: string): string {
  return createHmac('sha256', key).update(`purged row ${rowKey}`).digest('base64url');
}
