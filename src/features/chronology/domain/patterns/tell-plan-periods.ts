import { capitalise } from '../../../../shared/capitalise.ts';
import type { Day } from '../../../../shared/day.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { Entry } from '../entry.ts';
import { readEntries } from '../read-entries.ts';
import { sayWhenInSentence } from '../say-when.ts';
import { findPlanPeriods, type PlanPeriod } from './find-plan-periods.ts';
import { gatherHappenings } from './happening.ts';
import { defaultLimits } from './limits.ts';
import { childKey } from './name-children.ts';
import { sayList } from './say.ts';

/** A time in which a child protection plan was open, as entries tell it. */
export interface ToldPlan {
  /** The first day on which it was surely open; null where it was open before the record first speaks of it. */
  readonly from: Day | null;
  /** The day on which it is said to have ended; null where no end is recorded. */
  readonly to: Day | null;
  /** The entries that say so; null where none does. */
  readonly start: Entry | null;
  readonly end: Entry | null;
  readonly sentence: string;
}

/**
 * The plans of which these entries speak, in the order of their first days: what the rules for patterns read, without the
 * rest of the record. Children whose plans are told by the same entries are told together.
 *
 * @param entries in the order of the merged chronology
 */
export function tellPlanPeriods(entries: readonly Entry[]): readonly ToldPlan[] {
  const happenings = gatherHappenings(entries, readEntries(entries), []);
  const names = new Map(entries.flatMap(({ children }) => children.map((name) => [childKey(name), name])));
  const ids = new Map(happenings.map((happening, at) => [happening, at]));
  const alike = Map.groupBy(
    findPlanPeriods(happenings, defaultLimits.plan),
    ({ start, toldStart, end, from, to }) =>
      [start && ids.get(start), toldStart?.text, end && ids.get(end), from, to].join(),
  );
  return [...alike.values()].flatMap((periods) => {
    const [first] = periods;
    if (first === undefined) return [];
    const { start, toldStart, end, from, to } = first;
    const whose = periods.map(({ child }) =>
      child === null ? null : (names.get(child) ?? capitalise(child)),
    );
    return [
      {
        from: start === null && toldStart === null && to === from ? null : from,
        to,
        start: start?.entries[0] ?? null,
        end: end?.entries[0] ?? null,
        sentence: sayPeriod(first, whose),
      },
    ];
  });
}

/** @param whose the children’s names; null for others whom no text about plans names. */
function sayPeriod(
  { start, toldStart, end, from, to }: PlanPeriod,
  whose: readonly (string | null)[],
): string {
  const named = whose.filter((name) => name !== null);
  const others = named.length > 0 && whose.includes(null) ? ['other children'] : [];
  const plan =
    named.length === 0
      ? 'Child protection plan'
      : `Child protection plan of ${sayList([...named, ...others])}`;
  const ended = to === null ? 'no end is recorded' : `ended ${end?.day ?? sayDay(to)}`;
  if (start !== null) return `${plan}: began ${start.day}, ${ended}.`;
  if (toldStart !== null)
    return `${plan}: since ${sayWhenInSentence(toldStart)}, as was said later, ${ended}.`;
  return from === to
    ? `${plan}: ${ended}, no beginning is recorded.`
    : `${plan}: open by ${sayDay(from)}, ${ended}.`;
}
