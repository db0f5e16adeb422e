import { type SqlBool, sql } from 'kysely';
import type { Role } from '../../../platform/access/roles.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { mostAheadMs } from '../../../shared/clock-ahead.ts';
import type { AccountId, AgencyId, FamilyId } from '../../../shared/ids.ts';
import { byName } from '../../../shared/name-order.ts';

/** Somebody who may see a family now. */
export interface FamilyReader {
  readonly id: AccountId;
  readonly name: string;
  readonly role: Role;
  /** Null for people of the partnership itself. */
  readonly agencyId: AgencyId | null;
  readonly agency: string | null;
}

/**
 * Everybody who may see a family, by name: officers, people of the agencies that are involved, and whoever is tied to it by name. As
 * `visible` has it, for all of them at once: whom a row of it can be kept from.
 */
export async function listReaders(
  tx: TenantTx,
  familyId: FamilyId,
  now: Date,
): Promise<readonly FamilyReader[]> {
  const rows = await tx.sql
    .selectFrom('account')
    .leftJoin('agency', (join) =>
      join
        .onRef('agency.partnership_id', '=', 'account.partnership_id')
        .onRef('agency.id', '=', 'account.agency_id'),
    )
    .select(['account.id', 'account.name', 'account.role', 'account.agency_id', 'agency.name as agency'])
    .where('account.partnership_id', '=', tx.partnershipId)
    .where('account.state', '=', 'active')
    .where('account.role', 'in', ['officer', 'agency-lead', 'practitioner', 'chair', 'reviewer'])
    .where((eb) => eb.or([eb('account.role', '=', 'officer'), isTied(tx, familyId, now)]))
    .orderBy('account.id')
    .execute();
  return byName(rows).map(({ agency_id, ...reader }) => ({ ...reader, agencyId: agency_id }));
}

function isTied(tx: TenantTx, familyId: FamilyId, now: Date) {
  return sql<SqlBool>`exists (
    select from relation
     where relation.partnership_id = ${tx.partnershipId} and relation.object_kind = 'family'
       and relation.object_id = ${familyId} and relation.from_at <= ${new Date(now.getTime() + mostAheadMs)}
       and (relation.to_at is null or relation.to_at > ${now})
       and ((relation.who_kind = 'account' and relation.who_id = account.id)
         or (relation.who_kind = 'agency' and relation.who_id = account.agency_id
             and account.role in ('agency-lead', 'practitioner'))))`;
}
