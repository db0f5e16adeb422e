import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { addDays, type Day, dayParts, weekday } from '../../../src/shared/day.ts';

const calendarSchema = z.strictObject({
  /** Bank holidays of England and Wales, `YYYY-MM-DD`. */
  bankHolidays: z.array(z.iso.date()),
  /** When the schools of Wexmoor are closed, `MM-DD`, both days included; the same every year. */
  schoolHolidays: z.array(z.tuple([z.string(), z.string()])),
  /** Working days on which nobody arranges a meeting, `MM-DD`. */
  officesQuiet: z.array(z.tuple([z.string(), z.string()])),
});

const calendar = calendarSchema.parse(
  JSON.parse(readFileSync(new URL('./calendar.json', import.meta.url), 'utf8')),
);

export type DaySort = 'any' | 'working' | 'school';

export function isWorkingDay(day: Day): boolean {
  return weekday(day) <= 5 && !calendar.bankHolidays.includes(day);
}

export function isSchoolDay(day: Day): boolean {
  return isWorkingDay(day) && !fallsIn(calendar.schoolHolidays, day);
}

function fallsIn(spells: readonly (readonly [string, string])[], day: Day): boolean {
  const monthAndDay = day.slice(5);
  return spells.some(([from, to]) => monthAndDay >= from && monthAndDay <= to);
}

export function suits(day: Day, sort: DaySort): boolean {
  return {
    any: true,
    working: isWorkingDay(day) && !fallsIn(calendar.officesQuiet, day),
    school: isSchoolDay(day),
  }[sort];
}

/** The day itself if it suits, or the next that does. */
export function nextSuitable(day: Day, sort: DaySort): Day {
  return suits(day, sort) ? day : nextSuitable(addDays(day, 1), sort);
}

/** So many working days after the day. */
export function addWorkingDays(day: Day, count: number): Day {
  const next = addDays(day, 1);
  const left = isWorkingDay(next) ? count - 1 : count;
  return left === 0 ? next : addWorkingDays(next, left);
}

/** Whole years from birth to the day; negative before birth. */
export function ageOn(born: Day, day: Day): number {
  const birth = dayParts(born);
  const now = dayParts(day);
  const hadBirthday = now.month > birth.month || (now.month === birth.month && now.day >= birth.day);
  return now.year - birth.year - (hadBirthday ? 0 : 1);
}
