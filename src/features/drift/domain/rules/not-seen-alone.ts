import { addMonths, type Day, laterDay } from '../../../../shared/day.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import { happened } from '../clock/facts.ts';
import { interval, latestToldFrom } from '../clock/interval.ts';
import { type RunningPlan, runningPlans } from '../clock/running-plans.ts';
import { sayDay } from '../clock/say.ts';
import { sayInterval } from '../clock/say-interval.ts';
import { sayBeginning } from '../meetings/say-base.ts';
import type { Rule, SettingsOn } from '../rule.ts';
import { sayLength } from '../say-asks.ts';
import { findLatest, type Visit, visitsOfPlan } from '../seeing/visits.ts';
import { latestUncounted, whyNotAlone } from '../seeing/why-not-counted.ts';

/** Whether a child old enough to be spoken with alone is, often enough, by whoever visits. */
export const notSeenAlone: Rule = {
  id: 'not-seen-alone',
  title: 'Not seen alone',
  statement: 'A child who is old enough is seen alone, and so can speak freely.',
  asks: (setting) => `from ${setting.count ?? 0} years of age, within ${sayLength(setting)}`,
  needs: ['plan-start', 'plan-end', 'birth', 'visit', 'visit.seenAlone'],
  reads: ['plan-start', 'plan-end', 'birth', 'death', 'initial-conference', 'visit'],
  kind: 'clock',
  answeredBy: ['visit'],
  counts: 'plan',
  find: (known, settings, day) => {
    const birth = happened(known, 'birth', day)[0];
    if (birth === undefined) return [];
    return runningPlans(known, day).flatMap((plan) => {
      const visits = visitsOfPlan(known, plan, day);
      const base = baseOf(plan, visits, birth, settings);
      if (base === null || base > day) return [];
      const found = interval({
        about: plan.key,
        began: plan.began,
        base,
        from: base === plan.began ? [plan.start] : [plan.start, birth],
        ...findLatest(visits, isAlone, mayBeAlone),
        toldFrom: latestToldFrom(known, 'visit'),
        uncounted: (from) => latestUncounted(visits, from, whyNotAlone),
        settings,
        day,
        say: (told) =>
          sayInterval(told, {
            last: 'The child was last seen alone, as far as is recorded, on',
            none: `${sayFrom(plan, base)}, and no visit that saw the child alone is recorded since`,
            asks: 'the child to be seen alone',
            things: 'visits',
            doubt: 'whether the child was seen alone',
          }),
      });
      return found === null ? [] : [found];
    });
  },
  wakes: (known, settings, day) => {
    const birth = happened(known, 'birth', day)[0];
    if (birth === undefined) return null;
    const bases = runningPlans(known, day)
      .map((plan) => baseOf(plan, visitsOfPlan(known, plan, day), birth, settings))
      .filter((base) => base !== null && base > day);
    return bases.toSorted()[0] ?? null;
  },
};

/** The day from which the child of a plan is to be seen alone; null where the profile does not ask it. */
function baseOf(
  { began }: RunningPlan,
  visits: readonly Visit[],
  birth: EntryOf<'birth'>,
  settings: SettingsOn,
): Day | null {
  const setting = settings(visits.findLast(isAlone)?.on ?? began);
  return setting === null ? null : laterDay(began, addMonths(birth.on, (setting.count ?? 0) * 12));
}

function isAlone({ outcome, seenAlone }: Visit): boolean {
  return outcome === 'visit' && seenAlone === 'yes';
}

function mayBeAlone({ outcome, seenAlone, seen }: Visit): boolean {
  return outcome === 'visit' && seenAlone === 'not-recorded' && seen !== 'no';
}

function sayFrom(plan: RunningPlan, base: Day): string {
  return base === plan.began ? sayBeginning(plan) : `The child was old enough from ${sayDay(base)} on`;
}
