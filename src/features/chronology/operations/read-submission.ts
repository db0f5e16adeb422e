import type { PersonActor } from '../../../platform/access/actor.ts';
import { dayAlone } from '../../../platform/access/named-files.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import type { AuditNote } from '../../../platform/audit-log/audit-note.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { statesOfFile } from '../../families/domain/followed.ts';
import { type FamilyConcerned, requireFamily } from '../../families/operations/require-family.ts';
import { listInvolvedAgencies } from '../../families/store/involved-agencies.ts';
import { calledOtherwise, titleOfFile } from '../domain/called-otherwise.ts';
import { type FieldOfHeading, makeFieldOf } from '../domain/field-of-heading.ts';
import { mayCheck } from '../domain/may-check.ts';
import type { FileAccount, Refusal } from '../store/file-account.ts';
import { countHeldDrafts } from '../store/held-back.ts';
import { findLinkSender } from '../store/link-sender.ts';
import type { RowBeside, RowCounts, RowFilter } from '../store/list-rows.ts';
import { countHeldBack, type HeldRows } from '../store/row-handling.ts';
import type { ProposedOutcome } from '../store/stated-columns.ts';
import {
  findSubmission,
  type Submission,
  type SubmissionId,
  type SubmissionState,
} from '../store/submission.ts';
import { listTombstones, type Tombstone } from '../store/tombstones.ts';
import { describeTables, type TableRead } from './describe-columns.ts';
import { mayPurge } from './purge-entry.ts';
import {
  type RowsOf,
  type RowTold,
  readRows,
  type SubmissionQuestion,
  tellRow,
} from './rows-of-submission.ts';
import {
  isOrWasIn,
  isPurgedWhole,
  type ProposalTold,
  type StateTold,
  tellState,
} from './state-of-submission.ts';
import { tellFile } from './told-file.ts';
import { withoutOptions } from './without-options.ts';

export type {
  ProposalTold,
  ProposedOutcome,
  Refusal,
  RowBeside,
  RowCounts,
  RowFilter,
  RowTold,
  SubmissionQuestion,
  SubmissionState,
};
export { statesOfFile };

export interface SubmissionTold extends StateTold {
  readonly family: Pick<FamilyConcerned, 'id' | 'reference' | 'name'>;
  readonly id: SubmissionId;
  readonly agency: { readonly id: string; readonly name: string };
  readonly number: number;
  readonly state: SubmissionState;
  readonly version: number;
  /** Null where it is not told to this person; nor is then the minute at which it was sent, by whom, and why it was taken back. */
  readonly fileName: string | null;
  /** Whether it is of this person’s own agency. */
  readonly isOurs: boolean;
  /** Null where its size would tell of rows that are kept from the reader. */
  readonly byteCount: number | null;
  /** Where its name is not told, the day alone. */
  readonly sentAt: Date;
  readonly sentBy: string | null;
  /** Of what came by a link: who said that they sent it. */
  readonly sentByLink: string | null;
  readonly jobId: string | null;
  /** Where its rows are: in the chronology; waiting; nowhere; or waiting for somebody else, who alone is told of them. */
  readonly rowsOf: RowsOf;
  readonly counts: RowCounts & { readonly rows: number; readonly furniture: number };
  /** What is worth telling of the file as a whole. */
  readonly notes: readonly string[];
  readonly tables: readonly TableRead[];
  readonly rows: readonly RowTold[];
  readonly before: number | null;
  readonly after: number | null;
  /** Of a file that waits: entries of the chronology that leave it, and of which no row of the file is another wording. */
  readonly gone: number;
  /** Whether this person may remove the whole file for good. */
  readonly mayPurge: boolean;
  /** Whether its stored copy was destroyed with what was removed for good, and this person is told of that: it cannot be read again. */
  readonly copyGone: boolean;
  /** What was removed for good of the agency’s rows in this family, as far as this person may know of it. */
  readonly tombstones: readonly Tombstone[];
  /** For people of its agency: entries that are kept from others until a person decides of them, or will be once the file is in. */
  readonly heldBack: number;
  /** The same of rows that were set aside, of which nobody can decide until they are mended. */
  readonly heldAside: number;
}

/**
 * One agency's file as it was read: its account, its columns, and a page of its rows with what is wrong or doubtful beside each.
 *
 * @throws AppError `not-found`, `not-allowed`.
 */
export function readSubmission(
  platform: Platform,
  actor: PersonActor,
  question: SubmissionQuestion,
): Promise<SubmissionTold> {
  return perform(
    platform,
    actor,
    'read-chronology',
    (tx, now) => findSubmissionTold(tx, actor, question, now),
    { isolation: 'repeatable read' },
  );
}

/** A file with its family, and the note that it was read. */
interface Found {
  readonly value: SubmissionTold;
  readonly family: FamilyConcerned;
  readonly audit: AuditNote;
}

/** The same within another operation. @throws AppError `not-found`. */
export async function findSubmissionTold(
  tx: TenantTx,
  actor: PersonActor,
  question: SubmissionQuestion,
  now: Date,
): Promise<Found> {
  const family = await requireFamily(tx, actor, question.familyId, now);
  const submission = await findSubmission(tx, actor, question.submissionId, now);
  if (submission === null || submission.familyId !== family.id) throw notFound('chronology file');
  const value = await tellSubmission(tx, actor, { question, family, submission }, now);
  return {
    value,
    family,
    audit: {
      event: 'submission-read',
      object: { kind: 'submission', id: submission.id },
      children: family.children,
      detail: { rows: value.rows.length, filter: question.filter },
    },
  };
}

