import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, Id } from '../../../shared/ids.ts';

export interface PurgeInLog {
  readonly event: 'entry-purged' | 'file-purged';
  /** The entry, or the file. */
  readonly objectId: Id<'entry'> | Id<'submission'>;
}

/** Whether somebody removed this for good themselves since an instant. One statement. */
export async function hasPurgedSince(
  tx: TenantTx,
  { event, objectId }: PurgeInLog,
  { accountId, since }: { readonly accountId: AccountId; readonly since: Date },
): Promise<boolean> {
  const row = await tx.sql
    .selectFrom('audit_log')
    .select('audit_log.id')
    .where('audit_log.partnership_id', '=', tx.partnershipId)
    .where('audit_log.object_id', '=', objectId)
    .where('audit_log.event', '=', event)
    .where('audit_log.account_id', '=', accountId)
    .where('audit_log.recorded_at', '>', since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
