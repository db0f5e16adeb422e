import { addDays, type Day } from '../../../src/shared/day.ts';
import { isWorkingDay } from '../../../src/shared/working-days.ts';
import type { PlanStory } from './plan-story.ts';

type Spells = readonly (readonly [Day, Day])[];

export function fallsIn(spells: Spells, day: Day): boolean {
  return spells.some(([from, to]) => day >= from && day <= to);
}

/** The day itself if it is a working day, or the last before it: a routine is never put off by a weekend. */
export function onOrBefore(day: Day): Day {
  return isWorkingDay(day) ? day : onOrBefore(addDays(day, -1));
}

/** The days of a routine before its end, but for its gaps. */
export function routineDays(from: Day, every: number, gaps: Spells, end: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day < end; day = addDays(day, every)) {
    const held = onOrBefore(day);
    if (!fallsIn(gaps, held)) days.push(held);
  }
  return days;
}

export function workerOn({ workers }: PlanStory, day: Day): string | null {
  return workers.findLast(([, from]) => from <= day)?.[0] ?? null;
}

export function chairOn({ chairs }: PlanStory, day: Day): string | null {
  return chairs.findLast(([, from]) => from <= day)?.[0] ?? null;
}
