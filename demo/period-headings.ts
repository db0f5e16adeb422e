import { type Day, dayParts } from '../src/shared/day.ts';
import { monthNames } from '../test/builders/world/date-forms/form.ts';
import type { AgencyFile, PlannedRow } from './agency-file.ts';

/** The first month of a school year. */
const september = 9;

/** Gives, row by row, the heading that stands above it because a year or a month begins; mostly null. */
export function makePeriodHeadings({ order }: AgencyFile): (row: PlannedRow) => string | null {
  let last: string | null = null;
  return ({ account }) => {
    if (order.headings === 'none' || account.kind === 'background') return null;
    const heading = periodOf(order.headings, account.day);
    if (heading === last) return null;
    last = heading;
    return heading;
  };
}

function periodOf(headings: 'year' | 'month' | 'school-year', day: Day): string {
  const { year, month } = dayParts(day);
  if (headings === 'year') return String(year);
  if (headings === 'month') return `${monthNames[month - 1]} ${year}`;
  const first = month >= september ? year : year - 1;
  return `Academic year ${first}/${String((first + 1) % 100).padStart(2, '0')}`;
}
