import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AppError } from '../../../shared/app-error.ts';
import { makePseudonyms, type Pseudonyms } from '../domain/sharing/pseudonyms.ts';

/** A key that is shorter can be found by trying. In bytes. */
const shortest = 16;

/**
 * The pseudonyms of a run: by the key in a file, so that a child keeps its name from one run to the next, or by a key that
 * is made for this run alone and kept nowhere.
 *
 * @throws AppError `file-not-found` or `usage` where the file is no key.
 */
export async function readShareKey(path: string | null): Promise<Pseudonyms> {
  if (path === null) return makePseudonyms(randomBytes(32));
  let key: Uint8Array;
  try {
    key = await readFile(path);
  } catch (cause) {
    throw new AppError(
      'file-not-found',
      { what: 'The file with the key cannot be read.', where: path, todo: 'See that the path is right.' },
      { cause },
    );
  }
  if (key.length >= shortest) return makePseudonyms(key);
  throw new AppError('usage', {
    what: `The key is too short: it has ${key.length} bytes, and anybody could find it by trying.`,
    where: path,
    todo: 'Make one of 32 random bytes, such as with: head -c 32 /dev/urandom > share.key',
  });
}
