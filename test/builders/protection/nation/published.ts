import { readFileSync } from 'node:fs';
import { z } from 'zod';

const share = z.number().min(0).max(1);
const shares = z.record(z.string(), share);
const upTo = z.int().nullable();

const publishedSchema = z.object({
  title: z.string(),
  year: z.int(),
  openPlans: z.object({ all: z.int(), byMonths: z.array(z.object({ upTo, plans: z.int() })) }),
  plansStarted: z.object({ all: z.int(), secondOrSubsequent: z.int() }),
  earlierYears: z.array(
    z.object({ year: z.int(), openPlans: z.int(), plansStarted: z.int(), secondOrSubsequent: z.int() }),
  ),
  enquiries: z.int(),
  conferences: z.object({
    all: z.int(),
    byWorkingDays: z.array(z.object({ upTo, conferences: z.int() })),
    medianWorkingDays: z.int(),
  }),
  referrals: z.object({ all: z.int(), within12MonthsOfAnother: z.int() }),
});
export type Published = z.infer<typeof publishedSchema>;

const assumptionsSchema = z.strictObject({
  about: z.string(),
  childrenInFamily: shares,
  category: shares,
  unbornAtConference: share,
  disabled: share,
  ethnicity: shares,
  endsInCare: share,
  /** By the end of the year after the earlier plan in which a repeat plan’s strategy discussion falls. */
  yearsToRepeat: shares,
  workerChangesAYear: z.number(),
  chairChangesAYear: z.number(),
  noHandover: share,
  lateReview: share,
  visitGap: share,
  notSeenAlone: share,
  noAccess: share,
  coreGroupGap: share,
  supervisionGap: share,
  noProgress: share,
  planUnchanged: share,
  noContingency: share,
  fatherNotEngaged: share,
});
export type Assumptions = z.infer<typeof assumptionsSchema>;

/** England’s published counts, from `data/statistics`. */
export function readPublished(): Published {
  return publishedSchema.parse(
    readJson(new URL('../../../../data/statistics/child-protection-2025.json', import.meta.url)),
  );
}

/** What nobody publishes, and is assumed. */
export function readAssumptions(): Assumptions {
  return assumptionsSchema.parse(readJson(new URL('assumptions.json', import.meta.url)));
}

/** One year’s flow of plans. */
export interface PublishedYear {
  readonly openPlans: number;
  readonly plansStarted: number;
  readonly secondOrSubsequent: number;
  readonly plansEnded: number;
}

/**
 * The flow of a year that ends on a 31 March; of a year that is not published yet, that of the last one that is.
 * Plans ended are worked out: open a year before, and started, less open at the end.
 */
export function publishedYear(published: Published, year: number): PublishedYear {
  const { openPlans, plansStarted, earlierYears } = published;
  const last = {
    year: published.year,
    openPlans: openPlans.all,
    plansStarted: plansStarted.all,
    secondOrSubsequent: plansStarted.secondOrSubsequent,
  };
  const years = [...earlierYears, last];
  const at = years.findIndex((known) => known.year === Math.min(year, published.year));
  const [before, told] = [years[at - 1], years[at]];
  if (before === undefined || told === undefined) throw new RangeError(`${year} is not among the figures`);
  return { ...told, plansEnded: before.openPlans + told.plansStarted - told.openPlans };
}

function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
