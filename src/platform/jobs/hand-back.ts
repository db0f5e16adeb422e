import { sql } from 'kysely';
import { transact } from '../database/transact.ts';
import type { Platform } from '../platform.ts';
import type { Claim } from './claim.ts';
import { putJobBack } from './job-row.ts';
import { retryLimit, sparedStops } from './queue.ts';

/** Others who wait go first. No longer than the queue's own longest pause, which a clock that was set right leaves alone. */
const pauseWhenLate = 60;

/**
 * Gives back what a thread had under way that ended by itself: that was one of its tries, and after the last it is given up.
 * Whatever was begun first, and may have ended the thread, comes last and by itself.
 */
export async function handBackTried(platform: Platform, claims: readonly Claim[]): Promise<void> {
  for (const [at, claim] of claims.entries()) {
    await giveBack(platform, claim, { spared: false, pause: 2 + (claims.length - 1 - at) * 20 });
  }
}

/** Gives back a job whose thread was ended because it took too long: that was one of its tries. */
export async function handBackLate(platform: Platform, claim: Claim): Promise<void> {
  await giveBack(platform, claim, { spared: false, pause: pauseWhenLate });
}

/**
 * Gives back a job that is cut off because its process stops, or for another job's fault: it is begun again elsewhere at once.
 * That is no fault of the job's, so it keeps the tries that it had, unless it was spared so too often. The try that was cut
 * off can settle nothing any more. Nothing where it has ended.
 */
export async function handBack(platform: Platform, claim: Claim): Promise<void> {
  await giveBack(platform, claim, { spared: true, pause: 0 });
}

interface Terms {
  /** Whether it gets another try for this one. */
  readonly spared: boolean;
  /** Seconds until it may be begun again. */
  readonly pause: number;
}

async function giveBack({ database }: Platform, claim: Claim, { spared, pause }: Terms): Promise<void> {
  const most = retryLimit + (spared ? sparedStops : 0);
  await transact(database, claim.partnershipId, async (tx) => {
    const mine = sql`name = ${claim.queue} and id = ${claim.id} and state = 'active' and retry_count = ${claim.retryCount}`;
    const handed = await sql`
      update pgboss.job
         set state = 'retry', retry_limit = case when retry_limit < ${most} then retry_limit + 1 else retry_limit end,
             start_after = pgboss.job_now() + ${pause} * interval '1s', heartbeat_on = null
       where ${mine} and (retry_limit < ${most} or retry_count < retry_limit)`.execute(tx.sql);
    if (handed.numAffectedRows === 1n) return putJobBack(tx, claim.jobId);
    // That was its last: whoever looks for jobs that nobody is heard of gives it up at once, and tells whoever asked.
    await sql`update pgboss.job set heartbeat_on = pgboss.job_now() - interval '1 hour' where ${mine}`.execute(
      tx.sql,
    );
  });
}
