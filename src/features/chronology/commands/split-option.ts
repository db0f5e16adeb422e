import { AppError } from '../../../shared/app-error.ts';

/**
 * Both sides of each "=" in an option's text, without the spaces around them, from the first "=" to the last.
 * There is at least one.
 *
 * @throws AppError `usage` for a text without "=", or with nothing on one side of it.
 */
export function splitsAtEquals(
  option: string,
  text: string,
  form: string,
): readonly (readonly [left: string, right: string])[] {
  const splits = [...text.matchAll(/=/g)]
    .map(({ index }) => [text.slice(0, index).trim(), text.slice(index + 1).trim()] as const)
    .filter(([left, right]) => left !== '' && right !== '');
  if (splits.length > 0) return splits;
  throw new AppError('usage', {
    what: `“${text}” does not have the form ${form}.`,
    where: option,
    todo: `Write ${option} "${form}", with quotation marks where there are spaces.`,
  });
}

/**
 * The text of an option that must say something; null when the option was not used.
 *
 * @throws AppError `usage` when it is empty.
 */
export function readNameOption(option: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  if (text.trim() !== '') return text.trim();
  throw new AppError('usage', {
    what: `Nothing was given to ${option}.`,
    where: `${option} "${text}"`,
    todo: `Write a name after ${option}, or leave ${option} out.`,
  });
}
