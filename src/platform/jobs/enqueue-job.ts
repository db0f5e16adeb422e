import { sql } from 'kysely';
import type { AccountId, FamilyId, JobId } from '../../shared/ids.ts';
import type { TenantTx } from '../database/transact.ts';
import { newId } from '../new-id.ts';
import { jobQueue } from './queue.ts';

export interface JobAsked {
  readonly kind: string;
  readonly objectKind: string;
  readonly objectId: string;
  /** The family that it works on, which decides who may watch it; null where it works on none. */
  readonly familyId: FamilyId | null;
  readonly askedBy: AccountId | null;
}

/** What the queue holds of a job. */
export interface JobPayload {
  readonly partnershipId: string;
  readonly jobId: string;
}

/** Asks for a job in the transaction of what asks for it: it is begun after that commits, or never was. */
export async function enqueueJob(tx: TenantTx, asked: JobAsked, now: Date): Promise<JobId> {
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
  await putIntoQueue(tx, id);
  return id;
}

/**
 * Puts a job into pg-boss's queue under its own id, with the queue's settings: what its `send` does, which needs an
 * instance that has read its queues by a connection of its own. A test holds the rows of both beside each other.
 */
export async function putIntoQueue(tx: TenantTx, id: JobId): Promise<void> {
  const payload: JobPayload = { partnershipId: tx.partnershipId, jobId: id };
  await sql`
    insert into pgboss.job (id, name, data, start_after, created_on, keep_until, expire_seconds, deletion_seconds,
                            retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
    select ${id}, q.name, ${JSON.stringify(payload)}::jsonb, pgboss.job_now(), pgboss.job_now(),
           pgboss.job_now() + q.retention_seconds * interval '1s', q.expire_seconds, q.deletion_seconds,
           q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.policy, q.dead_letter, q.heartbeat_seconds
      from pgboss.queue q where q.name = ${jobQueue}
    on conflict do nothing`.execute(tx.sql);
}
