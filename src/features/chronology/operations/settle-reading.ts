import type { Done } from '../../../platform/access/perform.ts';
import type { AuditNote } from '../../../platform/audit-log/audit-note.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { AppError } from '../../../shared/app-error.ts';
import type { JobId } from '../../../shared/ids.ts';
import { listChildIds } from '../../families/store/child-ids.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import { countEntries } from '../store/count-file-entries.ts';
import { deleteRows } from '../store/delete-rows.ts';
import { type FileAccount, type Refusal, refusalOfJob } from '../store/file-account.ts';
import { findKeptRows } from '../store/kept-entries.ts';
import { keepHandling, lockHandling } from '../store/row-handling.ts';
import { lockReplaced, supersede } from '../store/sent-files.ts';
import {
  changeSubmission,
  lockSubmission,
  type Submission,
  type SubmissionChange,
  type SubmissionId,
} from '../store/submission.ts';
import { writeRows } from '../store/write-rows.ts';

/** Why a file left the chronology whose place another took. */
export const sentAgain = 'sent again';

type ReadingOf = Pick<
  Submission,
  'id' | 'familyId' | 'agencyId' | 'number' | 'version' | 'account' | 'replaces' | 'proposed' | 'removedAt'
>;

/**
 * The rows of a file that was read take their place, and those of the files that it replaces leave theirs. Where somebody corrected its
 * columns and fewer entries would come of it, everything stays as it is until they say that they want it so.
 */
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
  const { entries, notes, setAside } = checked.accounts;
  const { proposed } = submission;
  if (proposed !== null && !proposed.confirmed && entries + notes < (await countEntries(tx, submission))) {
    const outcome = { kind: 'fewer', entries: entries + notes, setAside } as const;
    await changeSubmission(tx, submission, { state: 'read', proposed: { ...proposed, outcome } });
    return { value: undefined, audit: note({ settled: false, fewer: true }) };
  }
  const earlier = await lockReplaced(tx, submission, submission.replaces);
  const replaced = [submission.id, ...earlier];
  await keepHandling(tx, replaced, now);
  const kept = await findKeptRows(tx, submission, earlier, newId);
  await supersede(tx, earlier, { reason: sentAgain, by: submission.number }, now);
  await deleteRows(tx, replaced, now);
  await writeRows(tx, submission, checked, kept);
  await keepHandling(tx, [submission.id], now);
  await changeSubmission(tx, submission, {
    state: 'read',
    account: { file: accountOf(checked), refused: null },
    replaces: [],
    removed: null,
    ...(proposed === null ? {} : { stated: proposed.stated, proposed: null }),
  });
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

/** A file that cannot be read says why. Where it was read before, that reading stands, and the page tells both. */
export async function settleRefused(
  tx: TenantTx,
  submission: ReadingOf,
  { code, words }: AppError,
): Promise<Done<void>> {
  const children = await listChildIds(tx, submission.familyId);
  await lockHandling(tx, submission.familyId);
  const settled = await isStillAsked(tx, submission);
  if (settled) await changeSubmission(tx, submission, unread(submission, { code, ...words }));
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
  await changeSubmission(
    tx,
    submission,
    unread({ ...submission, proposed: null }, await refusalOfJob(tx, jobId)),
  );
}

/** What becomes of a file whose reading came to nothing: back to what it was before anybody asked for it. */
function unread(
  { account, proposed, removedAt }: Pick<Submission, 'account' | 'proposed' | 'removedAt'>,
  refused: Refusal,
): SubmissionChange {
  const file = account?.file ?? null;
  if (removedAt !== null) return { state: 'removed', account: { file, refused }, replaces: [] };
  if (file === null) return { state: 'refused', account: { file, refused } };
  if (proposed === null) return { state: 'read', account: { file, refused }, proposed };
  const outcome = { kind: 'refused', refused } as const;
  return { state: 'read', proposed: { ...proposed, outcome } };
}

/** Not when it was taken back meanwhile, or its mapping was corrected: then another job reads it. */
async function isStillAsked(tx: TenantTx, { id, version }: ReadingOf): Promise<boolean> {
  const found = await lockSubmission(tx, id);
  return found !== null && found.state === 'reading' && found.version === version;
}

function accountOf({ entries: _entries, setAside: _setAside, ...account }: CheckedFile): FileAccount {
  return account;
}
