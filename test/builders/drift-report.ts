import { allRules } from '../../src/features/drift/domain/all-rules.ts';
import { citedKey } from '../../src/features/drift/domain/cited-key.ts';
import type { CitedEntry, DriftReport, RuleCount } from '../../src/features/drift/domain/drift-report.ts';
import type { Profile, RuleSetting } from '../../src/features/drift/domain/profile.ts';
import type { RuleKind, SignalState } from '../../src/features/drift/domain/rule.ts';
import type { RuleId } from '../../src/features/drift/domain/rule-ids.ts';
import type { ChildSignals, Signal } from '../../src/features/drift/domain/signal.ts';
import { sayEntry } from '../../src/features/drift/outputs/say-entry.ts';
import type { ExtractSummary } from '../../src/features/exchange/domain/extract.ts';
import { addDays, type Day, parseDay } from '../../src/shared/day.ts';
import { fact } from './protection/history.ts';

export function day(text: string): Day {
  const found = parseDay(text);
  if (found === null) throw new Error(`${text} is no day`);
  return found;
}

export const source: ExtractSummary = {
  format: 'ssd',
  title: 'Standard Safeguarding Dataset',
  name: 'ssd-2025',
  referenceDay: null,
  collects: null,
  accounts: {
    records: 1204,
    entries: 1190,
    setAside: 14,
    facts: 2210,
    parts: [
      {
        part: 'ssd_cp_visits',
        records: 1204,
        entries: 1190,
        setAside: 14,
        reasons: [{ reason: 'It has no day that is a day.', records: 14 }],
      },
    ],
  },
  carries: { 'plan-start': 'all' },
  knowledge: 'assumed',
  notes: ['The dataset does not say who chaired a core group.'],
};

const titles: Partial<
  Record<RuleId, readonly [title: string, statement: string, weight: RuleSetting['weight']]>
> = {
  'first-core-group': ['First core group', 'The core group first meets soon after the conference.', 'act'],
  'first-review': ['First review', 'The plan is first reviewed at a conference.', 'act'],
  visit: ['Visit', 'The child is visited at the interval of the plan.', 'act'],
  'not-seen-alone': ['Seen alone', 'The child is seen alone.', 'look'],
  'plan-12-months': ['Plan of 12 months', 'A plan that has lasted so long is looked at afresh.', 'look'],
  'repeat-plan': ['Second or later plan', 'A child has been on a plan before.', 'know'],
};

export const profile: Profile = {
  id: 'england',
  title: 'England (Working Together 2023)',
  made: [{ id: 'england', title: 'England', source: 'Working Together to Safeguard Children, 2023' }],
  settings: new Map(
    Object.entries(titles).map(([rule, [, , weight]]) => [
      rule as RuleId,
      [
        {
          rule: rule as RuleId,
          on: true,
          limit: 10,
          unit: 'working-days' as const,
          firstDay: 0 as const,
          soon: 7,
          count: null,
          words: [],
          weight,
          from: null,
          to: null,
          source: 'Working Together 2023, flow chart 5',
          confirmed: true,
        },
      ],
    ]),
  ),
};

export const asOf = day('2025-03-31');

function titleOf(rule: RuleId): string {
  return titles[rule]?.[0] ?? rule;
}

function kindOf(rule: RuleId): RuleKind {
  return allRules.find(({ id }) => id === rule)?.kind ?? 'clock';
}

/** A signal of a rule, with sensible words; `over` is taken for how many days ago it was due. */
export function signalOf(rule: RuleId, state: SignalState, more: Partial<Signal> = {}): Signal {
  const over = state === 'late' ? (more.over ?? 12) : null;
  const due = state === 'not-recorded' ? null : addDays(asOf, state === 'late' ? -(over ?? 0) : 5);
  return {
    rule,
    kind: kindOf(rule),
    about: 'plan-1',
    state,
    since: due === null || state !== 'late' ? addDays(asOf, -20) : addDays(due, 1),
    due,
    over,
    unit: over === null ? null : 'working-days',
    weight: titles[rule]?.[2] ?? 'look',
    entries: ['start'],
    sentence: `${titleOf(rule)}: ${state} on this plan, by the record.`,
    answered: null,
    reason: null,
    ...more,
  };
}

/** A report of these children, each with an entry called `start` that its signals rest on. */
export function driftReportOf(
  children: readonly ChildSignals[],
  more: Partial<DriftReport> = {},
): DriftReport {
  const cited = new Map<string, CitedEntry>();
  for (const [index, { child }] of children.entries()) {
    const entry = fact('visit', '2024-11-04', {
      id: 'start',
      child,
      origin: { part: 'ssd_cp_visits', line: index + 2 },
      worker: 'W-77',
    });
    cited.set(citedKey(child, 'start'), { entry, sentence: sayEntry(entry) });
  }
  return {
    asOf,
    profile,
    source,
    children,
    childrenRead: 1042,
    openPlans: 275,
    openPlansOfOthers: 2,
    rules: countsOf(children),
    notAsked: [
      {
        rule: 'supervision',
        title: 'Supervision',
        why: 'This kind of extract cannot carry supervision.',
      },
      {
        rule: 'core-group-record',
        title: 'Record of the core group',
        why: 'This kind of extract cannot carry the sending of papers.',
      },
    ],
    cited,
    problems: [
      {
        rule: '8841',
        severity: 'error',
        child: children[0]?.child ?? null,
        plan: '2024-05-01',
        part: 'Reviews',
        line: 1204,
        message: 'The day of a review is not the same as, or later than, the start of the plan.',
      },
    ],
    ...more,
  };
}

function countsOf(children: readonly ChildSignals[]): readonly RuleCount[] {
  return Object.entries(titles).map(([id, [title, statement]]) => {
    const rule = id as RuleId;
    const states = { ok: 40, due: 0, late: 0, 'not-recorded': 0 };
    const late = new Set<string>();
    const families = new Set<string>();
    for (const { child, family, signals } of children) {
      for (const signal of signals.filter((one) => one.rule === rule)) {
        states[signal.state] += 1;
        if (signal.state !== 'late') continue;
        late.add(child);
        if (family !== null) families.add(family);
      }
    }
    return {
      rule,
      kind: kindOf(rule),
      title,
      statement,
      asks: 'within 10 working days',
      source: 'Working Together 2023, flow chart 5',
      confirmed: rule !== 'repeat-plan',
      states,
      lateChildren: late.size,
      lateFamilies: families.size,
    };
  });
}

/** Twenty-four invented children of whom much is late, due and not recorded; seldom enough for some rules to be few. */
export function buildDriftReport(): DriftReport {
  const children = Array.from(
    { length: 24 },
    (_, index): ChildSignals => ({
      child: `CHILD-${1000 + index}`,
      family: `FAM-${200 + Math.floor(index / 2)}`,
      signals: [
        signalOf('visit', index % 3 === 0 ? 'due' : 'late', { over: index % 3 === 0 ? null : index + 1 }),
        ...(index < 14 ? [signalOf('not-seen-alone', 'not-recorded')] : []),
        ...(index < 3 ? [signalOf('first-core-group', 'late', { over: 4 })] : []),
        ...(index > 12 ? [signalOf('plan-12-months', 'late', { over: index * 3, unit: 'days' })] : []),
      ],
    }),
  );
  return driftReportOf(children);
}
