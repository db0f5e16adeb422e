import type { TenantTx } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { AccountId, ChildId, FamilyId } from '../../../shared/ids.ts';

export interface Child {
  readonly id: ChildId;
  readonly name: string;
  /** `YYYY-MM-DD`; null where nobody has said it. */
  readonly born: string | null;
  /** `YYYY-MM-DD`: on which a child who is not born yet is expected. */
  readonly expected: string | null;
  readonly version: number;
}

/** A child who was never of this family, or stands in its record twice. */
export interface MistakenChild extends Child {
  readonly reason: string;
  readonly markedAt: Date;
}

/** The children of a family, the eldest first, those of whom no date is known last. Nobody who was entered by mistake is among them. */
export async function listChildren(tx: TenantTx, familyId: FamilyId): Promise<readonly Child[]> {
  return tx.sql
    .selectFrom('child')
    .select(['id', 'name', 'born', 'expected', 'version'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('mistaken_at', 'is', null)
    .orderBy(({ fn }) => fn.coalesce('born', 'expected'))
    .orderBy('id')
    .execute();
}

/** Those who were entered by mistake, in the order in which that was found. */
export async function listMistakenChildren(
  tx: TenantTx,
  familyId: FamilyId,
): Promise<readonly MistakenChild[]> {
  const rows = await tx.sql
    .selectFrom('child')
    .select(['id', 'name', 'born', 'expected', 'version', 'mistaken_at', 'mistaken_reason'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('mistaken_at', 'is not', null)
    .orderBy('mistaken_at')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ mistaken_at: markedAt, mistaken_reason: reason, ...child }) =>
    markedAt === null || reason === null ? [] : [{ ...child, reason, markedAt }],
  );
}

export type NewChild = Omit<Child, 'version'>;

export async function insertChildren(
  tx: TenantTx,
  familyId: FamilyId,
  children: readonly NewChild[],
  now: Date,
): Promise<void> {
  const key = { partnership_id: tx.partnershipId, family_id: familyId, created_at: now };
  await tx.sql
    .insertInto('child')
    .values(children.map(({ id, name, born, expected }) => ({ ...key, id, name, born, expected })))
    .execute();
}

/** Which child, as whoever changes them has seen them. */
export interface ChildSeen {
  readonly familyId: FamilyId;
  readonly childId: ChildId;
  readonly version: number;
}

/** Keeps what a child was called until now: agencies’ records go on calling them so. */
export async function keepFormerName(
  tx: TenantTx,
  { familyId, childId }: ChildSeen,
  { name, until }: { readonly name: string; readonly until: Date },
): Promise<void> {
  await tx.sql
    .insertInto('child_former_name')
    .values({
      partnership_id: tx.partnershipId,
      id: newId<'child-former-name'>(),
      family_id: familyId,
      child_id: childId,
      name,
      until,
    })
    .execute();
}

/** False where somebody changed the child first, or marked them as entered by mistake. */
export async function updateChild(
  tx: TenantTx,
  { familyId, childId, version }: ChildSeen,
  { name, born, expected }: Pick<Child, 'name' | 'born' | 'expected'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('child')
    .set({ name, born, expected, version: version + 1 })
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('id', '=', childId)
    .where('version', '=', version)
    .where('mistaken_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** False where somebody changed the child first, or marked them already. */
export async function markChildMistaken(
  tx: TenantTx,
  { familyId, childId, version }: ChildSeen,
  mark: { readonly reason: string; readonly by: AccountId; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('child')
    .set({
      mistaken_at: mark.at,
      mistaken_by: mark.by,
      mistaken_reason: mark.reason,
      version: version + 1,
    })
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('id', '=', childId)
    .where('version', '=', version)
    .where('mistaken_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** False where somebody put the child back first. */
export async function unmarkChild(tx: TenantTx, { familyId, childId, version }: ChildSeen): Promise<boolean> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('child')
    .set({ mistaken_at: null, mistaken_by: null, mistaken_reason: null, version: version + 1 })
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('id', '=', childId)
    .where('version', '=', version)
    .where('mistaken_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
