import type { PersonActor } from '../../../platform/access/actor.ts';
import { changedMeanwhile, type Done, notFound } from '../../../platform/access/perform.ts';
import type { AuditNote } from '../../../platform/audit-log/audit-note.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { FamilyId, JobId } from '../../../shared/ids.ts';
import type { MaySayAsItIs } from '../../families/operations/ask-of-family-words.ts';
import { requireFamily } from '../../families/operations/require-family.ts';
import type { Field } from '../domain/entry.ts';
import { deleteRows } from '../store/delete-rows.ts';
import { listHidingAgencies } from '../store/hides-entries.ts';
import {
  findSubmission,
  type Submission,
  type SubmissionId,
  type SubmissionState,
} from '../store/submission.ts';
import { changeSubmission } from '../store/write-submission.ts';
import { askOfWords } from './ask-of-words.ts';
import { askToRead } from './ask-to-read.ts';
import { listHeadings } from './describe-columns.ts';
import { performHeld } from './perform-held.ts';
import { findReplaced, forItsAgency, type PlaceOfFile } from './place-of-file.ts';
import { requireChecker } from './require-checker.ts';
import { requireSender } from './send-chronology.ts';
import { isOrWasIn } from './state-of-submission.ts';

export interface SubmissionToChange {
  readonly familyId: FamilyId;
  readonly submissionId: SubmissionId;
  /** The version that the person had before their eyes. */
  readonly version: number;
}

export interface MappingToCorrect extends SubmissionToChange {
  /**
   * By the place of a heading among all headings of the file, each once: the field that its column holds, or null to leave
   * the column out. Columns that are not named are read as the program reads them.
   */
  readonly columns: ReadonlyMap<number, Field | null>;
  /** Whether it is to be read so although fewer entries come of it. */
  readonly confirmed?: boolean;
}

const settled: readonly SubmissionState[] = ['checked', 'submitted', 'refused'];

/**
 * States what columns hold, and has the file read again by a job. What was read before stands until then; and where fewer entries
 * would come of it, until somebody confirms it.
 *
 * @throws AppError `changed-meanwhile`, `not-found`, `not-allowed`.
 */
export function correctMapping(
  platform: Platform,
  actor: PersonActor,
  { columns, confirmed = false, ...which }: MappingToCorrect,
): Promise<JobId> {
  return performOn(platform, actor, { ...which, states: settled }, async (tx, submission, note, now) => {
    if (submission.planFormId !== null) throw columnsOfForm();
    const headings = listHeadings(submission.account?.file ?? { tables: [] });
    const stated = headings.flatMap((heading, at) => {
      const field = columns.get(at);
      return field === undefined ? [] : [{ heading, field }];
    });
    const proposed = { stated, confirmed, outcome: null };
    await requireChanged(changeSubmission(tx, submission, { state: 'reading', proposed }));
    const value = await askToRead(tx, actor, submission, now);
    return { value, audit: note('chronology-mapping-changed', { columns: stated.length, confirmed }) };
  });
}

function columnsOfForm(): AppError {
  return new AppError('plan-form-altered', {
    what: 'The columns of a form of the plan’s actions are the form’s own.',
    todo: 'Mend the rows in the form, and send it again.',
  });
}

export interface SubmissionToRemove extends SubmissionToChange, MaySayAsItIs {
  readonly reason: string;
}

/**
 * Takes a file out of the chronology, for a reason. Its entries go; the file and what was told of it stay.
 *
 * @throws AppError `changed-meanwhile`, `not-found`, `not-allowed`; `words-may-tell`.
 */
export function removeSubmission(
  platform: Platform,
  actor: PersonActor,
  { reason, asItIs = false, ...which }: SubmissionToRemove,
): Promise<void> {
  return performOn(platform, actor, { ...which, states: settled }, async (tx, submission, note, now) => {
    const words = [{ called: 'why it is taken back', text: reason }];
    const shownTo = 'whoever is told what the file is called';
    const toShow = { familyId: which.familyId, words, shownTo, asItIs };
    const saved = await askOfWords(tx, actor, toShow, now);
    const change = { state: 'removed', removed: { at: now, reason }, proposed: null, replaces: [] } as const;
    // The submission before its rows, as whoever settles a reading: else the two could wait for each other.
    await requireChanged(changeSubmission(tx, submission, change));
    await deleteRows(tx, { of: [submission.id] }, now);
    return { value: undefined, audit: { ...note('chronology-removed', saved), reason } };
  });
}

