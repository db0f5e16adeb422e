import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, AgencyId, FileId, JobId } from '../../../shared/ids.ts';
import type { StatedColumn } from '../domain/chronology-table.ts';
import type { PlanFormId } from '../domain/plan/plan-form.ts';
import { holdAccount, type SubmissionAccount } from './file-account.ts';
import { holdProposal, holdStated, type Proposal } from './stated-columns.ts';
import type { ComparedFile, SubmissionId, SubmissionKey, SubmissionState } from './submission.ts';

export interface NewSubmission extends SubmissionKey {
  readonly number: number;
  /** The number of the first file that was sent in the same go. */
  readonly sending: number;
  /** The numbers of the agency's files that it takes the place of, once it has been read. */
  readonly replaces: readonly number[];
  readonly fileId: FileId;
  readonly createdAt: Date;
  /** Null where nobody is signed in who sends. */
  readonly createdBy: AccountId | null;
  /** Their agency; null for the partnership’s own people too. */
  readonly senderAgencyId: AgencyId | null;
  /** Whether its author says now that it goes into the chronology, as it is read. */
  readonly submitWhenRead: boolean;
}

/** For whoever holds the family: no other takes the number meanwhile. */
export async function addSubmission(tx: TenantTx, submission: NewSubmission): Promise<void> {
  await tx.sql
    .insertInto('submission')
    .values({
      partnership_id: tx.partnershipId,
      id: submission.id,
      family_id: submission.familyId,
      agency_id: submission.agencyId,
      number: submission.number,
      sending: submission.sending,
      replaces: [...submission.replaces],
      file_id: submission.fileId,
      state: 'reading',
      stated: holdStated([]),
      created_at: submission.createdAt,
      created_by: submission.createdBy,
      sender_agency_id: submission.senderAgencyId,
      submit_when_read: submission.submitWhenRead,
    })
    .execute();
}

/** What may be changed of a submission; a change makes the next version. */
export interface SubmissionChange {
  readonly state?: SubmissionState;
  readonly stated?: readonly StatedColumn[];
  /** Whether what is stated was said of an earlier file. */
  readonly remembered?: boolean;
  readonly account?: SubmissionAccount;
  readonly proposed?: Proposal | null;
  readonly replaces?: readonly number[];
  /** Who says that it goes into the chronology; null where that came to nothing. */
  readonly submitted?: { readonly at: Date; readonly by: AccountId | null } | null;
  /** When somebody says that it goes back there; `submitted` tells when it goes there. */
  readonly putBackAt?: Date;
  /** Of one that was in the chronology, and waits instead of being put back. */
  readonly wasPutBack?: true;
  readonly comparedWith?: readonly ComparedFile[];
  readonly planFormId?: PlanFormId | null;
  /** Null where it is back; `by` is the number of the file that took its place. */
  readonly removed?: { readonly at: Date; readonly reason: string; readonly by?: number | null } | null;
}

/** False when the version is no longer this one: somebody else was first. */
export async function changeSubmission(
  tx: TenantTx,
  { id, version }: { readonly id: SubmissionId; readonly version: number },
  {
    state,
    stated,
    remembered,
    account,
    proposed,
    replaces,
    removed,
    submitted,
    putBackAt,
    wasPutBack,
    comparedWith,
    planFormId,
  }: SubmissionChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('submission')
    .set({
      version: version + 1,
      ...(state === undefined ? {} : { state }),
      ...(planFormId === undefined ? {} : { plan_form_id: planFormId }),
      ...(stated === undefined ? {} : { stated: holdStated(stated, remembered) }),
      ...(account === undefined ? {} : { account: holdAccount(account) }),
      ...(proposed === undefined ? {} : { proposed: proposed === null ? null : holdProposal(proposed) }),
      ...(replaces === undefined ? {} : { replaces: [...replaces] }),
      ...(removed === undefined ? {} : removal(removed)),
      ...(submitted === undefined ? {} : puttingIn(submitted)),
      ...(putBackAt === undefined ? {} : { put_in_at: putBackAt }),
      ...(wasPutBack === undefined ? {} : { was_put_back: wasPutBack }),
      ...(comparedWith === undefined ? {} : { compared_with: JSON.stringify(comparedWith) }),
    })
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

function puttingIn(submitted: SubmissionChange['submitted'] & (object | null)) {
  return {
    submitted_at: submitted?.at ?? null,
    submitted_by: submitted?.by ?? null,
    ...(submitted === null ? {} : { put_in_at: submitted.at }),
  };
}

function removal(removed: SubmissionChange['removed'] & (object | null)) {
  return {
    removed_at: removed?.at ?? null,
    remove_reason: removed?.reason ?? null,
    replaced_by: removed?.by ?? null,
  };
}

/** Which job reads it; that is no change of what it says, and makes no version. */
export async function setJob(tx: TenantTx, id: SubmissionId, jobId: JobId): Promise<void> {
  await tx.sql
    .updateTable('submission')
    .set({ job_id: jobId })
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .execute();
}
