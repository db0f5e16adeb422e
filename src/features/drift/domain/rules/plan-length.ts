import { addDays, addMonths, type Day, daysBetween, laterDay } from '../../../../shared/day.ts';
import type { Entry } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { cite, happened } from '../clock/facts.ts';
import { type RunningPlan, runningPlans } from '../clock/running-plans.ts';
import { sayCount, sayDay, sayWhenDue } from '../clock/say.ts';
import { holds } from '../clock/state.ts';
import type { Finding, Rule } from '../rule.ts';
import type { RuleId } from '../rule-ids.ts';
import { sayLength } from '../say-asks.ts';

/** A plan on its way to a length, or past it, on a day. */
interface Course {
  readonly plan: RunningPlan;
  readonly months: number;
  /** The day on which the plan reaches that length. */
  readonly reaches: Day;
  /** The day from which it is near, and from which somebody’s fresh look answers it. */
  readonly near: Day;
  readonly day: Day;
}

/** Rules that speak as a plan reaches a length, unless somebody looks at it afresh as that day comes near. */
export const planLengthRules: readonly Rule[] = [
  planLengthRule('plan-9-months', 9),
  planLengthRule('plan-12-months', 12),
  planLengthRule('plan-15-months', 15),
  planLengthRule('plan-18-months', 18),
  planLengthRule('plan-21-months', 21),
  planLengthRule('plan-24-months', 24),
];

function planLengthRule(id: RuleId, months: number): Rule {
  return {
    id,
    title: `Plan at ${months} months`,
    statement:
      'A plan that has run for long is looked at afresh, by a panel, a stop and review or a legal step.',
    asks: (setting) => `at ${sayLength(setting)}`,
    needs: ['plan-start', 'plan-end'],
    reads: [
      'plan-start',
      'plan-end',
      'birth',
      'death',
      'initial-conference',
      'panel',
      'stop-and-review',
      'legal-step',
    ],
    kind: 'fact',
    answeredBy: ['panel', 'stop-and-review', 'legal-step'],
    counts: 'plan',
    find: (known, settings, day) =>
      runningPlans(known, day).flatMap((plan) => {
        const setting = settings(plan.began);
        if (setting === null || setting.limit === null) return [];
        const reaches = addMonths(plan.began, setting.limit);
        const near = addDays(reaches, -setting.soon);
        return [findLength(known, { plan, months: setting.limit, reaches, near, day })];
      }),
  };
}

function findLength(known: KnownHistory, course: Course): Finding {
  const { plan, reaches, near, day } = course;
  const answer = findAnswer(known, near, day);
  const about = plan.key;
  const entries = [plan.start, answer];
  if (answer !== null)
    return holds({ about, state: 'ok', since: answer.on, entries, say: () => sayAnswered(course, answer) });
  if (day >= reaches) {
    const over = daysBetween(reaches, day);
    const say = () => sayReached(course, over);
    return {
      ...{ about, state: 'late', since: reaches, due: reaches, over, unit: 'days' },
      ...{ entries: cite(...entries), next: null, say },
    };
  }
  const isNear = day >= near;
  return holds({
    about,
    state: isNear ? 'due' : 'ok',
    since: isNear ? laterDay(near, plan.began) : plan.began,
    due: reaches,
    next: isNear ? reaches : near,
    entries,
    say: () => sayComing(course, isNear),
  });
}

/** The first panel, stop and review or legal step since the day came near. */
function findAnswer(known: KnownHistory, near: Day, day: Day): Entry | null {
  let first: Entry | null = null;
  for (const kind of ['panel', 'stop-and-review', 'legal-step'] as const) {
    const answer = happened(known, kind, day).find(({ on }) => on >= near);
    if (answer !== undefined && (first === null || answer.on < first.on)) first = answer;
  }
  return first;
}

function sayAnswered({ plan, months, reaches, day }: Course, answer: Entry): string {
  const reached = `${day < reaches ? 'reaches' : 'reached'} ${sayCount(months, 'months')} on ${sayDay(reaches)}`;
  return `The plan began on ${sayDay(plan.began)} and ${reached}. ${nameOf(answer)} on ${sayDay(answer.on)} looked at it afresh.`;
}

function nameOf({ kind }: Entry): string {
  if (kind === 'panel') return 'A panel';
  return kind === 'stop-and-review' ? 'A stop and review' : 'A legal step';
}

const freshLook = 'a panel, a stop and review or a legal step';

function sayReached({ plan, months, reaches, near }: Course, over: number): string {
  const ago = over === 0 ? 'today' : `${sayCount(over, 'days')} ago`;
  return `The plan began on ${sayDay(plan.began)} and reached ${sayCount(months, 'months')} on ${sayDay(reaches)}, ${ago}. The profile asks for ${freshLook} then; none is recorded since ${sayDay(near)}.`;
}

function sayComing({ plan, months, reaches, day }: Course, isNear: boolean): string {
  const reached = `The plan began on ${sayDay(plan.began)} and reaches ${sayCount(months, 'months')} on ${sayDay(reaches)}.`;
  if (!isNear) return reached;
  return `${reached} ${sayWhenDue(reaches, day)} The profile asks for ${freshLook} by then; none is recorded yet.`;
}