export interface PuttingBack extends SubmissionToChange {
  /** How it goes with what the agency has in the chronology now. */
  readonly place: PlaceOfFile;
}

/**
 * Has a file that was taken back, or whose place another took, read again by a job, which puts its entries back: each as the
 * one that it was, where no other entry goes by its id now, and kept from whom it was kept.
 *
 * @throws AppError `changed-meanwhile`, also for the files whose place it takes (`findReplaced`); `not-found`, `not-allowed`.
 */
export function putBack(
  platform: Platform,
  actor: PersonActor,
  { place, ...which }: PuttingBack,
): Promise<JobId> {
  return performOn(platform, actor, { ...which, states: ['removed'] }, async (tx, submission, note, now) => {
    const replaces = await findReplaced(tx, actor, submission, place, now);
    await requireChanged(changeSubmission(tx, submission, { state: 'reading', replaces, putBackAt: now }));
    const value = await askToRead(tx, actor, submission, now);
    return { value, audit: note('chronology-put-back', { replaces: replaces.length }) };
  });
}

export interface FileToPlace extends SubmissionToChange {
  /** How it goes with the agency’s other files. */
  readonly place: PlaceOfFile;
}

/**
 * Says how a file that waits goes with the others of its agency, and has it read again by a job, compared with those whose place it takes: nobody
 * is asked who sends by a link, and whoever was asked may have meant another.
 *
 * @throws AppError `changed-meanwhile`, also for the files whose place it takes (`findReplaced`); `not-found`, `not-allowed`; `plan-form-altered`; `file-damaged` where its stored copy is gone.
 */
export function placeFile(
  platform: Platform,
  actor: PersonActor,
  { place, ...which }: FileToPlace,
): Promise<JobId> {
  return performOn(platform, actor, { ...which, states: ['checked'] }, async (tx, submission, note, now) => {
    if (submission.planFormId !== null) throw columnsOfForm();
    if (submission.destroyed) throw notToBePlaced();
    const replaces = await findReplaced(tx, actor, submission, place, now);
    // Columns that were stated since, and not taken, are stated anew once it is compared.
    await requireChanged(changeSubmission(tx, submission, { state: 'reading', replaces, proposed: null }));
    const value = await askToRead(tx, actor, submission, now);
    return { value, audit: note('chronology-placed', { replaces: replaces.length }) };
  });
}

/** Placed, it would be read again, refused for ever, and told as it was before with other figures. */
function notToBePlaced(): AppError {
  return new AppError('file-damaged', {
    what: 'This file cannot be read again, so it cannot be compared with another file.',
    todo: 'Take it back, and send the file again. If something of it was removed for good, send it without that.',
  });
}

type MakeNote = (event: AuditNote['event'], detail: AuditNote['detail'] & object) => AuditNote;

/** What is done to one file, by somebody who may read all of it and sends for its agency; and what the log is to hold of it. */
export function performOn<T>(
  platform: Platform,
  actor: PersonActor,
  {
    familyId,
    submissionId,
    version,
    states,
    alsoUnseen = false,
  }: SubmissionToChange & {
    readonly states: readonly SubmissionState[];
    /** Whether somebody from whom rows of its agency are kept may do it too, where the file takes the place of none. */
    readonly alsoUnseen?: boolean;
  },
  work: (tx: TenantTx, submission: Submission, note: MakeNote, now: Date) => Promise<Done<T>>,
): Promise<T> {
  return performHeld(platform, actor, 'send-chronology', familyId, async (tx, now) => {
    const family = await requireFamily(tx, actor, familyId, now);
    const submission = await findSubmission(tx, actor, submissionId, now);
    if (submission === null || submission.familyId !== family.id) throw notFound('chronology file');
    await requireSender(tx, actor, family.id, submission.agencyId, now);
    const hiding = await listHidingAgencies(tx, actor, family.id, now);
    const isUnseen = hiding.has(submission.agencyId);
    if (isUnseen && !(alsoUnseen && submission.replaces.length === 0)) throw forItsAgency();
    if (!isOrWasIn(submission)) requireChecker(actor, submission);
    if (!states.includes(submission.state) || submission.version !== version)
      throw changedMeanwhile('chronology file');
    const note: MakeNote = (event, detail) => ({
      event,
      object: { kind: 'submission', id: submission.id },
      children: family.children,
      detail,
    });
    return work(tx, submission, note, now);
  });
}

/** @throws AppError `changed-meanwhile` where somebody else was first. */
export async function requireChanged(changing: Promise<boolean>): Promise<void> {
  if (!(await changing)) throw changedMeanwhile('chronology file');
}
