import type { Day } from '../../../../shared/day.ts';
import type { EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { type RunningPlan, runningPlans } from '../clock/running-plans.ts';
import { sayDay } from '../clock/say.ts';
import { holds } from '../clock/state.ts';
import type { Finding, Rule, SettingsOn } from '../rule.ts';

type Review = EntryOf<'review-conference'>;
type Scale = EntryOf<'risk-scale'>;

/** One risk as two reviews scaled it. */
interface Move {
  readonly from: Scale;
  readonly to: Scale;
}

/** Whether any risk has become safer over the plan’s last reviews: reviews may be held on time and nothing move. */
export const noProgress: Rule = {
  id: 'no-progress',
  title: 'No progress',
  statement: 'Over several reviews at least one risk has moved towards safety.',
  asks: ({ count }) => `over ${count ?? 2} reviews`,
  needs: ['plan-start', 'plan-end', 'review-conference', 'risk-scale'],
  reads: [
    'plan-start',
    'plan-end',
    'birth',
    'death',
    'initial-conference',
    'review-conference',
    'risk-scale',
  ],
  kind: 'fact',
  answeredBy: ['risk-scale'],
  counts: 'plan',
  find: (known, settings, day) =>
    runningPlans(known, day).flatMap((plan) => findProgress(known, plan, settings, day)),
};

function findProgress(
  known: KnownHistory,
  plan: RunningPlan,
  settings: SettingsOn,
  day: Day,
): readonly Finding[] {
  const held = known.of('review-conference').filter((one) => one.plan === plan.key && one.on <= day);
  const last = held.at(-1);
  if (last === undefined) return [];
  const count = Math.max(settings(last.on)?.count ?? 0, 0);
  const first = held.at(-count);
  if (count < 2 || held.length < count || first === undefined) return [];
  const scales = known.of('risk-scale').filter((one) => one.plan === plan.key && one.on <= day);
  const moves = findMoves(scales, first, last);
  const about = { about: plan.key, since: last.on };
  if (moves.length === 0) {
    const say = () =>
      `No risk is recorded on its scale at both the review of ${sayDay(first.on)} and that of ${sayDay(last.on)}, so nobody can say whether things have moved.`;
    return [holds({ ...about, state: 'not-recorded', entries: [first, last], say })];
  }
  const safer = moves.filter(({ from, to }) => to.value > from.value);
  const entries = [first, last, ...moves.flatMap(({ from, to }) => [from, to])];
  const state = safer.length > 0 ? 'ok' : 'late';
  return [holds({ ...about, state, entries, say: () => sayMoves(moves, safer, count, first, last) })];
}

function findMoves(scales: readonly Scale[], first: Review, last: Review): readonly Move[] {
  const atFirst = latestByRisk(scales, first);
  return [...latestByRisk(scales, last).values()].flatMap((to) => {
    const from = atFirst.get(to.risk);
    return from === undefined ? [] : [{ from, to }];
  });
}

function latestByRisk(scales: readonly Scale[], { meeting }: Review): ReadonlyMap<string, Scale> {
  return new Map(scales.filter((scale) => scale.meeting === meeting).map((scale) => [scale.risk, scale]));
}

function sayMoves(
  moves: readonly Move[],
  safer: readonly Move[],
  count: number,
  first: Review,
  last: Review,
): string {
  const between = `between the review of ${sayDay(first.on)} and that of ${sayDay(last.on)}`;
  const risks = moves.length === 1 ? '1 risk' : `${moves.length} risks`;
  if (safer.length > 0) return `Of ${risks} on the scale, ${safer.length} moved towards safety ${between}.`;
  const figures = moves.map(({ from, to }) => `“${to.risk}” ${from.value} then ${to.value}`).join('; ');
  return `None of ${risks} on the scale moved towards safety over the last ${count} reviews, ${between}: ${figures}, where 10 is safe enough to close.`;
}
