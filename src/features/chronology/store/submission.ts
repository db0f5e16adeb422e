import { sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { isNamed } from '../../../platform/access/named-files.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, FamilyId, FileId, Id, JobId } from '../../../shared/ids.ts';
import type { StateOfFile } from '../../families/domain/followed.ts';
import { titleOfFile } from '../domain/called-otherwise.ts';
import type { StatedColumn } from '../domain/chronology-table.ts';
import type { PlanFormId } from '../domain/plan/plan-form.ts';
import { type FileAccount, releaseAccount, type SubmissionAccount } from './file-account.ts';
import { isRemembered, type Proposal, releaseProposal, releaseStated } from './stated-columns.ts';

export type SubmissionId = Id<'submission'>;
export type EntryId = Id<'entry'>;
export type SubmissionState = StateOfFile;

export interface SubmissionKey {
  readonly id: SubmissionId;
  readonly familyId: FamilyId;
  readonly agencyId: AgencyId;
}

/** One agency's file for one family, without its rows. */
export interface Submission extends SubmissionKey {
  readonly agencyName: string;
  readonly number: number;
  /** The number of the first file that was sent in the same go. */
  readonly sending: number;
  /** The numbers of those that it takes the place of, once it has been read; none afterwards. */
  readonly replaces: readonly number[];
  readonly state: SubmissionState;
  readonly version: number;
  readonly fileId: FileId;
  readonly fileName: string;
  /** Whether the actor is told what it is called, by whom it was sent and when, and why it was taken back. */
  readonly isNamed: boolean;
  readonly byteCount: number;
  /** Whether its content was destroyed, since something in it must not be kept. */
  readonly destroyed: boolean;
  readonly stated: readonly StatedColumn[];
  /** Whether that was said of an earlier file of the agency, and of this one by nobody. */
  readonly remembered: boolean;
  readonly proposed: Proposal | null;
  readonly account: SubmissionAccount | null;
  readonly jobId: JobId | null;
  readonly createdAt: Date;
  readonly sentBy: string | null;
  /** Since when its entries are not in the chronology; also while a file that is put back waits to be read. */
  readonly removedAt: Date | null;
  readonly removeReason: string | null;
  /** The number of the file that took its place. */
  readonly replacedBy: number | null;
  /** The agency of the person who sent it, when they did; null for the partnership’s own people, and where nobody was signed in. */
  readonly senderAgencyId: AgencyId | null;
  /** When it first went into the chronology, or was said to; null while it never did: then its rows wait. */
  readonly submittedAt: Date | null;
  /** Whether it was in the chronology once, and waits since it was to be put back, or waited when it left again. */
  readonly wasPutBack: boolean;
  readonly submitWhenRead: boolean;
  /** The files that it was compared with when it was read. */
  readonly comparedWith: readonly ComparedFile[];
  /** The numbers of its agency’s other files of the family that did not leave. */
  readonly others: readonly number[];
  /** Of a form of a plan’s actions that came back: which. */
  readonly planFormId: PlanFormId | null;
}

/** A file that stood in the chronology when another was compared with it. */
export interface ComparedFile {
  readonly id: SubmissionId;
  readonly version: number;
}

function submissions(tx: TenantTx, actor: Actor, now: Date) {
  return tx.sql
    .selectFrom('submission')
    .innerJoin('family', (join) =>
      join
        .onRef('family.partnership_id', '=', 'submission.partnership_id')
        .onRef('family.id', '=', 'submission.family_id'),
    )
    .innerJoin('agency', (join) =>
      join
        .onRef('agency.partnership_id', '=', 'submission.partnership_id')
        .onRef('agency.id', '=', 'submission.agency_id'),
    )
    .innerJoin('file', (join) =>
      join
        .onRef('file.partnership_id', '=', 'submission.partnership_id')
        .onRef('file.id', '=', 'submission.file_id'),
    )
    .leftJoin('account', (join) =>
      join
        .onRef('account.partnership_id', '=', 'submission.partnership_id')
        .onRef('account.id', '=', 'submission.created_by'),
    )
    .selectAll('submission')
    .select([
      'agency.name as agency_name',
      'file.id as stored_file_id',
      'file.name as file_name',
      isNamed(tx, actor, now).as('is_named'),
      'file.byte_count',
      'file.destroyed_at',
      'account.name as sent_by',
      sql<readonly number[]>`array(
        select other.number from submission other
         where other.partnership_id = ${tx.partnershipId} and other.family_id = submission.family_id
           and other.agency_id = submission.agency_id and other.id <> submission.id and other.kind <> 'typed'
           and other.state <> 'removed' order by other.number)`.as('others'),
    ])
    .where('submission.partnership_id', '=', tx.partnershipId)
    .where(visible(actor, 'family', now));
}

type SubmissionRow = Awaited<ReturnType<ReturnType<typeof submissions>['executeTakeFirstOrThrow']>>;

function asSubmission(row: SubmissionRow): Submission {
  return {
    id: row.id,
    familyId: row.family_id,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    number: row.number,
    sending: row.sending,
    replaces: row.replaces,
    state: row.state,
    version: row.version,
    fileId: row.stored_file_id,
    fileName: row.file_name,
    isNamed: row.is_named === true,
    byteCount: row.byte_count,
    destroyed: row.destroyed_at !== null,
    stated: releaseStated(row.stated),
    remembered: isRemembered(row.stated),
    proposed: releaseProposal(row.proposed),
    account: releaseAccount(row.account),
    jobId: row.job_id,
    createdAt: row.created_at,
    sentBy: row.sent_by,
    removedAt: row.removed_at,
    removeReason: row.remove_reason,
    replacedBy: row.replaced_by,
    senderAgencyId: row.sender_agency_id,
    submittedAt: row.submitted_at,
    wasPutBack: row.was_put_back,
    submitWhenRead: row.submit_when_read,
    comparedWith: releaseCompared(row.compared_with),
    planFormId: row.plan_form_id,
    others: row.others,
  };
}

/** Null when there is no such file of this family, or the actor may not see the family. What was typed is no file. */
export async function findSubmission(
  tx: TenantTx,
  actor: Actor,
  id: SubmissionId,
  now: Date,
): Promise<Submission | null> {
  const row = await submissions(tx, actor, now).where('submission.id', '=', id).executeTakeFirst();
  return row === undefined ? null : asSubmission(row);
}

/** Which of the files that stand are asked for: all, those of which the actor may see an entry at least, or those with these ids. */
export type StandingAsked = 'all' | 'with-entries' | { readonly ids: readonly SubmissionId[] };

/** A file, or what people typed, whose entries stand in a family’s chronology. */
export interface StandingSubmission extends Pick<SubmissionKey, 'id' | 'agencyId'> {
  readonly isTyped: boolean;
  /** What stands for the name of the file where it is not told to the actor: “Wexmoor Police, file 2”; null where it is. */
  readonly calledInstead: string | null;
  /** With what the agency is called now, whatever it was when the file was read or begun. */
  readonly file: FileAccount;
}

/** Those whose entries stand in the family's chronology: typed; read, or being read again with what was read before still there. */
export async function listStanding(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  now: Date,
  asked: StandingAsked = 'all',
): Promise<readonly StandingSubmission[]> {
  const rows = await tx.sql
    .selectFrom('submission')
    .innerJoin('family', (join) =>
      join
        .onRef('family.partnership_id', '=', 'submission.partnership_id')
        .onRef('family.id', '=', 'submission.family_id'),
    )
    .innerJoin('agency', (join) =>
      join
        .onRef('agency.partnership_id', '=', 'submission.partnership_id')
        .onRef('agency.id', '=', 'submission.agency_id'),
    )
    .select([
      'submission.id',
      'submission.agency_id',
      'submission.number',
      'submission.kind',
      'submission.account',
      'agency.name',
      isNamed(tx, actor, now).as('is_named'),
    ])
    .where('submission.partnership_id', '=', tx.partnershipId)
    .where(visible(actor, 'family', now))
    .where('submission.family_id', '=', familyId)
    .$if(asked === 'with-entries', (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom('entry')
            .select('entry.id')
            .where('entry.partnership_id', '=', tx.partnershipId)
            .where('entry.family_id', '=', familyId)
            .whereRef('entry.submission_id', '=', 'submission.id')
            .where(visible(actor, 'entry', now, familyId)),
        ),
      ),
    )
    .$if(typeof asked === 'object', (query) =>
      query.where('submission.id', 'in', typeof asked === 'object' ? asked.ids : []),
    )
    .where('submission.state', 'in', ['submitted', 'reading'])
    .where('submission.submitted_at', 'is not', null)
    .where('submission.account', 'is not', null)
    .where('submission.removed_at', 'is', null)
    .orderBy('submission.id')
    .execute();
  return rows.flatMap(({ id, agency_id, number, kind, account, name, is_named }) => {
    const file = releaseAccount(account)?.file ?? null;
    const isTyped = kind === 'typed';
    const calledInstead = isTyped || is_named === true ? null : titleOfFile(name, number);
    const named = file === null ? [] : [{ ...file, agency: name }];
    return named.map((one) => ({ id, agencyId: agency_id, isTyped, calledInstead, file: one }));
  });
}

type LockedSubmission = Pick<
  Submission,
  'id' | 'state' | 'version' | 'account' | 'jobId' | 'removedAt' | 'submittedAt'
>;

/** A submission as it stands, for the program's own work on it; locked until the transaction ends. */
export async function lockSubmission(tx: TenantTx, id: SubmissionId): Promise<LockedSubmission | null> {
  const row = await tx.sql
    .selectFrom('submission')
    .select(['id', 'state', 'version', 'account', 'job_id', 'removed_at', 'submitted_at'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  const { removed_at, submitted_at, account, job_id, ...rest } = row;
  return {
    ...rest,
    account: releaseAccount(account),
    jobId: job_id,
    removedAt: removed_at,
    submittedAt: submitted_at,
  };
}

function releaseCompared(held: unknown): readonly ComparedFile[] {
  // Nobody but `changeSubmission` writes the column.
  return ((held ?? []) as readonly ComparedFile[]).map(({ id, version }) => ({ id, version }));
}
