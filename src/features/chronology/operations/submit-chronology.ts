import type { PersonActor, SystemActor } from '../../../platform/access/actor.ts';
import { notFound } from '../../../platform/access/perform.ts';
import { type TenantTx, transact } from '../../../platform/database/transact.ts';
import { enqueueJob } from '../../../platform/jobs/enqueue-job.ts';
import type { JobEffect, JobHandler, JobToRun, TellProgress } from '../../../platform/jobs/job-handler.ts';
import { findStartOfJob } from '../../../platform/jobs/job-row.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type JobId, readId } from '../../../shared/ids.ts';
import { rememberColumns } from '../store/agency-columns.ts';
import { restoreDraft, setApart } from '../store/draft-rows.ts';
import { judgeDrafts } from '../store/judge-drafts.ts';
import { findPlanForm } from '../store/plan-forms.ts';
import { listPlanPoints } from '../store/plan-points.ts';
import { lockHandling } from '../store/row-handling.ts';
import { findReplacedFiles } from '../store/sent-files.ts';
import { findSubmission, type Submission } from '../store/submission.ts';
import { changeSubmission, setJob } from '../store/write-submission.ts';
import { askToRead } from './ask-to-read.ts';
import { performOn, requireChanged, type SubmissionToChange } from './change-submission.ts';
import { listHeadings } from './describe-columns.ts';
import {
  comparedAgain,
  findStillAsked,
  isJobOf,
  settleComparedAgain,
  settleNothing,
  settleRead,
} from './settle-reading.ts';
import { settleFailed } from './settle-refused.ts';

const submitChronologyKind = 'submit-chronology';

export interface Submitting {
  /** The job that puts it in, or that compares it again. */
  readonly jobId: JobId;
  /** Whether it was not put in, since what its agency has in the chronology, or what the plan says, is no longer what it was compared with. */
  readonly comparedAgain: boolean;
}

/**
 * Its author says that a file goes into the family's chronology, as it was read: a job puts it there, in the place of the files that
 * were chosen for it. Where any of those came, went or was changed since, or a point of the plan whose form it is, it is compared again
 * instead, and waits on. Rows of it that
 * are kept from that person go in unseen: nobody of an agency that answers by a link could do it else.
 *
 * @throws AppError `changed-meanwhile`, `not-found`, `not-allowed`.
 */
export function submitChronology(
  platform: Platform,
  actor: PersonActor,
  which: SubmissionToChange,
): Promise<Submitting> {
  const of = { ...which, states: ['checked'], alsoUnseen: true } as const;
  return performOn<Submitting>(platform, actor, of, async (tx, submission, note, now) => {
    const replaced = await findReplacedFiles(tx, submission, submission.replaces);
    if (!isAsCompared(submission, replaced) || (await isOfOtherPlan(tx, submission))) {
      await requireChanged(changeSubmission(tx, submission, comparedAgain(submission)));
      const jobId = await askToRead(tx, actor, submission, now);
      return { value: { jobId, comparedAgain: true }, audit: note('chronology-compared-again', {}) };
    }
    const submitted = { at: now, by: actor.accountId };
    await requireChanged(changeSubmission(tx, submission, { state: 'submitting', submitted }));
    const about = {
      objectKind: 'submission',
      objectId: submission.id,
      familyId: submission.familyId,
    } as const;
    const asked = { kind: submitChronologyKind, ...about, askedBy: actor.accountId };
    const jobId = await enqueueJob(tx, asked, now);
    await setJob(tx, submission.id, jobId);
    const headings = listHeadings(submission.account?.file ?? { tables: [] });
    const { id: submissionId, agencyId, stated } = submission;
    const said = { submissionId, agencyId, stated, headings, by: actor.accountId };
    if (submission.planFormId === null) await rememberColumns(tx, said, now);
    const audit = note('chronology-submitted', { replaces: replaced.length });
    return { value: { jobId, comparedAgain: false }, audit };
  });
}

