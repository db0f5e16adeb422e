import { createHmac, hash } from 'node:crypto';
import { makeIdOf } from './made-id.ts';

/**
 * The id under which a row of a stored file is kept: the same whenever the file is read, so that an entry which left the
 * chronology comes back as the one that it was. A UUID of version 8, out of the file's id and the engine's id of the entry; with
 * the partnership's key, since else whoever guesses a file, or the number of a row, could see by the id that they are right.
 */
export function makeStoredEntryId(key: string, submissionId: string, engineId: string): string {
  const digits = createHmac('sha256', key)
    .update(JSON.stringify([submissionId, engineId]))
    .digest('hex');
  return makeIdOf(digits);
}

/**
 * The id of an entry in documents for somebody from whom rows of its file are kept: as the engine's ids look, and the same in every
 * document, but made of the stored id alone. The engine's own is made of the file's content and the row's number.
 */
export function makeToldEntryId(storedId: string): string {
  return hash('sha256', storedId, 'hex').slice(0, 16);
}
