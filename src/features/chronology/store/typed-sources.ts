import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, AgencyId, FamilyId } from '../../../shared/ids.ts';

/**
 * Where the entry is taken from that somebody typed last of this family, for its agency; null where there is none. Of another family
 * nothing is remembered: a source may name somebody of it.
 */
export async function findLastSource(
  tx: TenantTx,
  {
    familyId,
    agencyId,
    by,
  }: { readonly familyId: FamilyId; readonly agencyId: AgencyId; readonly by: AccountId },
): Promise<string | null> {
  const row = await tx.sql
    .selectFrom('typed_entry as t')
    .innerJoin('entry', (join) =>
      join
        .onRef('entry.partnership_id', '=', 't.partnership_id')
        .onRef('entry.family_id', '=', 't.family_id')
        .onRef('entry.id', '=', 't.entry_id'),
    )
    .select('entry.source')
    .where('t.partnership_id', '=', tx.partnershipId)
    .where('t.family_id', '=', familyId)
    .where('t.agency_id', '=', agencyId)
    .where('t.typed_by', '=', by)
    .orderBy('t.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.source ?? null;
}
