import { addMonths, type Day } from '../../../shared/day.ts';

/** In years. */
const longestLife = 110;
const youngestAdult = 10;

interface AdultDates {
  readonly born: Day | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** A day to come may be a slip of any of the three. */
const checkDate = 'Check the day, the month and the year.';

/** What is wrong with an adult’s dates, and with which; null where nothing is. */
export function findAdultDateFault(
  { born, from, to }: AdultDates,
  today: Day,
): { readonly field: 'born' | 'from' | 'to'; readonly what: string; readonly todo: string } | null {
  if (born !== null && born > today) {
    return { field: 'born', what: 'Date of birth must be in the past.', todo: checkDate };
  }
  if (born !== null && born < addMonths(today, -longestLife * 12)) {
    const what = `Date of birth must be within the last ${longestLife} years.`;
    return { field: 'born', what, todo: 'Check the year.' };
  }
  if (born !== null && born > addMonths(today, -youngestAdult * 12)) {
    const what = 'Date of birth is that of a child.';
    return { field: 'born', what, todo: 'Check the year, or add them as a child.' };
  }
  if (from !== null && from > today) {
    return { field: 'from', what: 'First day must be today or in the past.', todo: checkDate };
  }
  if (to !== null && from !== null && to < from) {
    return { field: 'to', what: 'Last day must be the first day or later.', todo: 'Check both.' };
  }
  return null;
}
