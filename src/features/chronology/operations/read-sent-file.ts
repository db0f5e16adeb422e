import { extname, join } from 'node:path';
import type { SystemActor } from '../../../platform/access/actor.ts';
import { notFound } from '../../../platform/access/perform.ts';
import { dayOfInstant } from '../../../platform/clock.ts';
import { transact } from '../../../platform/database/transact.ts';
import { withPassingFolder } from '../../../platform/files/passing-folder.ts';
import type { JobEffect, JobHandler, JobToRun, TellProgress } from '../../../platform/jobs/job-handler.ts';
import type { Platform } from '../../../platform/platform.ts';
import { writeStoredFileTo } from '../../../platform/stored-files/read-stored-file.ts';
import { AppError, type ErrorCode } from '../../../shared/app-error.ts';
import { readId } from '../../../shared/ids.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import { findSubmission, type Submission } from '../store/submission.ts';
import { checkFile } from './check-file.ts';
import { prepareDraft } from './prepare-draft.ts';
import { settleChecked, settleFailed, settleRead, settleRefused } from './settle-reading.ts';

export const readSentFileKind = 'read-chronology';

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
  const submission = await findIt(platform, actor, job);
  const read = await checkStored(platform, actor, submission, tell);
  if (!read.ok) return (tx) => settleRefused(tx, submission, read.error);
  const { value } = read;
  const total = value.accounts.rows;
  if (submission.submittedAt === null && !submission.submitWhenRead) {
    tell({ done: total, total, step: 'Comparing it with what was sent before' });
    const draft = await transact(platform.database, actor.partnershipId, (tx) =>
      prepareDraft(tx, actor, submission, value, platform.now()),
    );
    return (tx, now) => settleChecked(tx, submission, draft, now);
  }
  tell({ done: total, total, step: 'Putting the rows into the chronology' });
  return (tx, now) => settleRead(tx, submission, { checked: value, rewordings: new Map() }, now);
}

async function findIt(platform: Platform, actor: SystemActor, job: JobToRun): Promise<Submission> {
  const id = readId<'submission'>(job.objectId);
  const found =
    id === null
      ? null
      : await transact(platform.database, actor.partnershipId, (tx) =>
          findSubmission(tx, actor, id, platform.now()),
        );
  if (found === null) throw notFound('chronology file');
  return found;
}

/** Faults of ours, or of the machine: nobody is told that their file is at fault. */
const noFaultOfTheFile: readonly ErrorCode[] = ['internal', 'database-away', 'database-full', 'not-found'];

async function checkStored(
  platform: Platform,
  actor: SystemActor,
  submission: Submission,
  tell: TellProgress,
): Promise<Result<CheckedFile, AppError>> {
  return withPassingFolder('reading', null, (folder) => checkIn(folder, platform, actor, submission, tell));
}

async function checkIn(
  folder: string,
  platform: Platform,
  actor: SystemActor,
  submission: Submission,
  tell: TellProgress,
): Promise<Result<CheckedFile, AppError>> {
  try {
    // The reader goes by the ending; the rest of a name that somebody sent is kept out of paths.
    const path = join(folder, `file${safeEnding(submission.fileName)}`);
    await writeStoredFileTo(platform, actor.partnershipId, submission.fileId, path);
    const checked = await checkFile({
      path,
      name: submission.fileName,
      agency: submission.agencyName,
      table: null,
      stated: submission.proposed?.stated ?? submission.stated,
      today: dayOfInstant(platform.now()),
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

function safeEnding(name: string): string {
  const ending = extname(name).toLowerCase();
  return /^\.[a-z0-9]{1,10}$/.test(ending) ? ending : '';
}
