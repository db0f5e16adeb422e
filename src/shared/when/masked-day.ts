import { type Day, dayParts } from '../day.ts';

const masked = /^(?:\?{1,2}|x{1,2}|_{1,2}|-{1,2}|–)([/.-])(\d{1,2})\1(\d{4}|\d{2})$/;

const maskedBeforeName = /^(?:xx?|__?|--?|–) ([a-z]{3,9} \d{4})$/;

/** "??/03/2012" and "xx.3.12" leave the day open: the text of their month, or null for any other text. */
export function openMaskedDay(text: string, today: Day): string | null {
  const named = maskedBeforeName.exec(text);
  if (named !== null) return named[1] ?? null;
  const found = masked.exec(text);
  if (found === null) return null;
  const [, , month = '', year = ''] = found;
  if (year.length === 4) return `${month}/${year}`;
  const { year: thisYear } = dayParts(today);
  const isOfThisCentury = Number(year) <= thisYear % 100;
  return isOfThisCentury ? `${month}/${Math.floor(thisYear / 100)}${year}` : null;
}
