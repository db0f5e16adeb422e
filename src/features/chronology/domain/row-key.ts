import { hash } from 'node:crypto';
import { plain } from './compare/row-content.ts';
import type { Origin } from './entry.ts';

/**
 * The same for rows whose cells say the same, whatever their columns are headed, ordered or taken for: by it the handling of a
 * row outlives every reading of the file. In base64url.
 */
export function rowKeyOf({ cells }: Origin): string {
  const texts = Object.values(cells).map(plain);
  return hash('sha256', JSON.stringify(texts.filter((text) => text !== '').toSorted()), 'base64url');
}
