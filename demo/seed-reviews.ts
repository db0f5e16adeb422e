import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readSubmission } from '../src/features/chronology/operations/read-submission.ts';
import { submitChronology } from '../src/features/chronology/operations/submit-chronology.ts';
import { lawfulBases, purposes } from '../src/features/reviews/domain/purposes.ts';
import { sendAnswer } from '../src/features/reviews/operations/answer-request.ts';
import { askAgencies } from '../src/features/reviews/operations/ask-agencies.ts';
import { beginReview, type ReviewId } from '../src/features/reviews/operations/begin-review.ts';
import { closeReview } from '../src/features/reviews/operations/close-review.ts';
import { type RequestTold, readReview } from '../src/features/reviews/operations/read-review.ts';
import { dayOfInstant } from '../src/platform/clock.ts';
import { addDays } from '../src/shared/day.ts';
import type { FamilyId, JobId } from '../src/shared/ids.ts';
import type { FamilyToSeed } from './read-partnerships.ts';
import { daySchema } from './record-to-seed.ts';
import { earlier, type Scene } from './scene.ts';
import type { FilesOfAgency } from './seed-chronologies.ts';

const review = z.object({
  purpose: z.enum(purposes),
  lawfulBasis: z.enum(lawfulBases),
  from: daySchema,
  to: daySchema,
  terms: z.string(),
  familyTold: z.boolean(),
  toldWords: z.string(),
  toldBy: z.string(),
  /** So many days before the demonstration is opened. */
  begun: z.int(),
  /** `due`: so many days after that day, or before it. */
  asked: z.array(z.object({ agencies: z.array(z.string()), due: z.int(), note: z.string().nullable() })),
  /** Agencies that put into the chronology what was read of their files. */
  putIn: z.array(z.string()),
  /** What was learned; null while the review is open. */
  closed: z.string().nullable(),
});
const reviewsSchema = z.object({ 'half-way': review, finished: review });
type ReviewToSeed = z.output<typeof review>;

function readReviews(): z.output<typeof reviewsSchema> {
  return reviewsSchema.parse(JSON.parse(readFileSync(new URL('reviews.json', import.meta.url), 'utf8')));
}

/** A review that was begun, with the jobs that read what was sent for it. */
export interface SeededReview {
  readonly familyId: FamilyId;
  readonly reviewId: ReviewId;
  readonly plan: ReviewToSeed;
  /** The keys of the agencies that it asks. */
  readonly asked: readonly string[];
  readonly reading: readonly JobId[];
}

/** Begins a review in the past, asks its agencies, and sends their files by their leads: they wait to be put in once they are read. */
export async function seedReview(
  scene: Scene,
  familyId: FamilyId,
  which: NonNullable<FamilyToSeed['review']>,
  files: readonly FilesOfAgency[],
): Promise<SeededReview> {
  const plan = readReviews()[which];
  const { purpose, lawfulBasis, from, to, terms, familyTold, toldWords, toldBy } = plan;
  const then = earlier(scene, plan.begun);
  const head = { purpose, lawfulBasis, from, to, terms, familyTold, toldWords, toldBy };
  const reviewId = await beginReview(then.platform, then.officer, {
    ...head,
    familyId,
    purposeNote: null,
    lawfulBasisNote: null,
  });
  const key = { familyId, reviewId };
  const today = dayOfInstant(scene.platform.now());
  for (const { agencies, due, note } of plan.asked) {
    const asked = { ...key, agencies: agencies.map(scene.agencyOf), due: addDays(today, due), note };
    await askAgencies(then.platform, then.officer, asked);
  }
  const { requests } = await readReview(then.platform, then.officer, key);
  const reading: JobId[] = [];
  for (const { agency, paths } of files) {
    const request = requests.find(({ agencyId }) => agencyId === scene.agencyOf(agency));
    if (request === undefined || paths.length === 0) continue;
    const answer = { familyId, requestId: request.id, files: paths, place: null, alsoHere: true };
    const { sent } = await sendAnswer(scene.platform, scene.leadOf(agency), answer);
    reading.push(...sent.map(({ jobId }) => jobId));
  }
  return { ...key, plan, asked: plan.asked.flatMap(({ agencies }) => agencies), reading };
}

/** Has leads put into the chronology what was read. The jobs that do so. */
export async function putAnswersIn(scene: Scene, { plan, ...key }: SeededReview): Promise<readonly JobId[]> {
  const { requests } = await readReview(scene.platform, scene.officer, key);
  const jobs: JobId[] = [];
  for (const agency of plan.putIn) {
    const lead = scene.leadOf(agency);
    for (const file of filesOf(requests, scene.agencyOf(agency))) {
      const which = { familyId: key.familyId, submissionId: file.id };
      const { version } = await readSubmission(scene.platform, lead, { ...which, filter: 'all', from: null });
      jobs.push((await submitChronology(scene.platform, lead, { ...which, version })).jobId);
    }
  }
  return jobs;
}

function filesOf(requests: readonly RequestTold[], agencyId: string): RequestTold['files'] {
  const own = requests.find((request) => request.agencyId === agencyId)?.files ?? [];
  return own.filter(({ state }) => state === 'checked');
}

/** Closes a review that is finished, with what was learned. */
export async function finishReview(scene: Scene, { plan, familyId, reviewId }: SeededReview): Promise<void> {
  if (plan.closed === null) throw new Error('the review goes on');
  const key = { familyId, reviewId };
  const { review: standing } = await readReview(scene.platform, scene.officer, key);
  const { version } = standing;
  await closeReview(scene.platform, scene.officer, { ...key, version, reason: plan.closed });
}
