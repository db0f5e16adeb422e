import { addDays, addMonths, type Day, laterDay } from '../../../../shared/day.ts';
import type { Entry } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';
import { happened } from '../clock/facts.ts';
import { runningPlans } from '../clock/running-plans.ts';
import { holds } from '../clock/state.ts';
import { type Course, sayAnswered, sayComing, sayReached } from '../length/say-length.ts';
import { findTimeElsewhere } from '../length/time-elsewhere.ts';
import type { Finding, Rule, SettingsOn } from '../rule.ts';
import type { RuleId } from '../rule-ids.ts';
import { sayLength } from '../say-asks.ts';

const lengths = [
  ['plan-9-months', 9],
  ['plan-12-months', 12],
  ['plan-15-months', 15],
  ['plan-18-months', 18],
  ['plan-21-months', 21],
  ['plan-24-months', 24],
] as const satisfies readonly (readonly [RuleId, number])[];

/**
 * Rules that speak as a plan reaches a length, unless somebody looks at it afresh as that day comes near. Of one
 * plan only the longest length that it has reached speaks.
 */
export const planLengthRules: readonly Rule[] = lengths.map(([id, months]) => planLengthRule(id, months));

function planLengthRule(id: RuleId, months: number): Rule {
  return {
    id,
    title: `Plan at ${months} months`,
    statement:
      'It is known how long a plan has run, and whether a panel, a stop and review or a legal step looked at it afresh.',
    asks: (setting) => `at ${sayLength(setting)}`,
    needs: ['plan-start', 'plan-end'],
    reads: [
      'plan-start',
      'plan-end',
      'birth',
      'death',
      'initial-conference',
      'transfer-in',
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
        const longer = day < near ? null : findLonger(settings, plan.began, setting.limit);
        if (longer !== null && longer <= day) return [];
        const elsewhere = findTimeElsewhere(known, plan, day);
        const isTold = known.tells('panel');
        const course = { plan, months: setting.limit, reaches, near, day, isTold, elsewhere };
        return [findLength(known, course, longer)];
      }),
  };
}

/** The day on which the plan reaches the next longer length that the profile asks; null where there is none. */
function findLonger(settings: SettingsOn, began: Day, months: number): Day | null {
  const limits = lengths.map(([id]) => settings(began, id)?.limit ?? 0).filter((limit) => limit > months);
  return limits.length === 0 ? null : addMonths(began, Math.min(...limits));
}

function findLength(known: KnownHistory, course: Course, longer: Day | null): Finding {
  const { plan, reaches, near, day, isTold, elsewhere } = course;
  const answer = findAnswer(known, near, day);
  const about = plan.key;
  const entries = [elsewhere?.transfer, plan.start, answer];
  if (answer !== null) {
    const say = () => sayAnswered(course, answer);
    return holds({ about, state: 'ok', since: answer.on, next: longer, entries, say });
  }
  if (day >= reaches) {
    const state = isTold ? 'late' : 'not-recorded';
    return holds({ about, state, since: reaches, next: longer, entries, say: () => sayReached(course) });
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
