import { addDays, addMonths, type Day } from '../../../shared/day.ts';

/** When a child was born, or is expected; one of them at most. */
export interface ChildDates {
  readonly born: Day | null;
  readonly expected: Day | null;
}

/** Beyond this nobody is expected yet: 40 weeks, and some for a date that was reckoned wrongly. */
const longestExpected = 43 * 7;
/** In years. Nobody whom a record is about was born before: a slip in the century. */
const longestLife = 110;
/** A child who should long be there was born, or will not be: the record is to say which. */
const longestOverdue = 6;

/** What is wrong with a child's dates as they are today, in a sentence and what to do; null where nothing is. */
export function findDateFault(
  { born, expected }: ChildDates,
  today: Day,
): { readonly what: string; readonly todo: string } | null {
  if (born !== null && born > today) {
    return {
      what: 'Date of birth must be today or in the past.',
      todo: 'Where the child is not born yet, say so below the date.',
    };
  }
  if (born !== null && born < addMonths(today, -longestLife * 12)) {
    return { what: `Date of birth must be within the last ${longestLife} years.`, todo: 'Check the year.' };
  }
  if (expected === null) return null;
  if (expected > addDays(today, longestExpected)) {
    return { what: 'The day on which a child is expected must be within 43 weeks.', todo: 'Check the year.' };
  }
  if (expected < addMonths(today, -longestOverdue)) {
    return {
      what: 'The day on which this child was expected is long past.',
      todo: 'Check the year, or give the date of birth.',
    };
  }
  return null;
}
