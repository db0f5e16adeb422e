import type { Done } from '../../../platform/access/perform.ts';
import type { AuditNote } from '../../../platform/audit-log/audit-note.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { JobId } from '../../../shared/ids.ts';
import { listChildIds } from '../../families/store/child-ids.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import { countEntries } from '../store/count-file-entries.ts';
import { deleteNotedRows, deleteRows } from '../store/delete-rows.ts';
import { type RestoredDraft, writeDraft } from '../store/draft-rows.ts';
import type { FileAccount } from '../store/file-account.ts';
import { findKeptRows } from '../store/kept-entries.ts';
import { keepHandling, lockHandling } from '../store/row-handling.ts';
import { lockReplaced, supersede } from '../store/sent-files.ts';
import { applyStandingDecisions } from '../store/standing-decisions.ts';
import {
  lockSubmission,
  type Submission,
  type SubmissionId,
  type SubmissionState,
} from '../store/submission.ts';
import { applyThemeDecisions } from '../store/theme-decisions.ts';
import { planRows, writeRows } from '../store/write-rows.ts';
import { changeSubmission, type SubmissionChange } from '../store/write-submission.ts';
import { addBearingsOfForm } from './add-bearings-of-form.ts';
import { type Draft, prepareAgain } from './prepare-draft.ts';

/** Why a file left the chronology whose place another took. */
export const sentAgain = 'sent again';

export type ReadingOf = Pick<
  Submission,
  | 'id'
  | 'familyId'
  | 'agencyId'
  | 'number'
  | 'state'
  | 'version'
  | 'account'
  | 'jobId'
  | 'replaces'
  | 'proposed'
  | 'removedAt'
  | 'submittedAt'
  | 'stated'
  | 'remembered'
  | 'planFormId'
>;

/**
 * The rows of a file that was read wait for its author to say that they go into the chronology. Files that waited, and whose place
 * it takes, wait no longer.
 */
export async function settleChecked(
  tx: TenantTx,
  submission: ReadingOf,
  draft: Draft,
  now: Date,
): Promise<Done<void>> {
  const children = await listChildIds(tx, submission.familyId);
  const note = noteOf(submission, children);
  await lockHandling(tx, submission.familyId);
  if ((await findStillAsked(tx, submission)) === null) return settleNothing(tx, submission);
  const replaced = await lockReplaced(tx, submission, submission.replaces);
  const idsOf = (of: SubmissionState) => replaced.flatMap(({ id, state }) => (state === of ? [id] : []));
  const waited = idsOf('checked');
  const { checked, known, comparedWith } = await prepareAgain(tx, submission, draft, idsOf('submitted'));
  await supersede(tx, waited, { reason: sentAgain, by: submission.number }, now);
  await deleteRows(tx, { of: waited }, now);
  await writeDraft(tx, submission, checked, known);
  await changeSubmission(tx, submission, {
    state: 'checked',
    account: {
      file: accountOf(checked),
      refused: null,
      comparedAgain: submission.account?.comparedAgain === true,
    },
    removed: null,
    comparedWith: comparedWith.filter(({ id }) => !waited.includes(id)),
    planFormId: submission.planFormId,
    ...saidOf(submission),
  });
  const settled = note({ settled: true, waits: true, ...checked.accounts });
  return { value: undefined, audit: [settled, ...notesOfRemoved(waited, children)] };
}

interface ToPutIn extends RestoredDraft {
  /** Asks for the job that compares it again; left out where nobody else sends meanwhile. */
  readonly askAgain?: () => Promise<unknown>;
}

/**
 * The rows of a file take their place, and those of the files that it replaces leave theirs. Where somebody corrected its
 * columns and fewer entries would come of it, everything stays as it is until they say that they want it so.
 */
