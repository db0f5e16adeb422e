import { type SqlBool, sql } from 'kysely';
import { type PageOfLog, pageOfLog } from '../../../platform/audit-log/page-of-log.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId } from '../../../shared/ids.ts';
import { type LoggedEvent, loggedEvents } from './account-log.ts';

/**
 * Of the log of accounts, how people became officers, and whatever lets somebody else in as one: an invitation, another role,
 * an access that was given back, and links that reset an officer's sign-in. A migration has an index of these events.
 */
function officerEvents(tx: TenantTx) {
  return loggedEvents(tx).where(
    sql<SqlBool>`audit_log.event in ('account-invited', 'account-joined', 'account-changed', 'account-enabled', 'account-link-made', 'account-address-freed')
      and case audit_log.event
            when 'account-joined' then audit_log.role = 'officer'
            when 'account-changed' then audit_log.detail ->> 'role' = 'officer' and audit_log.detail ->> 'roleBefore' <> 'officer'
            else coalesce(audit_log.detail ->> 'role', whom.role) = 'officer'
          end`,
  );
}

export async function listOfficerEvents(tx: TenantTx, page: PageOfLog): Promise<readonly LoggedEvent[]> {
  return pageOfLog(officerEvents(tx), page).execute();
}

/** What somebody has not seen since their account was made: nothing that they did themselves. */
export async function listUnseenOfficerEvents(
  tx: TenantTx,
  reader: AccountId,
  most: number,
): Promise<readonly LoggedEvent[]> {
  return officerEvents(tx)
    .where(
      sql<SqlBool>`audit_log.recorded_at > (select coalesce(me.officers_seen_at, me.created_at) from account me
        where me.partnership_id = ${tx.partnershipId} and me.id = ${reader})`,
    )
    .where(sql<SqlBool>`audit_log.account_id is distinct from ${reader}`)
    .orderBy('audit_log.recorded_at', 'desc')
    .orderBy('audit_log.id', 'desc')
    .limit(most)
    .execute();
}

/** Until when somebody has seen them; never back to before. False where they had said so already. */
export async function setOfficersSeen(tx: TenantTx, reader: AccountId, until: Date): Promise<boolean> {
  const changed = await tx.sql
    .updateTable('account')
    .set({ officers_seen_at: until })
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', '=', reader)
    .where((row) => row.or([row('officers_seen_at', 'is', null), row('officers_seen_at', '<', until)]))
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}
