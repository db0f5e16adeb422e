import { type RawBuilder, sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import { mostAheadMs } from '../../../shared/clock-ahead.ts';
import type { AgencyId, FamilyId } from '../../../shared/ids.ts';
import { byName } from '../../../shared/name-order.ts';

export interface InvolvedAgency {
  readonly id: AgencyId;
  readonly name: string;
}

/** Id and name of each agency that is involved with a family at an instant, for a statement of which this is a part. */
export function involvedWith(
  tx: TenantTx,
  family: RawBuilder<unknown>,
  now: Date,
): RawBuilder<InvolvedAgency> {
  // As `visible` has it: another process may have made the edge by a clock that is a little ahead.
  const from = new Date(now.getTime() + mostAheadMs);
  return sql<InvolvedAgency>`
    select distinct agency.id, agency.name
      from relation
      join agency on agency.partnership_id = relation.partnership_id and agency.id = relation.who_id
     where relation.partnership_id = ${tx.partnershipId} and relation.object_kind = 'family'
       and relation.object_id = ${family} and relation.who_kind = 'agency' and relation.kind = 'involved'
       and relation.from_at <= ${from} and (relation.to_at is null or relation.to_at > ${now})`;
}

/** The agencies that are involved with a family at an instant, by name. Whoever asks has seen to it that the family may be seen. */
export async function listInvolvedAgencies(
  tx: TenantTx,
  familyId: FamilyId,
  now: Date,
): Promise<readonly InvolvedAgency[]> {
  const { rows } =
    await sql<InvolvedAgency>`${involvedWith(tx, sql`${familyId}`, now)} order by agency.id`.execute(tx.sql);
  return byName(rows);
}
