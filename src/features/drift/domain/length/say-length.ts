import { type Day, daysBetween } from '../../../../shared/day.ts';
import type { Entry } from '../../../protection/domain/entries/entry.ts';
import type { RunningPlan } from '../clock/running-plans.ts';
import { sayCount, sayDay, sayWhenDue } from '../clock/say.ts';
import { monthsPassed } from './months-passed.ts';
import type { TimeElsewhere } from './time-elsewhere.ts';

/** A plan on its way to a length, or past it, on a day. */
export interface Course {
  readonly plan: RunningPlan;
  readonly months: number;
  /** The day on which the plan reaches that length. */
  readonly reaches: Day;
  /** The day from which it is near, and from which somebody’s fresh look answers it. */
  readonly near: Day;
  readonly day: Day;
  /** Whether the source can tell that somebody looked at it afresh. */
  readonly isTold: boolean;
  readonly elsewhere: TimeElsewhere | null;
}

/** What a length is marked for differs: a fresh look is asked in one place, and the plan is only counted in another. */
const marks = 'The profile marks this length';

export function sayAnswered(course: Course, answer: Entry): string {
  return `${sayCourse(course)}. ${nameOf(answer)} on ${sayDay(answer.on)} looked at it afresh.${sayElsewhere(course)}`;
}

export function sayReached(course: Course): string {
  const over = daysBetween(course.reaches, course.day);
  const ago = over === 0 ? 'today' : `${sayCount(over, 'days')} ago`;
  const look = course.isTold
    ? `no panel, stop and review or legal step is recorded since ${sayDay(course.near)}`
    : 'this extract cannot tell whether it was looked at afresh';
  return `${sayCourse(course)}, ${ago}. ${marks}; ${look}.${sayElsewhere(course)}`;
}

export function sayComing(course: Course, isNear: boolean): string {
  const reaches = `${sayCourse(course)}.`;
  if (!isNear) return `${reaches}${sayElsewhere(course)}`;
  const look = course.isTold ? '; no panel, stop and review or legal step is recorded yet' : '';
  return `${reaches} ${sayWhenDue(course.reaches, course.day)} ${marks}${look}.${sayElsewhere(course)}`;
}

function sayCourse({ plan, months, reaches, day }: Course): string {
  const reached = day < reaches ? 'reaches' : 'reached';
  return `The plan began on ${sayDay(plan.began)} and ${reached} ${sayCount(months, 'months')} on ${sayDay(reaches)}`;
}

function sayElsewhere({ elsewhere, day }: Course): string {
  if (elsewhere === null) return '';
  const months = sayCount(monthsPassed(elsewhere.began, day), 'months');
  return ` It is ${months} with the time in another authority, since ${sayDay(elsewhere.began)}.`;
}

function nameOf({ kind }: Entry): string {
  if (kind === 'panel') return 'A panel';
  return kind === 'stop-and-review' ? 'A stop and review' : 'A legal step';
}