export async function settleRead(
  tx: TenantTx,
  submission: ReadingOf,
  { checked, rewordings, askAgain }: ToPutIn,
  now: Date,
): Promise<Done<void>> {
  const children = await listChildIds(tx, submission.familyId);
  const note = noteOf(submission, children);
  await lockHandling(tx, submission.familyId);
  if ((await findStillAsked(tx, submission)) === null) return settleNothing(tx, submission);
  const { entries, notes, setAside } = checked.accounts;
  const { proposed } = submission;
  if (proposed !== null && !proposed.confirmed && entries + notes < (await countEntries(tx, submission))) {
    const outcome = { kind: 'fewer', entries: entries + notes, setAside } as const;
    await changeSubmission(tx, submission, { state: 'submitted', proposed: { ...proposed, outcome } });
    return { value: undefined, audit: note({ settled: false, fewer: true }) };
  }
  const earlier = (await lockReplaced(tx, submission, submission.replaces)).map(({ id }) => id);
  // One that was put back, while another file took the place that it was to take, would go in beside that one.
  if (isPutBack(submission) && askAgain !== undefined && earlier.length < submission.replaces.length)
    return settleComparedAgain(tx, submission, askAgain);
  const replaced = [submission.id, ...earlier];
  await keepHandling(tx, replaced, now);
  const kept = await findKeptRows(tx, submission, earlier, newId, rewordings);
  await supersede(tx, earlier, { reason: sentAgain, by: submission.number }, now);
  const planned = planRows(checked, kept, now);
  await kept.keepVersions(planned.entries, now);
  await deleteNotedRows(tx, { of: replaced, goOn: planned.entries.map(({ id }) => id) });
  await writeRows(tx, submission, checked, planned);
  await applyThemeDecisions(tx, submission.id);
  await applyStandingDecisions(tx, submission.id);
  await addBearingsOfForm(tx, submission, { entries: checked.entries, planned: planned.entries }, now);
  await keepHandling(tx, [submission.id], now, planned.kept);
  await changeSubmission(tx, submission, {
    state: 'submitted',
    account: { file: accountOf(checked), refused: null },
    replaces: [],
    removed: null,
    comparedWith: [],
    planFormId: submission.planFormId,
    ...(submission.submittedAt === null ? { submitted: { at: now, by: null } } : {}),
    ...saidOf(submission),
  });
  const settled = note({ settled: true, ...checked.accounts });
  return { value: undefined, audit: [settled, ...notesOfRemoved(earlier, children)] };
}

/** What becomes of a file that waits, and is compared anew instead of being put in. */
export function comparedAgain({ account }: Pick<Submission, 'account'>): SubmissionChange {
  return {
    state: 'reading',
    account: { ...(account ?? { file: null, refused: null }), comparedAgain: true },
  };
}

/**
 * What a file was compared with is no longer so, now that it would be put in: it is compared again, and waits on.
 *
 * @param ask asks for the job that does so.
 */
export async function settleComparedAgain(
  tx: TenantTx,
  submission: ReadingOf,
  ask: () => Promise<unknown>,
): Promise<Done<void>> {
  const asked = await findStillAsked(tx, submission);
  if (asked === null) return settleNothing(tx, submission);
  const left = isPutBack(submission) ? ({ wasPutBack: true } as const) : {};
  await changeSubmission(tx, asked, { ...comparedAgain(asked), submitted: null, ...left });
  await ask();
  const object = { kind: 'submission', id: submission.id } as const;
  const children = await listChildIds(tx, submission.familyId);
  return { value: undefined, audit: { event: 'chronology-compared-again', object, children } };
}

function isPutBack({ state, submittedAt }: Pick<Submission, 'state' | 'submittedAt'>): boolean {
  return state === 'reading' && submittedAt !== null;
}

/** A job that is not asked for any more changes nothing: whatever was asked since has a job of its own, or needs none. */
export async function settleNothing(
  tx: TenantTx,
  submission: Pick<Submission, 'id' | 'familyId'>,
): Promise<Done<void>> {
  const children = await listChildIds(tx, submission.familyId);
  return { value: undefined, audit: noteOf(submission, children)({ settled: false }) };
}

/** A file whose place another took left as one that was taken back, and the log tells of both. */
function notesOfRemoved(
  ids: readonly SubmissionId[],
  children: NonNullable<AuditNote['children']>,
): readonly AuditNote[] {
  return ids.map((id) => ({
    event: 'chronology-removed',
    object: { kind: 'submission', id },
    children,
    reason: sentAgain,
  }));
}

/** By what its columns were read: as somebody said of this file, or of an earlier one of the agency. */
function saidOf({ proposed, stated, remembered }: ReadingOf): SubmissionChange {
  if (proposed !== null) return { stated: proposed.stated, proposed: null };
  return remembered ? { stated, remembered } : {};
}

/**
 * The submission with what is told of it now, if the job is still to settle it; null where it was taken back or corrected meanwhile: then
 * another job reads it, if any. Where somebody removed a row for good since the job began, what was told of it then is not written again.
 */
export async function findStillAsked<S extends ReadingOf>(tx: TenantTx, submission: S): Promise<S | null> {
  const { id, state, version, jobId } = submission;
  const found = await lockSubmission(tx, id);
  const isAsked = state === 'reading' || state === 'submitting';
  if (!isAsked || found === null || found.state !== state || found.version !== version) return null;
  return found.jobId === jobId ? { ...submission, account: found.account } : null;
}

/** Whether this job is the one that a submission waits for. One that was overtaken may begin long after another was asked for. */
export function isJobOf(
  { state, jobId }: Pick<Submission, 'state' | 'jobId'>,
  job: { readonly id: JobId },
  waits: 'reading' | 'submitting',
): boolean {
  return state === waits && jobId === job.id;
}

function noteOf({ id }: Pick<Submission, 'id'>, children: NonNullable<AuditNote['children']>) {
  return (detail: AuditNote['detail'] & object): AuditNote => ({
    event: 'chronology-file-read',
    object: { kind: 'submission', id },
    children,
    detail,
  });
}

function accountOf({ entries: _entries, setAside: _setAside, ...account }: CheckedFile): FileAccount {
  return account;
}
