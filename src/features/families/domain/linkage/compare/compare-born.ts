import { type Day, daysBetween, parseDay } from '../../../../../shared/day.ts';
import { editDistance } from '../names/edit-distance.ts';
import type { PreparedPerson } from '../prepare-person.ts';
import type { Found } from './levels.ts';

/** Calendar days that a birth may lie before and after the day on which it was expected. */
const mostBefore = 120;
const mostAfter = 28;
/** Calendar days between two estimates of one birth. */
const betweenEstimates = 28;
/** Calendar days within which two dates of birth are near. */
const nearDays = 400;
/** Thirteen years: a child and a parent, who may have one name. */
const generationDays = 4748;

export function compareBorn(one: PreparedPerson, other: PreparedPerson): Found<'born'> | null {
  if (one.born === null || other.born === null) return null;
  if (one.born === other.born) return { level: 'same', value: one.born };
  return { level: levelOfDigits(one.born, other.born), value: '' };
}

/** Where one child is only expected, whether the other can be that child. */
export function compareDue(one: PreparedPerson, other: PreparedPerson): Found<'due'> | null {
  if (one.expected !== null && other.expected !== null) {
    return due(one.expected, other.expected, -betweenEstimates, betweenEstimates);
  }
  if (one.expected !== null && other.born !== null)
    return due(one.expected, other.born, -mostBefore, mostAfter);
  if (one.born !== null && other.expected !== null)
    return due(other.expected, one.born, -mostBefore, mostAfter);
  return null;
}

function due(expected: string, day: string, from: number, to: number): Found<'due'> | null {
  const [first, second] = [dayOf(expected), dayOf(day)];
  if (first === null || second === null) return null;
  const days = daysBetween(first, second);
  return { level: days >= from && days <= to ? 'fits' : 'different', value: '' };
}

function levelOfDigits(one: string, other: string): Found<'born'>['level'] {
  const [year, month, day] = parts(one);
  const [otherYear, otherMonth, otherDay] = parts(other);
  if (year === otherYear && month === otherDay && day === otherMonth) return 'exchanged';
  if (editDistance(one, other, 1) === 1) return 'digit';
  const apart = daysApart(one, other);
  if (apart !== null && apart >= generationDays) return 'generation';
  const same = Number(year === otherYear) + Number(month === otherMonth) + Number(day === otherDay);
  if (same === 2) return 'parts';
  return apart !== null && apart <= nearDays ? 'near' : 'different';
}

/** Calendar days; null where either is no day of the calendar. */
function daysApart(one: string, other: string): number | null {
  const [first, second] = [dayOf(one), dayOf(other)];
  return first === null || second === null ? null : Math.abs(daysBetween(first, second));
}

function parts(digits: string): readonly [string, string, string] {
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
}

function dayOf(digits: string): Day | null {
  return parseDay(parts(digits).join('-'));
}
