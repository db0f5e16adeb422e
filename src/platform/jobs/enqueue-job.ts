import { sql } from 'kysely';
import { AppError } from '../../shared/app-error.ts';
import type { AccountId, FamilyId, JobId } from '../../shared/ids.ts';
import type { TenantTx } from '../database/transact.ts';
import { newId } from '../new-id.ts';
import { type Lane, laneQueues } from './queue.ts';

export interface JobAsked {
  readonly kind: string;
  readonly objectKind: string;
  readonly objectId: string;
  /** The family that it works on, which decides who may watch it; null where it works on none. */
  readonly familyId: FamilyId | null;
  readonly askedBy: AccountId | null;
  /** Reading files unless told: documents have turns of their own. */
  readonly lane?: Lane;
}

/** What the queue holds of a job. */
export interface JobPayload {
  readonly partnershipId: string;
  readonly jobId: string;
}

/** Jobs of one partnership that have not ended, at most: more would be a day's work for everybody's turns. */
export const mostUnended = 100;

/**
 * Asks for a job in the transaction of what asks for it: it is begun after that commits, or never was.
 *
 * @throws AppError `too-much-waiting` where the partnership has so many already.
 */
export async function enqueueJob(tx: TenantTx, asked: JobAsked, now: Date): Promise<JobId> {
  await refuseTooMany(tx);
  const id = newId<'job'>();
  await tx.sql
    .insertInto('job')
    .values({
      partnership_id: tx.partnershipId,
      id,
      kind: asked.kind,
      state: 'waiting',
      object_kind: asked.objectKind,
      object_id: asked.objectId,
      family_id: asked.familyId,
      asked_by: asked.askedBy,
      asked_at: now,
    })
    .execute();
  await putIntoQueue(tx, id, asked.lane ?? 'files');
  return id;
}

async function refuseTooMany(tx: TenantTx): Promise<void> {
  const unended = await tx.sql
    .selectFrom('job')
    .select('id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('state', 'in', ['waiting', 'running'])
    .limit(mostUnended)
    .execute();
  if (unended.length < mostUnended) return;
  throw new AppError('too-much-waiting', {
    what: `${mostUnended} files and documents of your partnership are waiting already.`,
    todo: 'Nothing was kept of what you sent. Wait until some of them are done, then send it again.',
  });
}

/**
 * Puts a job into pg-boss's queue under its own id, in its partnership's group, with the queue's settings: what its `send` does, which needs an
 * instance that has read its queues by a connection of its own. A test holds the rows of both beside each other.
 */
export async function putIntoQueue(tx: TenantTx, id: JobId, lane: Lane): Promise<void> {
  const payload: JobPayload = { partnershipId: tx.partnershipId, jobId: id };
  await sql`
    insert into pgboss.job (id, name, data, start_after, created_on, keep_until, expire_seconds, deletion_seconds,
                            retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds, group_id)
    select ${id}, q.name, ${JSON.stringify(payload)}::jsonb, pgboss.job_now(), pgboss.job_now(),
           pgboss.job_now() + q.retention_seconds * interval '1s', q.expire_seconds, q.deletion_seconds,
           q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.policy, q.dead_letter, q.heartbeat_seconds,
           ${tx.partnershipId}
      from pgboss.queue q where q.name = ${laneQueues[lane]}
    on conflict do nothing`.execute(tx.sql);
}
