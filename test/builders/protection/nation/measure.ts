import { addMonths, type Day } from '../../../../src/shared/day.ts';
import { workingDaysBetween } from '../../../../src/shared/working-days.ts';
import type { ToldChild } from '../told-child.ts';
import { enquiryFacts, type KnownFacts, knownFacts, planFacts } from '../write/known-facts.ts';
import type { Published } from './published.ts';

/** One published figure beside the one that the made-up children give. */
export interface Compared {
  readonly figure: string;
  readonly unit: '%' | 'working days' | 'per open plan';
  readonly published: number;
  readonly made: number;
}

export interface Measure {
  readonly add: (child: ToldChild) => void;
  readonly compare: () => readonly Compared[];
  readonly openPlans: () => number;
}

/** Measures made-up children as the department does: over the year that ends on a day. */
export function startMeasure(published: Published, until: Day): Measure {
  const count = new Map<string, number>();
  const conferenceDays = new Map<number, number>();
  const from = addMonths(until, -12);
  const tally = (name: string) => count.set(name, (count.get(name) ?? 0) + 1);
  const of = (name: string) => count.get(name) ?? 0;
  const inYear = (day: Day) => day > from && day <= until;

  const countPlans = (facts: KnownFacts) => {
    for (const { start, ended } of planFacts(facts)) {
      if (ended === null) {
        tally('open');
        tally(`open ${bandOf(published, start.on, until)}`);
      }
      if (!inYear(start.on)) continue;
      tally('started');
      if ((start.previousPlans ?? 0) > 0) tally('repeat');
    }
  };
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
    compare: () => compareWith(published, of, conferenceDays),
  };
}

function bandOf({ openPlans }: Published, begun: Day, until: Day): string {
  const band = openPlans.byMonths.find(({ upTo }) => upTo !== null && addMonths(begun, upTo) >= until);
  return String(band?.upTo ?? null);
}

function compareWith(
  published: Published,
  of: (name: string) => number,
  conferenceDays: ReadonlyMap<number, number>,
): readonly Compared[] {
  const { openPlans, plansStarted, conferences, enquiries, referrals } = published;
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
    percent(
      'second or subsequent, of plans started',
      plansStarted.secondOrSubsequent,
      plansStarted.all,
      of('repeat'),
      of('started'),
    ),
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
    perOpen('plans started in the year', plansStarted.all, of('started')),
    perOpen('conferences in the year', conferences.all, of('conferences')),
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
