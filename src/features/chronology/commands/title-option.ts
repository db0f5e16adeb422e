import { AppError } from '../../../shared/app-error.ts';
import { readNameOption } from './split-option.ts';

/** More does not stand on one line of a cover, nor in the footer of a page. */
const mostLetters = 200;

/**
 * The value of `--title` on one line; null where it is not used.
 *
 * @throws AppError `usage` when it is empty or too long for a title.
 */
export function readTitleOption(text: string | undefined): string | null {
  const given = readNameOption('--title', text?.replace(/[\s\p{Cc}]+/gu, ' '));
  if (given === null || given.length <= mostLetters) return given;
  throw new AppError('usage', {
    what: `The title has ${given.length.toLocaleString('en-GB')} letters: a title has no more than ${mostLetters}.`,
    where: '--title',
    todo: 'Write a shorter one, such as “Family M: 2017 to 2019”.',
  });
}
