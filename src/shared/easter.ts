import { type Day, makeDay } from './day.ts';

/** Easter Sunday in the Gregorian calendar, by the method of the Nautical Almanac (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const sundays = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * sundays) / 451);
  const count = epact + sundays - 7 * shift + 114;
  const day = makeDay(year, Math.floor(count / 31), (count % 31) + 1);
  if (day === null) throw new RangeError(`no Easter in the year ${year}`);
  return day;
}
