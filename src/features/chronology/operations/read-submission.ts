import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound, perform } from '../../../platform/access/perform.ts';
import type { AuditNote } from '../../../platform/audit-log/audit-note.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { type FamilyConcerned, requireFamily } from '../../families/operations/require-family.ts';
import { listInvolvedAgencies } from '../../families/store/involved-agencies.ts';
import { tellOfColumns } from '../domain/doubts-about-columns.ts';
import type { Issue } from '../domain/entry.ts';
import type { FileAccount, Refusal } from '../store/file-account.ts';
import { listHidingAgencies } from '../store/hides-entries.ts';
import {
  countFileRows,
  type FileRow,
  listFileRows,
  listPlaces,
  type RowCounts,
  type RowFilter,
  type RowsAsked,
} from '../store/list-rows.ts';
import { countHeldBack } from '../store/row-handling.ts';
import type { ProposedOutcome } from '../store/stated-columns.ts';
import {
  findSubmission,
  type Submission,
  type SubmissionId,
  type SubmissionState,
} from '../store/submission.ts';
import { describeTables, type TableRead } from './describe-columns.ts';
import { byPlace, numberSeen, type RowNumbers } from './number-rows.ts';
import { type ProposalTold, type StateTold, tellState } from './state-of-submission.ts';
import { tellFile } from './told-file.ts';
import { withoutOptions } from './without-options.ts';

export type { ProposalTold, ProposedOutcome, Refusal, RowCounts, RowFilter, SubmissionState };

export interface SubmissionQuestion {
  readonly familyId: FamilyId;
  readonly submissionId: SubmissionId;
  readonly filter: RowFilter;
  /** The number of a row, as an earlier answer gave it. */
  readonly from: { readonly side: 'after' | 'before'; readonly position: number } | null;
}

/** A row of the file with what is told of it. */
export interface RowTold {
  /** Its number among the rows that this person may see, from 1. */
  readonly position: number;
  /** Null for a row that was set aside. */
  readonly entryId: string | null;
  readonly part: string;
  /** As the file counts it; null where other rows of the file are kept from this person. */
  readonly row: number | null;
  readonly became: 'entry' | 'note' | 'set-aside';
  /** As written, by heading, in the order of the columns; empty ones left out. */
  readonly cells: readonly { readonly heading: string; readonly text: string }[];
  readonly issues: readonly Issue[];
}

export interface SubmissionTold extends StateTold {
  readonly family: Pick<FamilyConcerned, 'id' | 'reference' | 'name'>;
  readonly id: SubmissionId;
  readonly agency: { readonly id: string; readonly name: string };
  readonly number: number;
  readonly state: SubmissionState;
  readonly version: number;
  readonly fileName: string;
  /** Null where its size would tell of rows that are kept from the reader. */
  readonly byteCount: number | null;
  readonly sentAt: Date;
  readonly sentBy: string | null;
  readonly jobId: string | null;
  readonly counts: RowCounts & { readonly rows: number; readonly furniture: number };
  /** What is worth telling of the file as a whole. */
  readonly notes: readonly string[];
  readonly tables: readonly TableRead[];
  readonly rows: readonly RowTold[];
  readonly before: number | null;
  readonly after: number | null;
  /** For people of its agency: rows that are kept from others until a person decides of them. */
  readonly heldBack: number;
}

