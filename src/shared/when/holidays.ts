import { addDays, type Day, makeDay, weekday } from '../day.ts';
import { easterSunday } from '../easter.ts';
import { note } from './date-name.ts';
import type { WhenNote } from './when.ts';

interface HolidayBounds {
  readonly earliest: Day;
  readonly latest: Day;
  readonly approximate: boolean;
  readonly notes: readonly WhenNote[];
}

function day(year: number, month: number, dayOfMonth: number): Day {
  const made = makeDay(year, month, dayOfMonth);
  if (made === null) throw new RangeError(`no day ${year}-${month}-${dayOfMonth}`);
  return made;
}

function firstMonday(year: number, month: number): Day {
  const first = day(year, month, 1);
  return addDays(first, (8 - weekday(first)) % 7);
}

function lastMondayBefore(end: Day): Day {
  return addDays(end, -((weekday(end) + 6) % 7));
}

/** Bank holidays moved by proclamation: VE Day anniversaries and Jubilees. */
const movedMayDay: Readonly<Record<number, readonly [number, number]>> = { 1995: [5, 8], 2020: [5, 8] };
const movedSpringHoliday: Readonly<Record<number, readonly [number, number]>> = {
  1977: [6, 6],
  2002: [6, 4],
  2012: [6, 4],
  2022: [6, 2],
};

function movedOr(moved: Readonly<Record<number, readonly [number, number]>>, year: number, usual: Day): Day {
  const found = moved[year];
  return found === undefined ? usual : day(year, found[0], found[1]);
}

function exact(of: Day): HolidayBounds {
  return { earliest: of, latest: of, approximate: false, notes: [] };
}

function around(earliest: Day, latest: Day, message: string): HolidayBounds {
  return { earliest, latest, approximate: true, notes: [note('vague', message)] };
}

const schoolsDiffer = 'School holidays differ from place to place; the usual weeks are kept.';

const holidays: Readonly<Record<string, (year: number) => HolidayBounds>> = {
  christmas: (year) =>
    around(day(year, 12, 25), day(year, 12, 25), 'Christmas may mean the days around the 25th.'),
  'christmas-eve': (year) => exact(day(year, 12, 24)),
  'christmas-day': (year) => exact(day(year, 12, 25)),
  'boxing-day': (year) => exact(day(year, 12, 26)),
  'new-year': (year) =>
    around(day(year - 1, 12, 31), day(year, 1, 1), 'New Year may mean the days around 1 January.'),
  'new-year-eve': (year) => exact(day(year, 12, 31)),
  'new-year-day': (year) => exact(day(year, 1, 1)),
  'christmas-and-new-year': (year) =>
    around(day(year, 12, 24), day(year + 1, 1, 2), 'Taken as Christmas Eve to the days after New Year.'),
  easter: (year) =>
    around(
      addDays(easterSunday(year), -2),
      addDays(easterSunday(year), 1),
      'Easter is taken as Good Friday to Easter Monday.',
    ),
  'good-friday': (year) => exact(addDays(easterSunday(year), -2)),
  'easter-sunday': (year) => exact(easterSunday(year)),
  'easter-monday': (year) => exact(addDays(easterSunday(year), 1)),
  halloween: (year) => exact(day(year, 10, 31)),
  'bonfire-night': (year) => exact(day(year, 11, 5)),
  'valentines-day': (year) => exact(day(year, 2, 14)),
  'may-day': (year) => exact(movedOr(movedMayDay, year, firstMonday(year, 5))),
  'spring-bank-holiday': (year) =>
    exact(movedOr(movedSpringHoliday, year, lastMondayBefore(day(year, 5, 31)))),
  'summer-bank-holiday': (year) => exact(lastMondayBefore(day(year, 8, 31))),
  'august-bank-holiday-weekend': (year) => {
    const monday = lastMondayBefore(day(year, 8, 31));
    return { earliest: addDays(monday, -2), latest: monday, approximate: false, notes: [] };
  },
  'summer-holidays': (year) => around(day(year, 7, 18), day(year, 9, 7), schoolsDiffer),
  'christmas-holidays': (year) => around(day(year, 12, 15), day(year + 1, 1, 8), schoolsDiffer),
  'easter-holidays': (year) =>
    around(addDays(easterSunday(year), -17), addDays(easterSunday(year), 16), schoolsDiffer),
  'february-half-term': (year) => around(day(year, 2, 8), day(year, 2, 28), schoolsDiffer),
  'may-half-term': (year) => around(day(year, 5, 23), day(year, 6, 7), schoolsDiffer),
  'october-half-term': (year) => around(day(year, 10, 17), day(year, 11, 5), schoolsDiffer),
};

/** The days of a feast, bank holiday or school holiday in England. Throws a RangeError for one that is not known. */
export function boundsOfHoliday(holiday: string, year: number): HolidayBounds {
  const bounds = holidays[holiday];
  if (bounds === undefined) throw new RangeError(`no holiday called ${holiday}`);
  return bounds(year);
}
