import type { Done } from '../../../platform/access/perform.ts';
import type { AuditNote } from '../../../platform/audit-log/audit-note.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { AppError } from '../../../shared/app-error.ts';
import type { JobId } from '../../../shared/ids.ts';
import { listChildIds } from '../../families/store/child-ids.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import { deleteRows } from '../store/delete-rows.ts';
import { type FileAccount, refusalOfJob } from '../store/file-account.ts';
import { findKeptRows } from '../store/kept-entries.ts';
import { keepHandling, lockHandling } from '../store/row-handling.ts';
import { hasLaterRead, lockEarlier, supersede } from '../store/sent-files.ts';
import { changeSubmission, lockSubmission, type Submission, type SubmissionId } from '../store/submission.ts';
import { writeRows } from '../store/write-rows.ts';

/** Why an earlier file of the agency left the chronology. */
export const sentAgain = 'sent again';

type ReadingOf = Pick<
  Submission,
  'id' | 'familyId' | 'agencyId' | 'number' | 'version' | 'createdAt' | 'account'
>;

/** The rows of a file that was read take their place, and those of the agency's earlier files leave theirs. */
export async function settleRead(
  tx: TenantTx,
  submission: ReadingOf,
  checked: CheckedFile,
  now: Date,
): Promise<Done<void>> {
  const children = await listChildIds(tx, submission.familyId);
  const note = (detail: AuditNote['detail'] & object): AuditNote => ({
    event: 'chronology-file-read',
    object: { kind: 'submission', id: submission.id },
    children,
    detail,
  });
  await lockHandling(tx, submission.familyId);
  if (!(await isStillAsked(tx, submission))) return { value: undefined, audit: note({ settled: false }) };
  const account = { file: accountOf(checked), refused: null };
  if (await hasLaterRead(tx, submission)) {
    await deleteRows(tx, [submission.id], now);
    await changeSubmission(tx, submission, {
      state: 'removed',
      account,
      removedAt: now,
      removeReason: sentAgain,
    });
    return { value: undefined, audit: note({ settled: true, later: true }) };
  }
  const earlier = await lockEarlier(tx, submission);
  const replaced = [submission.id, ...earlier];
  await keepHandling(tx, replaced, now);
  const kept = await findKeptRows(tx, submission, earlier);
  await supersede(tx, earlier, sentAgain, now);
  await deleteRows(tx, replaced, now);
  await writeRows(tx, submission, checked, kept, newId);
  await keepHandling(tx, [submission.id], now);
  await changeSubmission(tx, submission, { state: 'read', account });
  const removed = earlier.map(
    (id): AuditNote => ({
      event: 'chronology-removed',
      object: { kind: 'submission', id },
      children,
      reason: sentAgain,
    }),
  );
  return { value: undefined, audit: [note({ settled: true, ...checked.accounts }), ...removed] };
}

/** A file that cannot be read says why. What an earlier reading of it gave is no longer what it says, and leaves. */
export async function settleRefused(
  tx: TenantTx,
  submission: ReadingOf,
  { code, words }: AppError,
  now: Date,
): Promise<Done<void>> {
  const children = await listChildIds(tx, submission.familyId);
  await lockHandling(tx, submission.familyId);
  const settled = await isStillAsked(tx, submission);
  if (settled) {
    await deleteRows(tx, [submission.id], now);
    const account = { file: submission.account?.file ?? null, refused: { code, ...words } };
    await changeSubmission(tx, submission, { state: 'refused', account });
  }
  return {
    value: undefined,
    audit: {
      event: 'chronology-file-read',
      object: { kind: 'submission', id: submission.id },
      children,
      outcome: 'refused',
      detail: { code, settled },
    },
  };
}

/**
 * The job was given up, by a fault of ours: the submission says so in the job's own words, and what an earlier reading gave stands
 * as it was, in the chronology and for whoever corrects the mapping again.
 */
export async function settleFailed(tx: TenantTx, id: SubmissionId | null, jobId: JobId): Promise<void> {
  const submission = id === null ? null : await lockSubmission(tx, id);
  if (submission === null || submission.state !== 'reading') return;
  const file = submission.account?.file ?? null;
  const refused = await refusalOfJob(tx, jobId);
  await changeSubmission(tx, submission, {
    state: file === null ? 'refused' : 'read',
    account: { file, refused },
  });
}

/** Not when it was taken back meanwhile, or its mapping was corrected: then another job reads it. */
async function isStillAsked(tx: TenantTx, { id, version }: ReadingOf): Promise<boolean> {
  const found = await lockSubmission(tx, id);
  return found !== null && found.state === 'reading' && found.version === version;
}

function accountOf({ entries: _entries, setAside: _setAside, ...account }: CheckedFile): FileAccount {
  return account;
}
