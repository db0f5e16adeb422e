import { AppError } from '../../../shared/app-error.ts';
import { type ExtractFormat, extractFormats } from '../domain/extract.ts';

/**
 * The format that somebody named; null when they named none, and it is to be found out.
 *
 * @throws AppError `usage` for a word that is no format.
 */
export function nameFormat(text: string | undefined): ExtractFormat | null {
  if (text === undefined) return null;
  const format = extractFormats.find((one) => one === text.trim().toLowerCase());
  if (format !== undefined) return format;
  throw new AppError('usage', {
    what: `There is no format called “${text}”.`,
    where: '--format',
    todo: `Use one of: ${extractFormats.join(', ')}. Or leave --format out: Sightline finds it out from the extract.`,
  });
}
