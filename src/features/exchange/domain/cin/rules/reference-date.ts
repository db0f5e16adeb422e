import type { CinHeader } from '../cin-record.ts';
import { isGiven, wordsOf } from './reading.ts';

/**
 * Rule 100: what is wrong with the reference date, if anything. The official wording is bound to the year of its
 * edition (one edition’s asks for 31 March 2022); each year’s asks for 31 March of the year in which the census
 * ends, which is also the year that the header names. So it is asked here of any year, and a header whose year and
 * date do not fit each other is told of.
 */
export function findReferenceDateProblem(
  header: CinHeader | null,
): { readonly line: number | null; readonly words: Readonly<Record<string, string>> } | null {
  const date = header?.referenceDate ?? null;
  const year = header?.year ?? null;
  const day = date?.day ?? null;
  if (day?.endsWith('-03-31') && isGiven(year) && day.slice(0, 4) === year.text) return null;
  return {
    line: date?.line ?? header?.line ?? null,
    words: { value: wordsOf(date), year: wordsOf(year) },
  };
}
