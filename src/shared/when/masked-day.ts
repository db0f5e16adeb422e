import type { Day } from '../day.ts';
import { expandYear } from './date-name.ts';

const masked = /^(?:\?{1,2}|x{1,2}|_{1,2})([/.-])(\d{1,2})\1(\d{4}|\d{2})$/;

/** "??/03/2012" and "xx.3.12" leave the day open: the text of their month, or null for any other text. */
export function openMaskedDay(text: string, today: Day): string | null {
  const found = masked.exec(text);
  if (found === null) return null;
  const [, , month = '', year = ''] = found;
  return `${month}/${year.length === 2 ? expandYear(Number(year), today).year : year}`;
}
