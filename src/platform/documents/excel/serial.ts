import { type Day, makeDay } from '../../../shared/day.ts';

/** Days from 31 December 1899 and from 1 January 1904, the zeros of the two systems, to 1 January 1970. */
const zero1900 = 25_568;
const zero1904 = 24_107;
const millisecondsADay = 86_400_000;
/** 31 December 9999, the last day that Excel knows, in the 1900 system. */
const last = 2_958_465;

/**
 * The day that Excel means by a whole number, in the 1900 or the 1904 date system. Null for what is no day: zero
 * and less, numbers after the year 9999, and 60 in the 1900 system, which stands for a 29 February 1900 that never was.
 */
export function dayFromSerial(serial: number, date1904: boolean): Day | null {
  const smallest = date1904 ? 0 : 1;
  if (!Number.isInteger(serial) || serial < smallest || serial > last || (serial === 60 && !date1904))
    return null;
  const afterLeapYearThatWasNone = !date1904 && serial > 60 ? 1 : 0;
  const since1970 = serial - afterLeapYearThatWasNone - (date1904 ? zero1904 : zero1900);
  // In universal time a day has 24 hours, whatever the zone of this computer.
  const date = new Date(since1970 * millisecondsADay);
  return makeDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** A point in time as Excel keeps it: the whole number for the day, and the clock time of its fraction. */
export interface SerialParts {
  readonly whole: number;
  /** Seconds since midnight: 0 to 86,399. */
  readonly seconds: number;
}

/** Takes a serial number apart, to the nearest second, since fractions of a day are never exact. */
export function serialParts(serial: number): SerialParts {
  const total = Math.round(serial * 86_400);
  const whole = Math.floor(total / 86_400);
  return { whole, seconds: total - whole * 86_400 };
}
