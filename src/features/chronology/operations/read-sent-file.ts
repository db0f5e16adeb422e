import type { SystemActor } from '../../../platform/access/actor.ts';
import { notFound } from '../../../platform/access/perform.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import { type TenantTx, transact } from '../../../platform/database/transact.ts';
import { withPassingFolder } from '../../../platform/files/passing-folder.ts';
import type { JobEffect, JobHandler, JobToRun, TellProgress } from '../../../platform/jobs/job-handler.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError, type ErrorCode } from '../../../shared/app-error.ts';
import { type FamilyId, readId } from '../../../shared/ids.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import type { StatedColumn } from '../domain/chronology-table.ts';
import { normaliseHeading } from '../domain/heading-words.ts';
import { listAgencyColumns } from '../store/agency-columns.ts';
import { findKnownNames } from '../store/find-known-names.ts';
import { lockHandling } from '../store/row-handling.ts';
import { findSubmission, type Submission } from '../store/submission.ts';
import { findPurgedBefore } from '../store/tombstones.ts';
import { askToRead, readSentFileKind } from './ask-to-read.ts';
import { checkSentFile, type SentFileChecked } from './check-sent-file.ts';
import { prepareDraft } from './prepare-draft.ts';
import { isJobOf, settleChecked, settleNothing, settleRead } from './settle-reading.ts';
import { settleFailed, settlePurgedBefore, settleRefused } from './settle-refused.ts';
import { writeSentFile } from './write-sent-file.ts';

/**
 * The job that reads a file which an agency has sent, by the very engine of the command line. Its rows wait then for its author to say
 * that they go into the family's chronology; those of a file that was there before take their place at once, whole or not at all. A
 * file that cannot be read is `refused`, with the words of the error.
 */
export const readSentFile: JobHandler = {
  kind: readSentFileKind,
  run: runReading,
  onFailed: (tx, job) => settleFailed(tx, readId<'submission'>(job.objectId), job.id),
};

async function runReading(
  platform: Platform,
  actor: SystemActor,
  job: JobToRun,
  tell: TellProgress,
): Promise<JobEffect> {
  const toRead = await findIt(platform, actor, job);
  const { submission: asked, remembered } = toRead;
  if (!isJobOf(asked, job, 'reading')) return (tx) => settleNothing(tx, asked);
  const read = await checkStored(platform, actor, toRead, tell);
  if (!read.ok)
    return unlessPurged(platform, { submission: asked, checked: null }, (tx) =>
      settleRefused(tx, asked, read.error),
    );
  const { checked: value, planFormId } = read.value;
  const applied = planFormId === null ? findApplied(remembered, value) : [];
  const known = { ...asked, planFormId };
  const submission = applied.length === 0 ? known : { ...known, stated: applied, remembered: true };
  const total = value.accounts.rows;
  const putsIn = submission.submitWhenRead && submission.account?.comparedAgain !== true;
  if (submission.submittedAt === null && !putsIn) {
    tell({ done: total, total, step: 'Comparing it with what was sent before' });
    const draft = await transact(platform.database, actor.partnershipId, (tx) =>
      prepareDraft(tx, actor, submission, value, platform.now()),
    );
    return unlessPurged(platform, { submission, checked: value }, (tx, now) =>
      settleChecked(tx, submission, draft, now),
    );
  }
  tell({ done: total, total, step: 'Putting the rows into the chronology' });
  const whole = { checked: value, rewordings: new Map() };
  return unlessPurged(platform, { submission, checked: value }, (tx, now) => {
    const askAgain = () => askToRead(tx, { accountId: job.askedBy }, submission, now);
    return settleRead(tx, submission, { ...whole, askAgain }, now);
  });
}

/**
 * Asked when what was read is written, and not before: while the family is held, nobody removes for good what the file brings back.
 */
