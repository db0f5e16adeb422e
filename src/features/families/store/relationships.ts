import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId, PersonId } from '../../../shared/ids.ts';
import { type Kinship, readKinship } from '../domain/kinship.ts';

export type Responsibility = 'yes' | 'no' | 'not-known';

/** What an adult is to one child. */
export interface Relationship {
  readonly adultId: PersonId;
  readonly childId: PersonId;
  readonly kinship: Kinship;
  readonly kinshipWords: string | null;
  /** Whether the adult has parental responsibility for this child. */
  readonly responsibility: Responsibility;
}

/** Those in which a person stands, as the adult or as the child. */
export async function listRelationships(
  tx: TenantTx,
  familyId: FamilyId,
  personId: PersonId,
): Promise<readonly Relationship[]> {
  const rows = await tx.sql
    .selectFrom('relationship')
    .select(['adult_id', 'child_id', 'kinship', 'kinship_words', 'responsibility'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where((eb) => eb.or([eb('adult_id', '=', personId), eb('child_id', '=', personId)]))
    .orderBy('adult_id')
    .orderBy('child_id')
    .execute();
  return rows.map((row) => ({
    adultId: row.adult_id,
    childId: row.child_id,
    kinship: readKinship(row.kinship),
    kinshipWords: row.kinship_words,
    responsibility: row.responsibility,
  }));
}

/** Puts a relationship in the place of the one that there was between the two. */
export async function replaceRelationship(
  tx: TenantTx,
  familyId: FamilyId,
  { adultId, childId, kinship, kinshipWords, responsibility }: Relationship,
): Promise<void> {
  const told = { kinship, kinship_words: kinshipWords, responsibility };
  const between = {
    partnership_id: tx.partnershipId,
    family_id: familyId,
    adult_id: adultId,
    child_id: childId,
  };
  await tx.sql
    .insertInto('relationship')
    .values({ ...between, ...told })
    .onConflict((oc) => oc.columns(['partnership_id', 'family_id', 'adult_id', 'child_id']).doUpdateSet(told))
    .execute();
}
