import { setTimeout as pause } from 'node:timers/promises';
import type { JobId, PartnershipId } from '../../shared/ids.ts';
import { transact } from '../database/transact.ts';
import type { Platform } from '../platform.ts';

export interface EndedJob {
  readonly state: 'done' | 'failed';
  /** A `JobError` where it failed. */
  readonly error: unknown;
}

/**
 * Waits until a job has ended; something must be running jobs meanwhile. For tests, and for a command that asks for one.
 *
 * @throws Error when it has not ended within so many milliseconds (two minutes unless told).
 */
export async function waitForJob(
  platform: Platform,
  partnershipId: PartnershipId,
  jobId: JobId,
  withinMs = 120_000,
): Promise<EndedJob> {
  const until = performance.now() + withinMs;
  while (performance.now() < until) {
    const row = await transact(platform.database, partnershipId, ({ sql }) =>
      sql
        .selectFrom('job')
        .select(['state', 'error'])
        .where('partnership_id', '=', partnershipId)
        .where('id', '=', jobId)
        .executeTakeFirst(),
    );
    if (row?.state === 'done' || row?.state === 'failed') return { state: row.state, error: row.error };
    await pause(25);
  }
  throw new Error(`the job ${jobId} did not end in time`);
}
