import type { Day } from '../../../../shared/day.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import type { Cited } from '../clock/facts.ts';
import { interval, latestToldFrom } from '../clock/interval.ts';
import { runningPlans } from '../clock/running-plans.ts';
import { type IntervalWords, sayInterval } from '../clock/say-interval.ts';
import type { Finding, SettingsOn } from '../rule.ts';
import { mayHaveHadOne } from './may-have-had-one.ts';
import { sayBase } from './say-base.ts';

interface LaterMeetings {
  readonly kind: 'core-group' | 'review-conference';
  /** Those of a plan by a day, the first to be held first. */
  readonly heldOf: (known: KnownHistory, plan: string, day: Day) => readonly Cited[];
  /** What they are called; `none` follows the sentence of the base: “and no core group is recorded since”. */
  readonly words: IntervalWords;
}

/** The interval over a plan’s meetings of a kind, once it has had one: until then the rule about the first speaks. */
export function findLaterMeetings(
  known: KnownHistory,
  settings: SettingsOn,
  day: Day,
  { kind, heldOf, words }: LaterMeetings,
): readonly Finding[] {
  return runningPlans(known, day).flatMap((plan) => {
    const events = heldOf(known, plan.key, day);
    const toldFrom = latestToldFrom(known, kind);
    if (!mayHaveHadOne(events, plan, toldFrom)) return [];
    const found = interval({
      about: plan.key,
      began: plan.began,
      base: plan.base,
      from: [plan.start, plan.conference].filter((entry) => entry !== null),
      events,
      toldFrom,
      settings,
      day,
      say: (told) => sayInterval(told, { ...words, none: `${sayBase(plan)}, ${words.none}` }),
    });
    return found === null ? [] : [found];
  });
}
