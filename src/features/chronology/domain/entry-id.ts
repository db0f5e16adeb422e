import { hash } from 'node:crypto';

const shownBytes = 8;

/**
 * The id of an entry on the command line: it depends on agency, file content, part and row alone, so
 * that the same file gives the same ids everywhere, and it tells nothing about a child. 16 hexadecimal
 * digits: two of a million entries would share one with a chance of 1 in 30 million.
 */
export function makeEntryId(agency: string, sha256: string, part: string, row: number): string {
  const bytes = hash('sha256', JSON.stringify([agency, sha256, part, row]), 'buffer');
  // A slice of all the digits would keep the rest of them in memory too.
  return bytes.toString('hex', 0, shownBytes);
}