/** Of a form of a plan: whether a point that stands in it was worded otherwise, or ended, since the form was read. */
async function isOfOtherPlan(tx: TenantTx, { familyId, planFormId, jobId }: Submission): Promise<boolean> {
  if (planFormId === null || jobId === null) return false;
  const form = await findPlanForm(tx, { id: planFormId });
  const readAt = await findStartOfJob(tx, jobId);
  if (form === null || readAt === null) return false;
  const ofForm = new Set<string>(form.points.map(({ id }) => id));
  const points = await listPlanPoints(tx, familyId);
  return points.some(({ id, writtenAt }) => ofForm.has(id) && writtenAt > readAt);
}

function isAsCompared(
  { comparedWith }: Submission,
  now: readonly { readonly id: string; readonly version: number }[],
): boolean {
  const versions = new Map<string, number>(comparedWith.map(({ id, version }) => [id, version]));
  return now.length === versions.size && now.every(({ id, version }) => versions.get(id) === version);
}

export interface RowToTellApart extends SubmissionToChange {
  /** Its number among the rows that the person may see, as `readSubmission` gave it. */
  readonly position: number;
  readonly apart: boolean;
}

/**
 * Its author says of a row that waits that it is another entry than the one that it resembles, so that nothing of that one goes on
 * with it; or that it is the same after all. Nobody who does not see every row of the file says so.
 *
 * @throws AppError `changed-meanwhile`, `not-found`, `not-allowed`.
 */
export function tellApart(
  platform: Platform,
  actor: PersonActor,
  { position, apart, ...which }: RowToTellApart,
): Promise<void> {
  return performOn(platform, actor, { ...which, states: ['checked'] }, async (tx, submission, note) => {
    if (!(await setApart(tx, submission, { position, apart }))) throw notFound('row of this file');
    // What is another entry is not kept back for the kind of the one that it resembles.
    await judgeDrafts(tx, submission);
    await requireChanged(changeSubmission(tx, submission, {}));
    return { value: undefined, audit: note('chronology-row-told-apart', { apart }) };
  });
}

/** The job that puts what waits of a file into the chronology, whole or not at all. */
export const putIn: JobHandler = {
  kind: submitChronologyKind,
  run: runPuttingIn,
  onFailed: (tx, job) => settleFailed(tx, readId<'submission'>(job.objectId), job.id),
};

async function runPuttingIn(
  platform: Platform,
  actor: SystemActor,
  job: JobToRun,
  tell: TellProgress,
): Promise<JobEffect> {
  const id = readId<'submission'>(job.objectId);
  const submission = await transact(platform.database, actor.partnershipId, async (tx) => {
    const found = id === null ? null : await findSubmission(tx, actor, id, platform.now());
    if (found === null) throw notFound('chronology file');
    return found;
  });
  if (!isJobOf(submission, job, 'submitting')) return (tx) => settleNothing(tx, submission);
  const total = submission.account?.file?.accounts.rows ?? 0;
  tell({ done: total, total, step: 'Putting the rows into the chronology' });
  return async (tx) => {
    await lockHandling(tx, submission.familyId);
    const now = platform.now();
    // What is told of it, and what waits of it, as they stand now: somebody may have removed a row of it for good.
    const asked = await findStillAsked(tx, submission);
    if (asked === null) return settleNothing(tx, submission);
    const file = asked.account?.file ?? null;
    if (file === null) throw notFound('chronology file');
    const askAgain = () => askToRead(tx, { accountId: job.askedBy }, asked, now);
    // While this job waited, another file may have taken the place of one that it was compared with.
    if (!isAsCompared(asked, await findReplacedFiles(tx, asked, asked.replaces)))
      return settleComparedAgain(tx, asked, askAgain);
    return settleRead(tx, asked, { ...(await restoreDraft(tx, asked, file)), askAgain }, now);
  };
}
