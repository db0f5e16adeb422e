import { sql } from 'kysely';
import type { PartnershipId } from '../../shared/ids.ts';
import { systemActor } from '../access/actor.ts';
import { writeAudit } from '../audit-log/write-audit.ts';
import { type TenantTx, transact, transactLocal } from '../database/transact.ts';
import { newId } from '../new-id.ts';
import type { Platform } from '../platform.ts';
import { deleteFile } from '../stored-files/stored-file.ts';
import type { ScheduledTask } from './scheduled.ts';

const day = 86_400_000;
/** How long the traces of signing in are kept after they have served: for whoever asks what happened. */
const keepMs = { failures: 7 * day, sessions: 30 * day, invitations: 30 * day, jobs: 90 * day };

/** What the platform clears away by itself. Features add tasks of their own beside these. */
export const cleanUpTasks: readonly ScheduledTask[] = [
  { name: 'expired documents', everyMinutes: 15, perPartnership: removeExpired },
  { name: 'traces of signing in', everyMinutes: 60, once: removeSignInTraces },
];

/** Documents and files past their time, with their files, and records of jobs long ended. One audit row tells how many. */
export async function removeExpired(platform: Platform, partnershipId: PartnershipId): Promise<void> {
  const now = platform.now();
  await transact(platform.database, partnershipId, async (tx) => {
    const documents = await removeExports(tx, now);
    const files = await removeFiles(tx, now);
    await removeJobs(tx, new Date(now.getTime() - keepMs.jobs));
    if (documents + files === 0) return;
    const actor = systemActor(partnershipId, 'past its time', newId());
    await writeAudit(tx, actor, { event: 'expired-removed', detail: { documents, files } }, now);
  });
}

async function removeExports(tx: TenantTx, now: Date): Promise<number> {
  const gone = await tx.sql
    .deleteFrom('export')
    .where('partnership_id', '=', tx.partnershipId)
    .where('expires_at', '<=', now)
    .returning('file_id')
    .execute();
  for (const { file_id } of gone) if (file_id !== null) await deleteFile(tx, file_id);
  return gone.length;
}

async function removeFiles(tx: TenantTx, now: Date): Promise<number> {
  const gone = await tx.sql
    .selectFrom('file')
    .select('id')
    .where('partnership_id', '=', tx.partnershipId)
    .where('expires_at', '<=', now)
    // A file that something rests on outlives its day.
    .where(
      sql<boolean>`not exists (select 1 from submission s where s.partnership_id = ${tx.partnershipId} and s.file_id = file.id)`,
    )
    .where(
      sql<boolean>`not exists (select 1 from export e where e.partnership_id = ${tx.partnershipId} and e.file_id = file.id)`,
    )
    .execute();
  for (const { id } of gone) await deleteFile(tx, id);
  return gone.length;
}

async function removeJobs(tx: TenantTx, endedBefore: Date): Promise<void> {
  await tx.sql
    .deleteFrom('job')
    .where('partnership_id', '=', tx.partnershipId)
    .where('ended_at', '<', endedBefore)
    .execute();
}

/** Failures at sign-in, sessions that ended or were left long ago, and links that cannot be used any more. */
export async function removeSignInTraces({ database, now }: Platform): Promise<void> {
  const before = (ms: number) => new Date(now().getTime() - ms);
  await transactLocal(database, async ({ sql: local }) => {
    await local.deleteFrom('sign_in_failure').where('last_at', '<', before(keepMs.failures)).execute();
    await local
      .deleteFrom('session')
      .where((row) =>
        row.or([row('ended_at', '<', before(keepMs.sessions)), row('seen_at', '<', before(keepMs.sessions))]),
      )
      .execute();
    await local
      .deleteFrom('invitation')
      .where((row) =>
        row.or([
          row('expires_at', '<', before(keepMs.invitations)),
          row('used_at', '<', before(keepMs.invitations)),
        ]),
      )
      .execute();
    await local.deleteFrom('upload_link').where('expires_at', '<', before(keepMs.invitations)).execute();
  });
}
