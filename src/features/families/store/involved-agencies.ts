import type { TenantTx } from '../../../platform/database/transact.ts';
import { mostAheadMs } from '../../../shared/clock-ahead.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { byName } from '../../../shared/name-order.ts';

export interface InvolvedAgency {
  readonly id: AgencyId;
  readonly name: string;
}

/** The agencies that are involved with a family at an instant, by name. Whoever asks has seen to it that the family may be seen. */
export async function listInvolvedAgencies(
  tx: TenantTx,
  familyId: FamilyId,
  now: Date,
): Promise<readonly InvolvedAgency[]> {
  return byName(
    await tx.sql
      .selectFrom('relation')
      .innerJoin('agency', (join) =>
        join
          .onRef('agency.partnership_id', '=', 'relation.partnership_id')
          .on(({ eb, ref }) => eb('agency.id', '=', ref('relation.who_id').$castTo<AgencyId>())),
      )
      .select(['agency.id', 'agency.name'])
      .distinct()
      .where('relation.partnership_id', '=', tx.partnershipId)
      .where('relation.object_kind', '=', 'family')
      .where('relation.object_id', '=', familyId)
      .where('relation.who_kind', '=', 'agency')
      .where('relation.kind', '=', 'involved')
      // As `visible` has it: another process may have made the edge by a clock that is a little ahead.
      .where('relation.from_at', '<=', new Date(now.getTime() + mostAheadMs))
      .where((eb) => eb.or([eb('relation.to_at', 'is', null), eb('relation.to_at', '>', now)]))
      .orderBy('agency.id')
      .execute(),
  );
}
