import type { PersonActor } from '../../../platform/access/actor.ts';
import { tiedTo } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { Day } from '../../../shared/day.ts';
import type { FamilyId } from '../../../shared/ids.ts';

/** The families to which somebody is allocated on a day as a worker of their agency, which they may see; in no order. One statement. */
export async function listAllocatedFamilies(
  tx: TenantTx,
  actor: PersonActor,
  today: Day,
  now: Date,
): Promise<readonly { readonly id: FamilyId; readonly reference: string; readonly name: string }[]> {
  return tx.sql
    .selectFrom('family')
    .select(['family.id', 'family.reference', 'family.name'])
    .where('family.partnership_id', '=', tx.partnershipId)
    .where(tiedTo(actor, now))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('allocation')
          .select('allocation.id')
          .where('allocation.partnership_id', '=', tx.partnershipId)
          .whereRef('allocation.family_id', '=', 'family.id')
          .where('allocation.account_id', '=', actor.accountId)
          .where('allocation.agency_id', '=', actor.agencyId)
          .where('allocation.mistaken_at', 'is', null)
          .where('allocation.from_day', '<=', today)
          .where((day) =>
            day.or([day('allocation.to_day', 'is', null), day('allocation.to_day', '>=', today)]),
          ),
      ),
    )
    .execute();
}
