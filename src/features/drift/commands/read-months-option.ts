import { AppError } from '../../../shared/app-error.ts';

const most = 60;

/**
 * Months as an option gives them: `9,12,15,18`, in order and each once.
 *
 * @throws AppError `usage` for what is no whole number from 1 to 60.
 */
export function readMonthsOption(name: string, text: string): readonly number[] {
  const months = text.split(',').map((one) => one.trim());
  const wrong = months.find((one) => !/^\d{1,2}$/.test(one) || Number(one) < 1 || Number(one) > most);
  if (wrong === undefined) return [...new Set(months.map(Number))].sort((one, other) => one - other);
  throw new AppError('usage', {
    what: `“${wrong}” is not a number of months from 1 to ${most}.`,
    where: name,
    todo: `Write whole months with commas between them: ${name} 9,12,15,18`,
  });
}

/**
 * One number of months.
 *
 * @throws AppError `usage` for what is no whole number from 1 to 60, and for several.
 */
export function readMonthOption(name: string, text: string): number {
  const [first = 0, ...more] = readMonthsOption(name, text);
  if (more.length === 0) return first;
  throw new AppError('usage', {
    what: 'More than one number of months was given.',
    where: name,
    todo: `Write one: ${name} 15`,
  });
}
