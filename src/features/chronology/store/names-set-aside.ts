import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, FamilyId } from '../../../shared/ids.ts';

/** Why somebody whom the records name is not to stand in the record of the family. */
export const whySetAside = ['not-a-person', 'worker', 'somebody-else'] as const;
export type WhySetAside = (typeof whySetAside)[number];

/** A name that somebody has set aside, by its digest alone. */
export interface NameSetAside {
  readonly digest: string;
  readonly why: WhySetAside;
  readonly at: Date;
  readonly by: string;
}

/** One statement. */
export async function listNamesSetAside(tx: TenantTx, familyId: FamilyId): Promise<readonly NameSetAside[]> {
  const rows = await tx.sql
    .selectFrom('name_set_aside as n')
    .innerJoin('account', (join) =>
      join.onRef('account.partnership_id', '=', 'n.partnership_id').onRef('account.id', '=', 'n.decided_by'),
    )
    .select(['n.name_digest as digest', 'n.why', 'n.decided_at as at', 'account.name as by'])
    .where('n.partnership_id', '=', tx.partnershipId)
    .where('n.family_id', '=', familyId)
    .execute();
  return rows;
}

interface Name {
  readonly familyId: FamilyId;
  readonly digest: string;
}

/** False where somebody has set it aside already. */
export async function addNameSetAside(
  tx: TenantTx,
  { familyId, digest }: Name,
  { why, by, at }: { readonly why: WhySetAside; readonly by: AccountId; readonly at: Date },
): Promise<boolean> {
  const added = await tx.sql
    .insertInto('name_set_aside')
    .values({
      partnership_id: tx.partnershipId,
      family_id: familyId,
      name_digest: digest,
      why,
      decided_at: at,
      decided_by: by,
    })
    .onConflict((conflict) => conflict.constraint('name_set_aside_key').doNothing())
    .returning('why')
    .execute();
  return added.length > 0;
}

/** False where it is not set aside any more. */
export async function deleteNameSetAside(tx: TenantTx, { familyId, digest }: Name): Promise<boolean> {
  const gone = await tx.sql
    .deleteFrom('name_set_aside')
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('name_digest', '=', digest)
    .returning('why')
    .execute();
  return gone.length > 0;
}
