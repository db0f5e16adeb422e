import { type Day, dayParts } from '../day.ts';
import type { WhenNote, WhenNoteCode } from './when.ts';

/** A day, month or year by its numbers; what the text leaves out is null. */
export interface CalendarName {
  readonly kind: 'calendar';
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** "March 12": the day, unless the row's surroundings make the year as likely. */
  readonly mayBeYear?: number;
}

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** A season; `winter 2012/13` has the year in which it begins. */
export interface SeasonName {
  readonly kind: 'season';
  readonly season: Season;
  readonly year: number | null;
}

/** A school term. `schoolYear` tells that the year is the one in which the school year began. */
export interface TermName {
  readonly kind: 'term';
  readonly term: 'autumn' | 'spring' | 'summer';
  readonly year: number | null;
  readonly schoolYear: boolean;
}

/** Several years: "2014/15", "2010-13", "the 1990s". */
export interface YearsName {
  readonly kind: 'years';
  readonly year: number;
  readonly lastYear: number;
  readonly sense: 'either' | 'financial' | 'school' | 'span' | 'decade';
}

export interface HolidayName {
  readonly kind: 'holiday';
  readonly holiday: string;
  readonly year: number | null;
}

/** What the text calls a stretch of days, before it is looked up in the calendar. */
export type DateName = CalendarName | SeasonName | TermName | YearsName | HolidayName;

/** "2012", and nothing more. */
export function isBareYear(name: DateName): boolean {
  return name.kind === 'calendar' && name.month === null && name.day === null;
}

/** A name as it was found, with what was done to read it. */
export interface FoundName {
  readonly name: DateName;
  readonly notes: readonly WhenNote[];
}

export function note(code: WhenNoteCode, message: string): WhenNote {
  return { code, message };
}

/** Plans and reviews are dated up to so many years ahead. */
export const yearsOfPlans = 15;

/** Nobody whom a record tells of was alive before: four digits are then a time, if they can be one. */
const firstYearOfPeople = 1900;

/** Full years that a record of people's lives may have, up to those that plans look ahead to. */
export function isPlausibleYear(year: number, today: Day): boolean {
  if (year >= firstYearOfPeople) return year <= dayParts(today).year + yearsOfPlans;
  return year >= 1800 && year % 100 >= 60;
}
