import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, FamilyId, Id, PersonId } from '../../../shared/ids.ts';

export type SafeContactId = Id<'contact-safety'>;

/** How somebody may be contacted safely. Days are `YYYY-MM-DD`. */
export interface SafeContact {
  readonly id: SafeContactId;
  readonly personId: PersonId;
  readonly how: string;
  readonly byWhom: string;
  readonly never: string;
  /** Who decided it: a meeting, a person of an agency. */
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly reviewOn: string;
}

/** What holds now, of everybody of a family. */
export async function listSafeContact(tx: TenantTx, familyId: FamilyId): Promise<readonly SafeContact[]> {
  const rows = await tx.sql
    .selectFrom('contact_safety')
    .selectAll()
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('until', 'is', null)
    .orderBy('person_id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    how: row.how,
    byWhom: row.by_whom,
    never: row.never,
    decidedBy: row.decided_words,
    decidedOn: row.decided_on,
    reviewOn: row.review_on,
  }));
}

/** Ends what held of this person in this family. False where it does not hold any more, since somebody changed it first. */
export async function endSafeContact(
  tx: TenantTx,
  { familyId, personId, id }: Pick<SafeContact, 'id' | 'personId'> & { readonly familyId: FamilyId },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('contact_safety')
    .set({ until: now })
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('until', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** False where another holds for the person already. */
export async function insertSafeContact(
  tx: TenantTx,
  familyId: FamilyId,
  rule: SafeContact,
  { now, by }: { readonly now: Date; readonly by: AccountId },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx.sql
    .insertInto('contact_safety')
    .values({
      partnership_id: tx.partnershipId,
      id: rule.id,
      family_id: familyId,
      person_id: rule.personId,
      how: rule.how,
      by_whom: rule.byWhom,
      never: rule.never,
      decided_words: rule.decidedBy,
      decided_on: rule.decidedOn,
      review_on: rule.reviewOn,
      created_at: now,
      created_by: by,
      until: null,
    })
    .onConflict((oc) =>
      oc.columns(['partnership_id', 'family_id', 'person_id']).where('until', 'is', null).doNothing(),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}
