import { createHmac } from 'node:crypto';
import { foldName } from '../terms/name-tokens.ts';

/**
 * What is kept of a name of a family’s chronology that was set aside: the same however it is written in capitals and accents, and
 * under the partnership’s key, so that whoever reads it learns no name and cannot try any out.
 */
export function digestName(key: string, familyId: string, name: string): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([familyId, foldName(name)]))
    .digest('hex');
}
