import { type SqlBool, sql } from 'kysely';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { JobId } from '../../../shared/ids.ts';

/** A job that works on no family, or on one that the actor may see. Null when there is none such. */
export async function findJob(tx: TenantTx, actor: PersonActor, id: JobId, now: Date) {
  const row = await tx.sql
    .selectFrom('job')
    .selectAll()
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', id)
    .where(
      sql<SqlBool>`(job.family_id is null or exists (select 1 from family
        where family.partnership_id = ${tx.partnershipId} and family.id = job.family_id and ${visible(actor, 'family', now)}))`,
    )
    .executeTakeFirst();
  return row ?? null;
}
