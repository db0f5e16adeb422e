import { citedKey } from '../../src/features/drift/domain/cited-key.ts';
import type { CitedEntry, DriftReport, RuleCount } from '../../src/features/drift/domain/drift-report.ts';
import type { Profile, RuleSetting } from '../../src/features/drift/domain/profile.ts';
import type { ReplayReport, ThresholdReplay } from '../../src/features/drift/domain/replay-report.ts';
import type { SignalState } from '../../src/features/drift/domain/rule.ts';
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
  carries: {},
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

/** A signal of a rule, with sensible words; `over` is taken for how many days ago it was due. */
export function signalOf(rule: RuleId, state: SignalState, more: Partial<Signal> = {}): Signal {
  const over = state === 'late' ? (more.over ?? 12) : null;
  const due = state === 'not-recorded' ? null : addDays(asOf, state === 'late' ? -(over ?? 0) : 5);
  return {
    rule,
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

function thresholdOf(months: number, called: number): ThresholdReplay {
  return {
    months,
    called,
    calledFamilies: Math.ceil(called / 2),
    byMonth: Array.from({ length: 24 }, (_, index) => ({
      month: `${2023 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
      called: index % 4,
      calledFamilies: index % 4,
      standing: Math.round((called / 2) * (1 + Math.sin(index / 4))),
    })),
    sooner: [
      ...(months < 15
        ? [
            {
              than: 'threshold' as const,
              months: 15,
              plans: called - 9,
              median: 91,
              lowerQuartile: 90,
              upperQuartile: 92,
              onlyThis: 9,
              already: 0,
            },
          ]
        : []),
      {
        than: 'end' as const,
        months: null,
        plans: called - 12,
        median: 130,
        lowerQuartile: 61,
        upperQuartile: 240,
        onlyThis: 12,
        already: 0,
      },
    ],
    outcomes: { endedWell: called - 20, endedOtherwise: 8, tooEarly: 3, stillOpen: 9 },
    ofEndedWell: { called: called - 20, all: 120 },
  };
}

export function buildReplayReport(more: Partial<ReplayReport> = {}): ReplayReport {
  return {
    from: day('2023-01-01'),
    to: day('2024-12-31'),
    profile,
    source,
    usualTrigger: 15,
    watchMonths: 12,
    plans: 310,
    children: 290,
    families: 160,
    thresholds: [thresholdOf(9, 60), thresholdOf(12, 34), thresholdOf(15, 25), thresholdOf(18, 22)],
    rules: [
      { rule: 'visit', title: 'Visit', times: 88, children: 61, families: 40, medianDays: 6 },
      {
        rule: 'first-core-group',
        title: 'First core group',
        times: 4,
        children: 4,
        families: 2,
        medianDays: 9,
      },
      {
        rule: 'repeat-plan',
        title: 'Second or later plan',
        times: 7,
        children: 7,
        families: 7,
        medianDays: null,
      },
    ],
    replays: [
      {
        child: 'CHILD-1001',
        family: 'FAM-200',
        spans: [
          {
            rule: 'visit',
            about: 'plan-1',
            state: 'due',
            from: day('2023-05-01'),
            to: day('2023-05-20'),
            due: day('2023-05-20'),
            entries: ['v1'],
          },
          {
            rule: 'visit',
            about: 'plan-1',
            state: 'late',
            from: day('2023-05-21'),
            to: day('2023-08-02'),
            due: day('2023-05-20'),
            entries: ['v1'],
          },
          {
            rule: 'first-core-group',
            about: 'plan-1',
            state: 'not-recorded',
            from: day('2024-02-01'),
            to: null,
            due: null,
            entries: [],
          },
        ],
        answers: [
          {
            rule: 'visit',
            about: 'plan-1',
            from: day('2023-05-21'),
            entry: 'v2',
            on: day('2023-08-03'),
            days: 74,
          },
        ],
      },
    ],
    notAsked: [],
    ...more,
  };
}
