import { hash } from 'node:crypto';

/**
 * The id under which a row of a stored file is kept: the same whenever the file is read, so that an entry which left the
 * chronology comes back as the one that it was. A UUID of version 8, out of the file's id and the engine's id of the entry.
 */
export function makeStoredEntryId(submissionId: string, engineId: string): string {
  const digits = hash('sha256', JSON.stringify([submissionId, engineId]), 'hex');
  const variant = ((Number.parseInt(digits.slice(16, 17), 16) & 0b0011) | 0b1000).toString(16);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    variant + digits.slice(17, 20),
    digits.slice(20, 32),
  ].join('-');
}
