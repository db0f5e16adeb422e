import type { TenantTx } from '../../../platform/database/transact.ts';
import { mostAheadMs } from '../../../shared/clock-ahead.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { byName } from '../../../shared/name-order.ts';

export interface InvolvedAgency {
  readonly id: AgencyId;
  readonly name: string;
}

/** Which agencies are involved with which families at an instant. */
function involvedAt(tx: TenantTx, families: readonly FamilyId[], now: Date) {
  return (
    tx.sql
      .selectFrom('relation')
      .innerJoin('agency', (join) =>
        join
          .onRef('agency.partnership_id', '=', 'relation.partnership_id')
          .on(({ eb, ref }) => eb('agency.id', '=', ref('relation.who_id').$castTo<AgencyId>())),
      )
      .select(['agency.id', 'agency.name', 'relation.object_id as family'])
      .distinct()
      .where('relation.partnership_id', '=', tx.partnershipId)
      .where('relation.object_kind', '=', 'family')
      .where('relation.object_id', 'in', families)
      .where('relation.who_kind', '=', 'agency')
      .where('relation.kind', '=', 'involved')
      // As `visible` has it: another process may have made the edge by a clock that is a little ahead.
      .where('relation.from_at', '<=', new Date(now.getTime() + mostAheadMs))
      .where((eb) => eb.or([eb('relation.to_at', 'is', null), eb('relation.to_at', '>', now)]))
      .orderBy('agency.id')
  );
}

/** The agencies that are involved with a family at an instant, by name. Whoever asks has seen to it that the family may be seen. */
export async function listInvolvedAgencies(
  tx: TenantTx,
  familyId: FamilyId,
  now: Date,
): Promise<readonly InvolvedAgency[]> {
  const agencies = await involvedAt(tx, [familyId], now).execute();
  return byName(agencies.map(({ id, name }) => ({ id, name })));
}

/** The same of several families, by family; one with which no agency is involved is not among them. */
export async function listInvolvedAgenciesOf(
  tx: TenantTx,
  families: readonly FamilyId[],
  now: Date,
): Promise<ReadonlyMap<string, readonly InvolvedAgency[]>> {
  if (families.length === 0) return new Map();
  const agencies = byName(await involvedAt(tx, families, now).execute());
  return Map.groupBy(agencies, ({ family }) => family);
}
