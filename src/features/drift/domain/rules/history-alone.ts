import { addDays, addMonths, type Day } from '../../../../shared/day.ts';
import { addWorkingDays } from '../../../../shared/working-days.ts';
import { type Entry, type EntryOf, entryKinds } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { happened } from '../clock/facts.ts';
import { runningPlans } from '../clock/running-plans.ts';
import { sayDay, sayLimit } from '../clock/say.ts';
import { holds } from '../clock/state.ts';
import type { RuleSetting } from '../profile.ts';
import type { Finding, Rule } from '../rule.ts';
import { sayLength } from '../say-asks.ts';

type View = EntryOf<'risk-view'>;

/** Whether a risk that is called current rests on anything of late, or on history alone. */
export const historyAlone: Rule = {
  id: 'history-alone',
  title: 'History alone',
  statement: 'What is seen as a risk of now rests on something that happened of late, not on history alone.',
  asks: (setting) => `something of the last ${sayLength(setting)}`,
  needs: ['plan-start', 'plan-end', 'risk-view'],
  // A view may name an entry of any kind.
  reads: entryKinds,
  kind: 'fact',
  answeredBy: ['risk-view'],
  counts: 'child',
  find: (known, settings, day) => {
    if (runningPlans(known, day).length === 0) return [];
    const latest = new Map(happened(known, 'risk-view', day).map((view) => [view.risk, view]));
    return [...latest.values()].flatMap((view) => {
      const setting = view.standing === 'current' ? settings(view.on) : null;
      return setting === null ? [] : [judge(known, view, setting)];
    });
  },
};

function judge(known: KnownHistory, view: View, setting: RuleSetting): Finding {
  const named = [...new Set(view.restsOn)].flatMap((id) => known.entry(id) ?? []);
  const earliest = daysBack(view.on, setting);
  const about = { about: view.risk, since: view.on, entries: [...named, view] };
  const called = `The risk “${view.risk}” was called current on ${sayDay(view.on)}`;
  if (named.length === 0) {
    const say = () => `${called}, and nothing that it rests on is recorded.`;
    return holds({ ...about, state: 'not-recorded', say });
  }
  const last = latestOf(named);
  if (last !== null && last < earliest) {
    const say = () =>
      `${called}, but all that it rests on is history: the last of it is of ${sayDay(last)}, more than ${sayLimit({ ...setting, firstDay: 0 })} before.`;
    return holds({ ...about, state: 'late', say });
  }
  const say = () => `${called}, and rests on what is recorded up to ${sayDay(last ?? view.on)}.`;
  return holds({ ...about, state: 'ok', say });
}

/** The first day that is not yet history for a view of a day. */
function daysBack(from: Day, { limit, unit }: RuleSetting): Day {
  const count = limit ?? 0;
  if (unit === 'months') return addMonths(from, -count);
  if (unit === 'working-days') return addWorkingDays(from, -count);
  return addDays(from, -(unit === 'weeks' ? count * 7 : count));
}

function latestOf(entries: readonly Entry[]): Day | null {
  let latest: Day | null = null;
  for (const { on } of entries) if (latest === null || on > latest) latest = on;
  return latest;
}
