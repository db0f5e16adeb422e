import { addDays, type Day, makeDay } from '../day.ts';

/** A day and clock time that a spreadsheet keeps as a number. */
export interface SerialDay {
  readonly day: Day;
  /** `HH:MM`, or null where the number is a whole day. */
  readonly time: string | null;
}

/** The last serial of year 9999 in the 1900 system. */
const lastSerial1900 = 2_958_465;
/** The 1904 system counts from four years and a day later. */
const daysBetweenSystems = 1462;
const minutesInDay = 1440;

/**
 * The day of a spreadsheet's date number; its fraction is the time, to the nearest minute. The 1900 system has a
 * 29 February 1900 that never was (serial 60, kept from Lotus 1-2-3): that serial is no day, and gives null, as do
 * numbers below 1 (times alone) and beyond year 9999.
 */
export function dayFromSerial(serial: number, system: 1900 | 1904): SerialDay | null {
  if (!Number.isFinite(serial)) return null;
  const minutes = Math.round(serial * minutesInDay);
  const whole = Math.floor(minutes / minutesInDay) + (system === 1904 ? daysBetweenSystems : 0);
  const isBefore1904 = system === 1904 && serial < 0;
  if (whole < 1 || whole === 60 || whole > lastSerial1900 || isBefore1904) return null;
  const firstDay = makeDay(1899, 12, whole < 60 ? 31 : 30);
  if (firstDay === null) return null;
  return {
    day: addDays(firstDay, whole),
    time: clockOf(minutes - Math.floor(minutes / minutesInDay) * minutesInDay),
  };
}

function clockOf(minutes: number): string | null {
  if (minutes === 0) return null;
  const hour = String(Math.floor(minutes / 60)).padStart(2, '0');
  return `${hour}:${String(minutes % 60).padStart(2, '0')}`;
}
