import { sql } from 'kysely';
import type { JobId } from '../../shared/ids.ts';
import type { TenantTx } from '../database/transact.ts';
import { putIntoQueue } from './enqueue-job.ts';
import type { JobToRun } from './job-handler.ts';
import { givenUpQueue, jobQueues, type Lane } from './queue.ts';

/** Why a job failed, in words for whoever asked; `reference` is what the log calls the fault. */
export interface JobError {
  readonly code: string;
  readonly what: string;
  readonly where?: string;
  readonly todo: string;
  readonly reference?: string;
}

export interface JobProgress {
  readonly done: number;
  readonly total: number | null;
  readonly step: string;
}

export interface BegunJob extends JobToRun {
  readonly kind: string;
}

/** Marks a job as running. Null when there is none to run: it has ended, or its record is gone. */
export async function beginJob(tx: TenantTx, id: JobId, now: Date): Promise<BegunJob | null> {
  const row = await tx.sql
    .updateTable('job')
    .set({ state: 'running', started_at: now, done: 0, total: null, step: null })
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .returning(['kind', 'object_id', 'family_id', 'asked_by'])
    .executeTakeFirst();
  if (row === undefined) return null;
  return { id, kind: row.kind, objectId: row.object_id, familyId: row.family_id, askedBy: row.asked_by };
}

/** When a job began last; null where it has not, or is not there. */
export async function findStartOfJob(tx: TenantTx, id: JobId): Promise<Date | null> {
  const row = await tx.sql
    .selectFrom('job')
    .select('started_at')
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.started_at ?? null;
}

export async function writeProgress(tx: TenantTx, id: JobId, progress: JobProgress): Promise<void> {
  await tx.sql
    .updateTable('job')
    .set({ done: progress.done, total: progress.total, step: progress.step })
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
}

export async function endJob(tx: TenantTx, id: JobId, now: Date): Promise<void> {
  await tx.sql
    .updateTable('job')
    .set(({ ref, fn }) => ({
      state: 'done',
      ended_at: now,
      step: null,
      done: fn.coalesce(ref('total'), ref('done')),
    }))
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .execute();
}

/** It will be tried again. */
export async function putJobBack(tx: TenantTx, id: JobId): Promise<void> {
  await tx.sql
    .updateTable('job')
    .set({ state: 'waiting', done: 0, total: null, step: null })
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
}

/** Marks a job that has not ended as failed. Null when it has ended, or its record is gone. */
export async function failJob(tx: TenantTx, id: JobId, error: JobError, now: Date): Promise<BegunJob | null> {
  const row = await tx.sql
    .updateTable('job')
    .set({ state: 'failed', ended_at: now, step: null, error: JSON.stringify(error) })
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .returning(['kind', 'object_id', 'family_id', 'asked_by'])
    .executeTakeFirst();
  if (row === undefined) return null;
  return { id, kind: row.kind, objectId: row.object_id, familyId: row.family_id, askedBy: row.asked_by };
}

/**
 * Puts jobs back into the queue that it has lost: a restored backup brings the jobs' own records, and not the queue.
 * How many there were.
 *
 * @param lanes where jobs of a kind wait; with files where it is not told.
 */
export async function queueLostJobs(tx: TenantTx, lanes: ReadonlyMap<string, Lane>): Promise<number> {
  // The queue is looked at by itself: a cluster does not join its tables, which lie on one node, with those of partnerships.
  const lost = await sql<{ id: JobId; kind: string }>`
    with queued as materialized (
      select id from pgboss.job where name = any (${jobQueues}) and state < 'completed'
      union all
      select source_id from pgboss.job where name = ${givenUpQueue} and state < 'completed')
    select job.id, job.kind from job
     where job.partnership_id = ${tx.partnershipId} and job.state in ('waiting', 'running')
       and not exists (select 1 from queued where queued.id = job.id)`.execute(tx.sql);
  for (const { id, kind } of lost.rows) {
    await sql`delete from pgboss.job where name = any (${jobQueues}) and id = ${id} and state >= 'completed'`.execute(
      tx.sql,
    );
    await putIntoQueue(tx, id, lanes.get(kind) ?? 'files');
  }
  return lost.rows.length;
}