export const rowsOnPage = 100;
/** Cells are shown beside a heading from this many of the first rows. */
const rowsSampled = 30;

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
  const { filter, from } = question;
  const hidingAgencies = await listHidingAgencies(tx, actor, family.id, now);
  const hiding = hidingAgencies.size > 0;
  const hidesRows = hidingAgencies.has(submission.agencyId);
  const numbers = hidesRows ? numberSeen(await listPlaces(tx, actor, submission, now)) : byPlace;
  const isGone = submission.state === 'removed';
  const counts = isGone ? noRows : await countFileRows(tx, actor, submission, hiding, now);
  const place = from === null ? null : { ...from, position: numbers.placeOf(from.position) };
  const asked = { filter, from: place, most: rowsOnPage + 1, hiding };
  const list = (rows: RowsAsked) => (isGone ? [] : listFileRows(tx, actor, submission, rows, now));
  const page = takePage(await list(asked), from, numbers);
  const sample = { filter: 'all' as const, from: null, most: rowsSampled, hiding };
  const sampled = from === null && filter === 'all' ? page.rows : await list(sample);
  const { file, row: asTold } = tellFile(submission.account?.file ?? null, hidesRows);
  const maySend = !hidesRows && (await maySendFor(tx, actor, submission, now));
  const issues = file === null ? [] : hiding ? tellOfColumns(file.issues) : file.issues;
  return {
    family: { id: family.id, reference: family.reference, name: family.name },
    id: submission.id,
    agency: { id: submission.agencyId, name: submission.agencyName },
    number: submission.number,
    state: submission.state,
    version: submission.version,
    fileName: submission.fileName,
    byteCount: hidesRows ? null : submission.byteCount,
    sentAt: submission.createdAt,
    sentBy: submission.sentBy,
    jobId: submission.jobId,
    ...tellState(submission, { maySend, hidesRows }),
    counts: {
      ...counts,
      rows: counts.entries + counts.notes + counts.setAside,
      furniture: hidesRows ? 0 : countFurniture(file),
    },
    notes: issues.map(({ message }) => withoutOptions(message)),
    tables:
      file === null
        ? []
        : describeTables(file, statedOf(submission), sampled.slice(0, rowsSampled).map(asTold)),
    rows: page.rows.map((row) => tellRow(asTold(row), numbers, hidesRows)),
    before: page.before,
    after: page.after,
    heldBack: !isGone && actor.agencyId === submission.agencyId ? await countHeldBack(tx, submission) : 0,
  };
}

/** Of a file that left the chronology: its rows went with it. */
const noRows: RowCounts = { entries: 0, notes: 0, setAside: 0, warnings: 0 };

/** While a file is read by other columns, those are what was stated last. */
function statedOf({ state, stated, proposed }: Submission): Submission['stated'] {
  return state === 'reading' ? (proposed?.stated ?? stated) : stated;
}

function countFurniture(file: FileAccount | null): number {
  return file?.furniture.filter(({ kind }) => kind !== 'blank').length ?? 0;
}

interface Page {
  readonly rows: readonly FileRow[];
  readonly before: number | null;
  readonly after: number | null;
}

/** One row more than a page was asked for: it tells whether there is another page, on the side that was read towards. */
function takePage(
  rows: readonly FileRow[],
  from: SubmissionQuestion['from'],
  { numberOf }: RowNumbers,
): Page {
  const backwards = from?.side === 'before';
  const more = rows.length > rowsOnPage;
  const page = backwards ? rows.slice(more ? 1 : 0) : rows.slice(0, rowsOnPage);
  const [first = null] = page.slice(0, 1).map(({ position }) => numberOf(position));
  const [last = null] = page.slice(-1).map(({ position }) => numberOf(position));
  return {
    rows: page,
    before: (backwards ? more : from !== null) ? first : null,
    after: backwards || more ? last : null,
  };
}

function tellRow(row: FileRow, { numberOf }: RowNumbers, hidesRows: boolean): RowTold {
  const { origin, issues } = row.id === null ? row.setAside : row.entry;
  const cells = Object.entries(origin.cells).map(([heading, text]) => ({ heading, text }));
  return {
    position: numberOf(row.position),
    entryId: row.id,
    part: origin.part,
    row: hidesRows ? null : origin.row,
    became: row.id === null ? 'set-aside' : row.entry.note ? 'note' : 'entry',
    cells: cells.filter(({ text }) => text.trim() !== ''),
    issues,
  };
}

async function maySendFor(
  tx: TenantTx,
  actor: PersonActor,
  { familyId, agencyId }: Submission,
  now: Date,
): Promise<boolean> {
  if (actor.role !== 'officer' && (actor.role !== 'agency-lead' || actor.agencyId !== agencyId)) return false;
  const involved = await listInvolvedAgencies(tx, familyId, now);
  return involved.some(({ id }) => id === agencyId);
}
