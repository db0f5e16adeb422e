import { sql } from 'kysely';
import { transact } from '../database/transact.ts';
import type { Platform } from '../platform.ts';
import type { Claim } from './claim.ts';
import { putJobBack } from './job-row.ts';

/**
 * Gives back what a thread had under way that ended by itself: that was one of its tries, and the last is told by the queue
 * once nobody is heard of it. Whatever was begun first, and may have ended the thread, comes last and by itself.
 */
export async function handBackTried({ database }: Platform, claims: readonly Claim[]): Promise<void> {
  for (const [at, claim] of claims.entries()) {
    const pause = 2 + (claims.length - 1 - at) * 20;
    await transact(database, claim.partnershipId, async (tx) => {
      const handed = await sql`
        update pgboss.job set state = 'retry', start_after = pgboss.job_now() + ${pause} * interval '1s', heartbeat_on = null
         where name = ${claim.queue} and id = ${claim.id} and state = 'active' and retry_count = ${claim.retryCount}
           and retry_count < retry_limit`.execute(tx.sql);
      if (handed.numAffectedRows === 1n) await putJobBack(tx, claim.jobId);
    });
  }
}

/**
 * Gives back a job that is cut off because its process stops: it is begun again elsewhere at once. That is no fault of the
 * job's, so it keeps the tries that it had; the try that was cut off can settle nothing any more. Nothing where it has ended.
 */
export async function handBack({ database }: Platform, claim: Claim): Promise<void> {
  await transact(database, claim.partnershipId, async (tx) => {
    const handed = await sql`
      update pgboss.job set state = 'retry', retry_limit = retry_limit + 1, start_after = pgboss.job_now(), heartbeat_on = null
       where name = ${claim.queue} and id = ${claim.id} and state = 'active' and retry_count = ${claim.retryCount}`.execute(
      tx.sql,
    );
    if (handed.numAffectedRows === 1n) await putJobBack(tx, claim.jobId);
  });
}
