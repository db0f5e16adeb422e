import type { RuleId } from '../../src/features/drift/domain/rule-ids.ts';
import { addDays, type Day } from '../../src/shared/day.ts';
import { deadline, dueDay, type Limit, type Look, most, type Plan, type Said, says } from './look.ts';

/** Gives the limit of a clock that starts on a day. */
export type LimitFrom = (start: Day) => Limit;

/**
 * An interval of a plan: its events' days, the day from which the source tells of them, and visits that would
 * have counted had an answer been written down.
 */
export function interval(
  look: Look,
  rule: RuleId,
  plan: Plan,
  base: Day,
  events: readonly Day[],
  toldFrom: Day | null,
  doubtful: readonly Day[] = [],
  limitFrom: LimitFrom = (on) => look.setting(rule, on),
): Said {
  const counted = events.filter((on) => on >= base);
  const isUntold = counted.length === 0 && toldFrom !== null && base < toldFrom;
  const start = isUntold ? toldFrom : counted.length === 0 ? base : most(counted);
  const dueFrom = (on: Day) => dueDay(on, limitFrom(on));
  const said = deadline(look, rule, plan.key, start, null, dueFrom(start), limitFrom(start).unit);
  if (said.state !== 'late') return isUntold ? says(rule, plan.key, 'not-recorded', plan.began) : said;
  const saving = doubtful.filter((on) => on > start && dueFrom(on) >= look.day);
  if (saving.length === 0) return said;
  return says(rule, plan.key, 'not-recorded', most([most(saving), addDays(dueFrom(start), 1)]));
}
