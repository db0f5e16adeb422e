import { AppError } from '../../shared/app-error.ts';
import { type Day, makeDay, parseDay } from '../../shared/day.ts';

/**
 * A day as an option gives it: 2026-03-31 or 31/03/2026. Null when the option was not used.
 *
 * @throws AppError `day-not-valid`.
 */
export function readDayOption(name: string, text: string | undefined): Day | null {
  if (text === undefined) return null;
  const british = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text.trim());
  const day =
    british === null
      ? parseDay(text.trim())
      : makeDay(Number(british[3]), Number(british[2]), Number(british[1]));
  if (day !== null) return day;
  throw new AppError('day-not-valid', {
    what: `“${text}” is not a day.`,
    where: name,
    todo: 'Write it as 2026-03-31 or 31/03/2026.',
  });
}

/**
 * The window of `--from` and `--to`.
 *
 * @throws AppError `day-not-valid`, also when it ends before it begins.
 */
export function readWindowOptions(
  from: string | undefined,
  to: string | undefined,
): { readonly from: Day | null; readonly to: Day | null } {
  const window = { from: readDayOption('--from', from), to: readDayOption('--to', to) };
  if (window.from !== null && window.to !== null && window.to < window.from) {
    throw new AppError('day-not-valid', {
      what: `The window ends on ${window.to}, before it begins on ${window.from}.`,
      where: '--from and --to',
      todo: 'Give the earlier day to --from and the later one to --to.',
    });
  }
  return window;
}
