import { addMonths, type Day } from '../../../../src/shared/day.ts';
import { type KnownFacts, type PlanFacts, planFacts } from '../write/known-facts.ts';
import { deriveLasting, lastingShare } from './draw-length.ts';
import { yearOf } from './draw-plans.ts';
import type { Compared } from './measure.ts';
import { type Published, publishedYear } from './published.ts';

export interface MeasureOptions {
  /** The last day of the record: a 31 March. */
  readonly until: Day;
  /** For how many years to that day the form holds every plan. */
  readonly years: number;
  /** True where a form does not say how many plans there were before, so that only those in it can be counted. */
  readonly countsHeldOnly: boolean;
}

/** Months by which plans have ended or have not. */
const endedWithin = [3, 6, 12, 24] as const;

/** Counts the plans of a child by the names that `compareYears` and `compareEnded` ask for. */
export function startPlanCount(
  published: Published,
  { until, years, countsHeldOnly }: MeasureOptions,
  tally: (name: string) => void,
): (facts: KnownFacts) => void {
  const lastYear = yearOf(until);
  const firstYear = lastYear - years + 1;

  const countEnded = (ended: Day, { start }: PlanFacts, next: PlanFacts | undefined) => {
    tally(`ended ${yearOf(ended)}`);
    if (yearOf(ended) < firstYear) return;
    tally('ended');
    for (const months of endedWithin) if (addMonths(start.on, months) >= ended) tally(`ended in ${months}`);
    if (addMonths(ended, 12) > until) return;
    tally('followed');
    if (next !== undefined && next.start.on <= addMonths(ended, 12)) tally('returned');
  };
  const countOpen = ({ start, ended }: PlanFacts) => {
    for (let year = firstYear; year < lastYear; year += 1) {
      const day = `${year}-03-31`;
      if (start.on <= day && (ended === null || ended > day)) tally(`open on ${year}`);
    }
    if (ended !== null) return;
    tally('open');
    tally(`open ${bandOf(published, start.on, until)}`);
  };
  const countPlan = (plan: PlanFacts, heldBefore: number, next: PlanFacts | undefined) => {
    const year = yearOf(plan.start.on);
    const before = countsHeldOnly ? heldBefore : (plan.start.previousPlans ?? 0);
    tally(`started ${year}`);
    if (before > 0) tally(`repeat ${year}`);
    countOpen(plan);
    if (plan.ended !== null) countEnded(plan.ended, plan, next);
  };
  return (facts) => {
    const plans = planFacts(facts);
    plans.forEach((plan, at) => {
      countPlan(plan, at, plans[at + 1]);
    });
    for (const { on } of facts.of('care-start')) if (yearOf(on) >= firstYear) tally('ended in care');
  };
}

function bandOf({ openPlans }: Published, begun: Day, until: Day): string {
  const band = openPlans.byMonths.find(({ upTo }) => upTo !== null && addMonths(begun, upTo) >= until);
  return String(band?.upTo ?? null);
}

/** How many plans started, ended and were open, year by year, oldest first. */
export function compareYears(
  published: Published,
  of: (name: string) => number,
  { years, lastYear }: { readonly years: number; readonly lastYear: number },
): readonly Compared[] {
  const all = Array.from({ length: years }, (_, at) => lastYear - years + 1 + at);
  return all.flatMap((year): Compared[] => {
    const told = publishedYear(published, year);
    const perOpen = (figure: string, count: number, made: number): Compared => ({
      figure: `${figure} ${year}`,
      unit: 'per open plan',
      published: count / published.openPlans.all,
      made: made / Math.max(1, of('open')),
    });
    const flow = [
      perOpen('plans started in the year to March', told.plansStarted, of(`started ${year}`)),
      perOpen('plans ended in the year to March', told.plansEnded, of(`ended ${year}`)),
    ];
    const repeats: Compared = {
      figure: `second or subsequent, of plans started to March ${year}`,
      unit: '%',
      published: (100 * told.secondOrSubsequent) / told.plansStarted,
      made: (100 * of(`repeat ${year}`)) / Math.max(1, of(`started ${year}`)),
    };
    const open = perOpen('plans open on 31 March', told.openPlans, of(`open on ${year}`));
    return year === lastYear ? [...flow, repeats] : [...flow, repeats, open];
  });
}

/** What became of plans: how long those that ended had lasted is worked out of what is published, the rest is not. */
export function compareEnded(published: Published, of: (name: string) => number): readonly Compared[] {
  const lasting = deriveLasting(published);
  const share = (part: number, whole: number) => (100 * part) / Math.max(1, whole);
  return [
    ...endedWithin.map(
      (months): Compared => ({
        figure: `ended within ${months} months, of plans ended`,
        unit: '%',
        published: 100 * (1 - lastingShare(lasting, months)),
        made: share(of(`ended in ${months}`), of('ended')),
      }),
    ),
    {
      figure: 'ended in care, of plans ended',
      unit: '%',
      published: null,
      made: share(of('ended in care'), of('ended')),
    },
    ...(of('followed') === 0
      ? []
      : [
          {
            figure: 'another plan within a year, of plans ended a year ago',
            unit: '%' as const,
            published: null,
            made: share(of('returned'), of('followed')),
          },
        ]),
  ];
}
