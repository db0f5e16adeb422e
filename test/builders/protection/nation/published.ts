import { readFileSync } from 'node:fs';
import { z } from 'zod';

const share = z.number().min(0).max(1);
const shares = z.record(z.string(), share);
const upTo = z.int().nullable();

const publishedSchema = z.object({
  title: z.string(),
  openPlans: z.object({ all: z.int(), byMonths: z.array(z.object({ upTo, plans: z.int() })) }),
  plansStarted: z.object({ all: z.int(), secondOrSubsequent: z.int() }),
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

function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
