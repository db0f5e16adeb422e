import { addDays, type Day } from '../../../../shared/day.ts';
import type { Theme } from '../themes/theme.ts';
import { isPlanOf, type PlanPeriod } from './find-plan-periods.ts';
import { idsOf, spanOf } from './find-runs.ts';
import type { Happening } from './happening.ts';
import { incidentsNeedingStrategy, type PatternLimits } from './limits.ts';
import { childKeysOf } from './name-children.ts';
import type { Pattern } from './pattern.ts';
import { type FamilyRecord, withOpen } from './record.ts';
import { sayIncidents } from './say-incidents.ts';

type StrategyLimits = PatternLimits['no-strategy-discussion'];

/**
 * Incidents while a child protection plan was open after which no strategy discussion is recorded. An incident counts
 * only when the plan was surely open on all days on which it may have happened, and when the record goes on long enough
 * behind it to tell.
 */
export function findNoStrategyDiscussion(
  { happenings, open, plans }: FamilyRecord,
  limits: PatternLimits,
): readonly Pattern[] {
  const strategyLimits = limits['no-strategy-discussion'];
  const discussedBetween = indexDiscussions(withOpen(happenings, new Set(open.filter(isDiscussion))));
  const lastDay = happenings.at(-1)?.from;
  const wanting = happenings.filter((happening) => {
    const until = addDaysWithin(happening.to, strategyLimits.daysAfter);
    return (
      incidentsNeedingStrategy.some((theme) => happening.happened.has(theme)) &&
      isDuring(happening, plans) &&
      lastDay !== undefined &&
      lastDay >= until &&
      !discussedBetween(happening.from, until)
    );
  });
  return incidentsNeedingStrategy.flatMap((theme) =>
    makePattern(
      theme,
      wanting.filter(({ happened }) => incidentsNeedingStrategy.find((kind) => happened.has(kind)) === theme),
      strategyLimits,
    ),
  );
}

/** Years end at 9999: an incident on the last days of it has no later day. */
function addDaysWithin(day: Day, days: number): Day {
  return day >= '9999-12-01' ? day : addDays(day, days);
}

/** An incident of a named child counts on that child's plan; of nobody named, on anybody's. */
function isDuring(happening: Happening, plans: readonly PlanPeriod[]): boolean {
  const { from, to } = happening;
  const open = plans.filter((plan) => plan.from <= from && (plan.to === null || to <= plan.to));
  if (open.length === 0) return false;
  const children = childKeysOf(happening);
  return open.some((plan) => isPlanOf(plan, children));
}

function isDiscussion({ themes, signals }: Happening): boolean {
  return themes.has('strategy-discussion') || signals.has('strategyDecided');
}

/** Tells whether a strategy discussion may have been held on one of these days. */
function indexDiscussions(happenings: readonly Happening[]): (from: Day, to: Day) => boolean {
  const discussions = happenings.filter(isDiscussion);
  const latest: Day[] = [];
  for (const { to } of discussions) {
    const before = latest.at(-1);
    latest.push(before !== undefined && before > to ? before : to);
  }
  return (from, to) => {
    let low = 0;
    let high = discussions.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((discussions[middle]?.from ?? to) > to) high = middle;
      else low = middle + 1;
    }
    const reached = latest[low - 1];
    return reached !== undefined && reached >= from;
  };
}

function makePattern(
  theme: Theme,
  happenings: readonly Happening[],
  limits: StrategyLimits,
): readonly Pattern[] {
  if (happenings.length === 0) return [];
  const incidents = sayIncidents(theme, happenings, limits.listed);
  return [
    {
      pattern: 'no-strategy-discussion',
      sentence: `While a child protection plan was open, no strategy discussion was found in the ${limits.daysAfter} days after ${incidents}.`,
      entries: idsOf(happenings),
      ...spanOf(happenings),
    },
  ];
}
