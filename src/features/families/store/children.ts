import type { TenantTx } from '../../../platform/database/transact.ts';
import type { ChildId, FamilyId } from '../../../shared/ids.ts';

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

function childrenOf(tx: TenantTx, familyId: FamilyId) {
  return tx.sql
    .selectFrom('family_member')
    .innerJoin('person', (join) =>
      join
        .onRef('person.partnership_id', '=', 'family_member.partnership_id')
        .onRef('person.id', '=', 'family_member.person_id'),
    )
    .select(['person.id', 'person.name', 'person.born', 'person.expected', 'person.version'])
    .where('family_member.partnership_id', '=', tx.partnershipId)
    .where('family_member.family_id', '=', familyId)
    .where('family_member.role', '=', 'child');
}

/** The children of a family, the eldest first, those of whom no date is known last. Nobody who was entered by mistake is among them. */
export async function listChildren(tx: TenantTx, familyId: FamilyId): Promise<readonly Child[]> {
  return childrenOf(tx, familyId)
    .where('family_member.mistaken_at', 'is', null)
    .orderBy(({ fn }) => fn.coalesce('person.born', 'person.expected'))
    .orderBy('person.id')
    .execute();
}

/** Those who were entered by mistake, in the order in which that was found. */
export async function listMistakenChildren(
  tx: TenantTx,
  familyId: FamilyId,
): Promise<readonly MistakenChild[]> {
  const rows = await childrenOf(tx, familyId)
    .select(['family_member.mistaken_at', 'family_member.mistaken_reason'])
    .where('family_member.mistaken_at', 'is not', null)
    .orderBy('family_member.mistaken_at')
    .orderBy('person.id')
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
  const key = { partnership_id: tx.partnershipId, created_at: now };
  await tx.sql
    .insertInto('person')
    .values(children.map(({ id, name, born, expected }) => ({ ...key, id, name, born, expected })))
    .execute();
  await tx.sql
    .insertInto('family_member')
    .values(
      children.map(({ id }) => ({ ...key, family_id: familyId, person_id: id, role: 'child' as const })),
    )
    .execute();
}

/** Which child, as whoever changes them has seen them. */
export interface ChildSeen {
  readonly familyId: FamilyId;
  readonly childId: ChildId;
  readonly version: number;
}