interface Asked {
  readonly question: SubmissionQuestion;
  readonly family: FamilyConcerned;
  readonly submission: Submission;
}

async function tellSubmission(
  tx: TenantTx,
  actor: PersonActor,
  { question, family, submission }: Asked,
  now: Date,
): Promise<SubmissionTold> {
  const { rowsOf, partsSeen, numbers, counts, page, sampled, gone } = await readRows(
    tx,
    actor,
    { question, submission },
    now,
  );
  const isTold = rowsOf !== 'not-told';
  const hidesRows = partsSeen !== null;
  const isOwn = actor.agencyId === submission.agencyId;
  const { file, row: asTold } = tellFile(isTold ? accountOf(submission) : null, partsSeen);
  const sends = await maySendFor(tx, actor, submission, now);
  const maySend = !hidesRows && sends;
  const mayPutIn = sends && rowsOf === 'draft';
  const fieldOf = makeFieldOfParts(file);
  const removals = await listTombstones(tx, actor, submission);
  const tellsRemovals = removals.ofFiles === 'all';
  const held = isOwn && !hidesRows ? await countHeld(tx, submission, rowsOf) : noneHeld;
  return {
    family: { id: family.id, reference: family.reference, name: family.name },
    id: submission.id,
    agency: { id: submission.agencyId, name: submission.agencyName },
    number: submission.number,
    state: submission.state,
    version: submission.version,
    byteCount: hidesRows ? null : submission.byteCount,
    ...(await tellSending(tx, submission)),
    rowsOf,
    jobId: submission.jobId,
    ...tellState(submission, { maySend, mayPutIn, hidesRows, tellsRemovals }),
    isOurs: isOwn,
    counts: {
      ...counts,
      rows: counts.entries + counts.notes + counts.setAside,
      furniture: hidesRows ? 0 : countFurniture(file),
    },
    notes: (file?.issues ?? []).map(({ message }) => withoutOptions(message)),
    tables: file === null ? [] : describeTables(file, statedOf(submission), sampled.map(asTold)),
    rows: page.rows.map((row) => tellRow(asTold(row), { ...numbers, hidesRows, fieldOf })),
    before: page.before,
    after: page.after,
    gone,
    mayPurge: mayPurgeFile(actor, submission, hidesRows),
    copyGone: submission.destroyed && tellsRemovals && removals.told.length > 0,
    tombstones: removals.told,
    heldBack: held.entries,
    heldAside: held.setAside,
  };
}

/** What it is called, and who sent it when, as far as this person is told it. */
async function tellSending(
  tx: TenantTx,
  { id, isNamed, fileName, createdAt, sentBy }: Submission,
): Promise<Pick<SubmissionTold, 'fileName' | 'sentAt' | 'sentBy' | 'sentByLink'>> {
  if (!isNamed) return { fileName: null, sentAt: dayAlone(createdAt), sentBy: null, sentByLink: null };
  const sentByLink = sentBy === null ? await findLinkSender(tx, id) : null;
  return { fileName, sentAt: createdAt, sentBy, sentByLink };
}

function accountOf({ account, isNamed, agencyName, number }: Submission): FileAccount | null {
  const file = account?.file ?? null;
  return file === null || isNamed ? file : calledOtherwise(file, titleOfFile(agencyName, number));
}

const noneHeld: HeldRows = { entries: 0, setAside: 0 };

async function countHeld(tx: TenantTx, submission: Submission, rowsOf: RowsOf): Promise<HeldRows> {
  if (rowsOf === 'draft') return countHeldDrafts(tx, submission);
  return rowsOf === 'chronology' ? countHeldBack(tx, submission) : noneHeld;
}

function makeFieldOfParts(file: FileAccount | null) {
  const ofPart = new Map<string, FieldOfHeading>();
  return (part: string, heading: string) => {
    if (file === null) return null;
    const found = ofPart.get(part) ?? makeFieldOf(file, part);
    ofPart.set(part, found);
    return found(heading);
  };
}

/** Somebody who may read all of it, and is not kept from it while its agency prepares it. */
function mayPurgeFile(actor: PersonActor, submission: Submission, hidesRows: boolean): boolean {
  const isTheirs = isOrWasIn(submission) || mayCheck(actor, submission);
  return mayPurge(actor, submission.agencyId) && isTheirs && !hidesRows && !isPurgedWhole(submission);
}

/** While a file is read by other columns, those are what was stated last. */
function statedOf({ state, stated, proposed }: Submission): Submission['stated'] {
  return state === 'reading' ? (proposed?.stated ?? stated) : stated;
}

function countFurniture(file: FileAccount | null): number {
  return file?.furniture.filter(({ kind }) => kind !== 'blank').length ?? 0;
}

/** Whether somebody sends for the agency of a file, which is involved still. One statement. */
export async function maySendFor(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, agencyId }: Submission,
  now: Date,
): Promise<boolean> {
  if (actor.role !== 'officer' && (actor.role !== 'agency-lead' || actor.agencyId !== agencyId)) return false;
  const involved = await listInvolvedAgencies(tx, familyId, now);
  return involved.some(({ id }) => id === agencyId);
}
