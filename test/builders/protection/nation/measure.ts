import { addMonths, type Day } from '../../../../src/shared/day.ts';
import { workingDaysBetween } from '../../../../src/shared/working-days.ts';
import type { ToldChild } from '../told-child.ts';
import { enquiryFacts, type KnownFacts, knownFacts } from '../write/known-facts.ts';
import { yearOf } from './draw-plans.ts';
import { compareEnded, compareYears, type MeasureOptions, startPlanCount } from './measure-plans.ts';
import type { Published } from './published.ts';

/** One published figure beside the one that the made-up children give. */
export interface Compared {
  readonly figure: string;
  readonly unit: '%' | 'working days' | 'per open plan';
  /** Null where no table kept in data/statistics tells it. */
  readonly published: number | null;
  readonly made: number;
}

export interface Measure {
  readonly add: (child: ToldChild) => void;
  readonly compare: () => readonly Compared[];
  readonly openPlans: () => number;
}

/** Measures made-up children as the department does: over each year that ends on a 31 March. */
export function startMeasure(published: Published, options: MeasureOptions): Measure {
  const { until, years } = options;
  const count = new Map<string, number>();
  const conferenceDays = new Map<number, number>();
  const from = addMonths(until, -12);
  const lastYear = yearOf(until);
  const tally = (name: string) => void count.set(name, (count.get(name) ?? 0) + 1);
  const countPlans = startPlanCount(published, options, tally);
  const of = (name: string) => count.get(name) ?? 0;
  const inYear = (day: Day) => day > from && day <= until;

  const countEnquiries = (facts: KnownFacts) => {
    for (const { start, conference } of enquiryFacts(facts)) {
      if (inYear(start.on)) tally('enquiries');
      if (conference === null || !inYear(conference.on)) continue;
      tally('conferences');
      const days = workingDaysBetween(start.on, conference.on);
      conferenceDays.set(days, (conferenceDays.get(days) ?? 0) + 1);
    }
  };
  const countReferrals = (facts: KnownFacts) => {
    for (const referral of facts.of('referral').filter(({ on }) => inYear(on))) {
      tally('referrals');
      const since = addMonths(referral.on, -12);
      const again = facts.of('referral').some(({ on }) => on >= since && on < referral.on);
      if (again) tally('referrals again');
    }
  };

  return {
    add: (child) => {
      const facts = knownFacts(child, until);
      countPlans(facts);
      countEnquiries(facts);
      countReferrals(facts);
    },
    openPlans: () => of('open'),
    compare: () => compareWith(published, of, conferenceDays, { years, lastYear }),
  };
}

function compareWith(
  published: Published,
  of: (name: string) => number,
  conferenceDays: ReadonlyMap<number, number>,
  span: { readonly years: number; readonly lastYear: number },
): readonly Compared[] {
  const { openPlans, conferences, enquiries, referrals } = published;
  const percent = (figure: string, part: number, whole: number, made: number, all: number): Compared => ({
    figure,
    unit: '%',
    published: (100 * part) / whole,
    made: (100 * made) / Math.max(1, all),
  });
  let before = 0;
  const lengths = openPlans.byMonths.map(({ upTo, plans }) => {
    const name = upTo === null ? `open over ${before} months` : `open over ${before}, up to ${upTo} months`;
    before = upTo ?? before;
    return percent(name, plans, openPlans.all, of(`open ${upTo}`), of('open'));
  });
  let least = 0;
  const waits = conferences.byWorkingDays.map((band) => {
    const to = band.upTo ?? Number.POSITIVE_INFINITY;
    const made = [...conferenceDays].filter(([days]) => days > least && days <= to);
    const name = band.upTo === null ? `over ${least}` : `over ${least}, up to ${band.upTo}`;
    least = band.upTo ?? least;
    const held = made.reduce((sum, [, times]) => sum + times, 0);
    return percent(
      `conference in ${name} working days`,
      band.conferences,
      conferences.all,
      held,
      of('conferences'),
    );
  });
  const perOpen = (figure: string, all: number, made: number): Compared => ({
    figure,
    unit: 'per open plan',
    published: all / openPlans.all,
    made: made / Math.max(1, of('open')),
  });
  return [
    ...lengths,
    ...waits,
    {
      figure: 'conference, median',
      unit: 'working days',
      published: conferences.medianWorkingDays,
      made: medianOf(conferenceDays),
    },
    percent('conferences, of enquiries', conferences.all, enquiries, of('conferences'), of('enquiries')),
    percent(
      're-referrals, of referrals',
      referrals.within12MonthsOfAnother,
      referrals.all,
      of('referrals again'),
      of('referrals'),
    ),
    perOpen('conferences in the year', conferences.all, of('conferences')),
    ...compareYears(published, of, span),
    ...compareEnded(published, of),
  ];
}

function medianOf(counts: ReadonlyMap<number, number>): number {
  const all = [...counts.values()].reduce((sum, times) => sum + times, 0);
  let seen = 0;
  for (const [days, times] of [...counts].toSorted(([one], [other]) => one - other)) {
    seen += times;
    if (seen * 2 >= all) return days;
  }
  return 0;
}