function unlessPurged(
  platform: Platform,
  { submission, checked }: { readonly submission: Submission; readonly checked: CheckedFile | null },
  settle: JobEffect,
): JobEffect {
  return async (tx) => {
    await lockHandling(tx, submission.familyId);
    const now = platform.now();
    const purged = await findPurgedBefore(tx, submission, checked);
    return purged === 0 ? settle(tx, now) : settlePurgedBefore(tx, submission, purged, now);
  };
}

interface FileToRead {
  readonly submission: Submission;
  /** What was said of the agency’s columns before, for a file that is read for the first time. */
  readonly remembered: readonly StatedColumn[];
  /** Of those in the family’s record, as everybody is told them who sees the family. */
  readonly names: readonly string[];
}

async function findIt(platform: Platform, actor: SystemActor, job: JobToRun): Promise<FileToRead> {
  const id = readId<'submission'>(job.objectId);
  return transact(platform.database, actor.partnershipId, async (tx) => {
    const submission = id === null ? null : await findSubmission(tx, actor, id, platform.now());
    if (submission === null) throw notFound('chronology file');
    const isFirst = submission.account === null && submission.proposed === null;
    const remembered = isFirst ? await listAgencyColumns(tx, submission.agencyId) : [];
    return { submission, remembered, names: await listNamesTold(tx, submission.familyId) };
  });
}

/** Neither sealed identities nor former names: what is not said of a word would tell that it is one. */
async function listNamesTold(tx: TenantTx, familyId: FamilyId): Promise<readonly string[]> {
  const { children, adults } = await findKnownNames(tx, familyId, 'open');
  return [...children, ...adults].flatMap(({ isSealed, name, otherNames }) =>
    isSealed ? [] : [name, ...otherNames],
  );
}

/** Of what was remembered, what this file was read by. */
function findApplied(
  remembered: readonly StatedColumn[],
  { tables }: Pick<CheckedFile, 'tables'>,
): readonly StatedColumn[] {
  const stated = tables.flatMap(({ mappings }) =>
    mappings.flatMap(({ column, confidence }) =>
      confidence === 'stated' ? [normaliseHeading(column.heading)] : [],
    ),
  );
  return remembered.filter(({ heading }) => stated.includes(normaliseHeading(heading)));
}

/** Faults of ours, or of the machine: nobody is told that their file is at fault. */
const noFaultOfTheFile: readonly ErrorCode[] = ['internal', 'database-away', 'database-full', 'not-found'];

async function checkStored(
  platform: Platform,
  actor: SystemActor,
  file: FileToRead,
  tell: TellProgress,
): Promise<Result<SentFileChecked, AppError>> {
  return withPassingFolder('reading', null, async (folder) => {
    const read = await checkIn(folder, platform, actor, file, tell);
    if (read.ok || file.remembered.length === 0) return read;
    // What was said of other files fits this one not at all: it is read as the program reads it.
    return checkIn(folder, platform, actor, { ...file, remembered: [] }, tell);
  });
}

async function checkIn(
  folder: string,
  platform: Platform,
  actor: SystemActor,
  { submission, remembered, names }: FileToRead,
  tell: TellProgress,
): Promise<Result<SentFileChecked, AppError>> {
  try {
    const { partnershipId } = actor;
    const path = await writeSentFile(platform, { partnershipId, ...submission }, folder);
    const checked = await checkSentFile(platform, actor, submission, {
      path,
      name: submission.fileName,
      agency: submission.agencyName,
      table: null,
      ...(remembered.length > 0
        ? { stated: remembered, statedForSeveral: true }
        : { stated: submission.proposed?.stated ?? submission.stated }),
      today: dayOfInstant(platform.now()),
      names,
      from: null,
      to: null,
      onProgress: (done, total) => tell({ done, total, step: 'Reading the file' }),
    });
    return ok(checked);
  } catch (error) {
    if (error instanceof AppError && !noFaultOfTheFile.includes(error.code)) return err(error);
    throw error;
  }
}
