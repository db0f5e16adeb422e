import { type Day, parseDay } from '../../src/shared/day.ts';
import { readWhen } from '../../src/shared/when/read-when.ts';
import type { When, WhenContext, WhenReading } from '../../src/shared/when/when.ts';

/** The day of a text, for tests that know it is one. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`${text} is no day`);
  return parsed;
}

/** The day on which the tests take place, so that they read the same in every year. */
export const today = day('2026-11-20');

export function read(text: string, context: Partial<WhenContext> = {}): WhenReading {
  return readWhen(text, { today, ...context });
}

/** The reading as a When; fails the test when the text is not read. */
export function readAs(text: string, context: Partial<WhenContext> = {}): When {
  const reading = read(text, context);
  if (reading.status === 'not-read') throw new Error(`${text}: ${reading.reason}`);
  return reading.when;
}

/** "2012-03-12", "2012-03-12..2012-03-15", "..2012-03-12", "2012-03-12..", "unknown" or "not read". */
export function daysOf(text: string, context: Partial<WhenContext> = {}): string {
  const reading = read(text, context);
  if (reading.status === 'not-read') return 'not read';
  const { earliest, latest } = reading.when;
  if (earliest === null && latest === null) return 'unknown';
  return earliest === latest ? String(earliest) : `${earliest ?? ''}..${latest ?? ''}`;
}

export function noteCodes(text: string, context: Partial<WhenContext> = {}): readonly string[] {
  return readAs(text, context).notes.map(({ code }) => code);
}
