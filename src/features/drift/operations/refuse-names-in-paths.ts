import { basename } from 'node:path';
import { AppError } from '../../../shared/app-error.ts';

/** Shorter ids stand in half of all file names, by chance. */
const shortest = 3;

/**
 * Sees that the name of a file that is made to be shared holds no id of a child or a family.
 *
 * @throws AppError `name-in-file-name`.
 */
export function refuseNamesInPaths(paths: readonly string[], ids: Iterable<string>): void {
  const names = paths.map((path) => ({ path, words: wordsOf(basename(path)) }));
  for (const id of ids) {
    const own = wordsOf(id);
    if (own.trim().length < shortest) continue;
    const found = names.find(({ words }) => words.includes(own));
    if (found === undefined) continue;
    throw new AppError('name-in-file-name', {
      what: 'The name of the output holds the id of a child or a family.',
      where: found.path,
      todo: 'Give the output a name that tells nobody who is in it.',
    });
  }
}

/** Letters and figures only, each word between spaces, so that `child-12` is found in `drift child_12.html`. */
function wordsOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}
