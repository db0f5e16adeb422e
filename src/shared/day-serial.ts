import { addDays, type Day } from './day.ts';

/** 31 December 9999, the last day that spreadsheets know, in the 1900 system. */
const lastSerial = 2_958_465;
/** The 1904 system counts from four years and a day later. */
const daysBetweenSystems = 1462;
const dayBefore1900 = '1899-12-31' as Day;
const secondsInDay = 86_400;

/**
 * The day that a spreadsheet means by a whole number, in the 1900 or the 1904 date system. Null for what is no
 * day: zero and less in the 1900 system, less than zero in the other, numbers after the year 9999, fractions,
 * and 60 in the 1900 system, which stands for a 29 February 1900 that never was (kept from Lotus 1-2-3).
 */
export function dayFromSerial(serial: number, date1904: boolean): Day | null {
  if (date1904) return serial < 0 ? null : dayFromSerial(serial + daysBetweenSystems, false);
  if (!Number.isInteger(serial) || serial < 1 || serial > lastSerial || serial === 60) return null;
  return addDays(dayBefore1900, serial > 60 ? serial - 1 : serial);
}

/** A point in time as a spreadsheet keeps it: the whole number for the day, and the clock time of its fraction. */
export interface SerialParts {
  readonly whole: number;
  /** Seconds since midnight: 0 to 86,399. */
  readonly seconds: number;
}

/** Takes a serial number apart, to the nearest second, since fractions of a day are never exact. */
export function serialParts(serial: number): SerialParts {
  const total = Math.round(serial * secondsInDay);
  const whole = Math.floor(total / secondsInDay);
  return { whole, seconds: total - whole * secondsInDay };
}
