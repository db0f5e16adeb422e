import { AppError } from '../../../shared/app-error.ts';

const most = 60;

/**
 * Months as an option gives them: `9,12,15,18`, in order and each once.
 *
 * @throws AppError `usage` for what is no whole number from 1 to 60.
 */
export function readMonthsOption(name: string, text: string): readonly number[] {
  const months = text.split(',').map((one) => one.trim());
  const wrong = months.find((one) => !isMonths(one));
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
  if (isMonths(text)) return Number(text);
  throw new AppError('usage', {
    what: `“${text}” is not one number of months from 1 to ${most}.`,
    where: name,
    todo: `Write one whole number: ${name} 15`,
  });
}

function isMonths(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= most;
}
