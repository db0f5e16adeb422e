import type { Done } from '../../../platform/access/perform.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { destroyContent } from '../../../platform/stored-files/stored-file.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { JobId } from '../../../shared/ids.ts';
import { listChildIds } from '../../families/store/child-ids.ts';
import { type Refusal, refusalOfJob } from '../store/file-account.ts';
import { forgetName } from '../store/purge-whole-file.ts';
import { lockHandling } from '../store/row-handling.ts';
import { lockSubmission, type Submission, type SubmissionId } from '../store/submission.ts';
import { changeSubmission, type SubmissionChange } from '../store/write-submission.ts';
import { findStillAsked, type ReadingOf } from './settle-reading.ts';

/**
 * A file that cannot be read says why. Where it was read before, that reading stands, and the page tells both.
 *
 * @param keeps false where nothing of that reading is to be told any more.
 */
export async function settleRefused(
  tx: TenantTx,
  submission: ReadingOf,
  { code, words }: AppError,
  keeps = true,
): Promise<Done<void>> {
  const children = await listChildIds(tx, submission.familyId);
  await lockHandling(tx, submission.familyId);
  const asked = await findStillAsked(tx, submission);
  if (asked !== null) {
    const before = keeps ? asked : { ...asked, account: null };
    await changeSubmission(tx, asked, unread(before, { code, ...words }));
  }
  return {
    value: undefined,
    audit: {
      event: 'chronology-file-read',
      object: { kind: 'submission', id: submission.id },
      children,
      outcome: 'refused',
      detail: { code, settled: asked !== null },
    },
  };
}

/**
 * A file that brings back what was removed for good is refused, and what it holds is destroyed. One that stands in the chronology, of which the very same was
 * removed meanwhile, keeps its rows and its name: it is removed by itself.
 */
export async function settlePurgedBefore(
  tx: TenantTx,
  submission: ReadingOf & Pick<Submission, 'fileId'>,
  rows: number | 'whole',
  now: Date,
): Promise<Done<void>> {
  const what =
    rows === 'whole'
      ? 'This very file was removed for good before.'
      : rows === 1
        ? 'The file holds a row that was removed for good before.'
        : `The file holds ${rows} rows that were removed for good before.`;
  const stands = submission.submittedAt !== null && submission.removedAt === null;
  const refused = new AppError('row-purged-before', {
    what: `${what} ${stands ? 'What was read of it before stands as it was.' : 'Nothing of the file was kept.'}`,
    todo: todoOfPurged(rows, stands),
  });
  const done = await settleRefused(tx, submission, refused, rows !== 'whole' || stands);
  await destroyContent(tx, submission.fileId, now);
  if (rows === 'whole' && !stands) await forgetName(tx, submission.fileId);
  return done;
}

function todoOfPurged(rows: number | 'whole', stands: boolean): string {
  if (rows !== 'whole') return 'Take what was removed out of the file, and send the file again.';
  return stands
    ? 'Where it must not be kept either, remove it for good on its own page.'
    : 'Look whether it is about another family. If it belongs here, tell the partnership’s officers.';
}

/**
 * The job was given up, by a fault of ours: the submission says so in the job's own words, and what an earlier reading gave stands
 * as it was, in the chronology and for whoever corrects the mapping again. Nothing where it waits for another job, which says so itself.
 */
export async function settleFailed(tx: TenantTx, id: SubmissionId | null, jobId: JobId): Promise<void> {
  const submission = id === null ? null : await lockSubmission(tx, id);
  if (submission?.jobId !== jobId) return;
  const refused = await refusalOfJob(tx, jobId);
  if (submission.state === 'submitting') {
    const file = submission.account?.file ?? null;
    const change = { state: 'checked', submitted: null, account: { file, refused } } as const;
    await changeSubmission(tx, submission, change);
  }
  if (submission.state !== 'reading') return;
  await changeSubmission(tx, submission, unread({ ...submission, proposed: null }, refused));
}

/** What becomes of a file whose reading came to nothing: back to what it was before anybody asked for it. */
function unread(
  {
    account,
    proposed,
    removedAt,
    submittedAt,
  }: Pick<Submission, 'account' | 'proposed' | 'removedAt' | 'submittedAt'>,
  refused: Refusal,
): SubmissionChange {
  const file = account?.file ?? null;
  const state = submittedAt === null ? 'checked' : 'submitted';
  if (removedAt !== null) return { state: 'removed', account: { file, refused }, replaces: [] };
  if (file === null) return { state: 'refused', account: { file, refused } };
  if (proposed === null) return { state, account: { file, refused }, proposed };
  const outcome = { kind: 'refused', refused } as const;
  return { state, proposed: { ...proposed, outcome } };
}
