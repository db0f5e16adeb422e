import type { ReplayReport, ThresholdReplay } from '../../src/features/drift/domain/replay-report.ts';
import { day, profile, source } from './drift-report.ts';

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
              endedFirst: 9,
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
        endedFirst: 0,
        already: 0,
      },
    ],
    outcomes: { endedWell: called - 20, endedOtherwise: 8, tooEarly: 3, stillOpen: 9 },
    ofEndedWell: { called: called - 20, all: 120 },
  };
}

/** Three hundred invented plans over two years, at four thresholds, with the days of one child. */
export function buildReplayReport(more: Partial<ReplayReport> = {}): ReplayReport {
  return {
    from: day('2023-01-01'),
    to: day('2024-12-31'),
    profile,
    source,
    usualTrigger: 15,
    watchMonths: 12,
    reach: { lastDay: day('2024-12-31'), isNamed: false, askedTo: null, completeFrom: null },
    sight: {
      challenges: true,
      outcomes: true,
      challengesTold: ['panel', 'stop-and-review', 'concern-raised', 'legal-step'],
      returnsTold: ['care-start', 'legal-step.step', 'death', 'referral', 'enquiry-start', 'incident'],
      challengesUntold: [],
      returnsUntold: [],
    },
    plans: 310,
    children: 290,
    families: 160,
    plansElsewhere: 0,
    thresholds: [thresholdOf(9, 60), thresholdOf(12, 34), thresholdOf(15, 25), thresholdOf(18, 22)],
    rules: [
      {
        rule: 'visit',
        title: 'Visit',
        kind: 'clock',
        times: 88,
        children: 61,
        families: 40,
        answered: 70,
        unanswered: 10,
        medianDays: 6,
      },
      {
        rule: 'first-core-group',
        title: 'First core group',
        kind: 'clock',
        times: 4,
        children: 4,
        families: 2,
        answered: 3,
        unanswered: 1,
        medianDays: 9,
      },
      {
        rule: 'repeat-plan',
        title: 'Second or later plan',
        kind: 'fact',
        times: 7,
        children: 7,
        families: 7,
        answered: null,
        unanswered: null,
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
            ended: 'answered',
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
