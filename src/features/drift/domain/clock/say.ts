import { type Day, daysBetween } from '../../../../shared/day.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { RuleSetting, Unit } from '../profile.ts';
import type { DeadlineTold } from './deadline.ts';

export { sayDay };

const unitWords: Readonly<Record<Unit, readonly [string, string]>> = {
  days: ['day', 'days'],
  'working-days': ['working day', 'working days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
};

/** “1 working day”, “12 working days”. */
export function sayCount(count: number, unit: Unit): string {
  const [one, many] = unitWords[unit];
  return `${count} ${count === 1 ? one : many}`;
}

/** “15 working days”; with the first day counted, “15 working days, the first day counted”. */
export function sayLimit({
  limit,
  unit,
  firstDay,
}: Pick<RuleSetting, 'limit' | 'unit' | 'firstDay'>): string {
  if (limit === null || unit === null) return 'no limit';
  return firstDay === 1 ? `${sayCount(limit, unit)} (the first day counted)` : sayCount(limit, unit);
}

/** “It is 4 working days late.” On the weekend after the due day no working day has passed yet. */
export function sayLate({ over, unit }: Pick<DeadlineTold, 'over' | 'unit'>): string {
  return over === null || over < 1 ? 'It is late since then.' : `It is ${sayCount(over, unit)} late.`;
}

/** “That is today.”, “That is tomorrow.”, “That is in 6 days.”: in calendar days. */
export function sayWhenDue(due: Day, day: Day): string {
  const days = daysBetween(day, due);
  if (days <= 0) return 'That is today.';
  return days === 1 ? 'That is tomorrow.' : `That is in ${days} days.`;
}

/** What a rule calls the parts of its deadline. */
export interface DeadlineWords {
  /** What began, as a whole sentence without its stop: “The section 47 enquiry began on 3 May 2025”. */
  readonly began: string;
  /** What the profile asks for: “the initial conference”. */
  readonly asks: string;
  /** What was done, up to its day: “The conference was held”. */
  readonly done: string;
}

/**
 * The sentences of a deadline: “The section 47 enquiry began on 3 May 2025. The profile asks for the initial
 * conference within 15 working days, by 27 May 2025; none is recorded. It is 4 working days late.”
 */
export function sayDeadline(told: DeadlineTold, { began, asks, done }: DeadlineWords): string {
  const { state, due, met, setting, day } = told;
  const by = `${setting.limit === null ? '' : `within ${sayLimit(setting)}, `}by ${sayDay(due)}`;
  const asked = `The profile asks for ${asks} ${by}`;
  if (met !== null) return `${began}. ${asked}. ${done} on ${sayDay(met)}, ${sayMetOver(told)}.`;
  if (state === 'late') return `${began}. ${asked}; none is recorded. ${sayLate(told)}`;
  if (state === 'due') return `${began}. ${asked}; none is recorded yet. ${sayWhenDue(due, day)}`;
  return `${began}. ${asked}; none is recorded yet.`;
}

function sayMetOver({ over, unit }: DeadlineTold): string {
  if (over === null) return 'in time';
  return over < 1 ? 'just after that' : `${sayCount(over, unit)} late`;
}
