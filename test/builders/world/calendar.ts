import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { addDays, type Day, dayParts, weekday } from '../../../src/shared/day.ts';

const calendarSchema = z.strictObject({
  /** Bank holidays of England and Wales, `YYYY-MM-DD`. */
  bankHolidays: z.array(z.iso.date()),
  /** When the schools of Wexmoor are closed, `MM-DD`, both days included; the same every year. */
  schoolHolidays: z.array(z.tuple([z.string(), z.string()])),
});

const calendar = calendarSchema.parse(
  JSON.parse(readFileSync(new URL('./calendar.json', import.meta.url), 'utf8')),
);

export type DaySort = 'any' | 'working' | 'school';

export function isWorkingDay(day: Day): boolean {
  return weekday(day) <= 5 && !calendar.bankHolidays.includes(day);
}

export function isSchoolDay(day: Day): boolean {
  const monthAndDay = day.slice(5);
  const onHoliday = calendar.schoolHolidays.some(([from, to]) => monthAndDay >= from && monthAndDay <= to);
  return isWorkingDay(day) && !onHoliday;
}

export function suits(day: Day, sort: DaySort): boolean {
  return { any: true, working: isWorkingDay(day), school: isSchoolDay(day) }[sort];
}

/** The day itself if it suits, or the next that does. */
export function nextSuitable(day: Day, sort: DaySort): Day {
  return suits(day, sort) ? day : nextSuitable(addDays(day, 1), sort);
}

/** So many working days after the day. */
export function addWorkingDays(day: Day, count: number): Day {
  const next = nextSuitable(addDays(day, 1), 'working');
  return count <= 1 ? next : addWorkingDays(next, count - 1);
}

/** Whole years from birth to the day; negative before birth. */
export function ageOn(born: Day, day: Day): number {
  const birth = dayParts(born);
  const now = dayParts(day);
  const hadBirthday = now.month > birth.month || (now.month === birth.month && now.day >= birth.day);
  return now.year - birth.year - (hadBirthday ? 0 : 1);
}
