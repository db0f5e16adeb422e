import { type RawBuilder, sql } from 'kysely';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { ChildId, FamilyId, PersonId } from '../../../shared/ids.ts';
import type { EntryId } from './submission.ts';

/** Of the standing entries that were typed about any of these children: about whom each is, in the order of its names. One statement. */
export async function listChildrenOfTyped(
  tx: TenantTx,
  familyId: FamilyId,
  anyOf: readonly PersonId[],
): Promise<ReadonlyMap<EntryId, readonly (PersonId | null)[]>> {
  const rows = await tx.sql
    .selectFrom('typed_entry')
    .select(['entry_id', 'child_ids'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('withdrawn_at', 'is', null)
    .where(sql<boolean>`child_ids && ${[...anyOf]}::uuid[]`)
    .execute();
  return new Map(rows.map(({ entry_id, child_ids }) => [entry_id, child_ids ?? []]));
}

/** Notes about whom a typed entry is from now on. */
export async function noteChildren(
  tx: TenantTx,
  familyId: FamilyId,
  { entryId, childIds }: { readonly entryId: EntryId; readonly childIds: readonly (ChildId | null)[] },
): Promise<void> {
  await tx.sql
    .updateTable('typed_entry')
    .set({ child_ids: idsOf(childIds) })
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('entry_id', '=', entryId)
    .execute();
}

/** As the column of an entry’s children holds them. */
export function idsOf(childIds: readonly (ChildId | null)[]): RawBuilder<PersonId[]> {
  return sql<PersonId[]>`${[...childIds]}::uuid[]`;
}

/** A child of a family’s record, those too who were entered by mistake, with all that they are or were called. */
export interface ChildCalled {
  readonly id: PersonId;
  readonly name: string;
  readonly isSealed: boolean;
  /** What they are called besides, as everybody is told it who sees the family; nothing of one whose identity is sealed is told. */
  readonly alsoCalled: readonly string[];
  /** Every other name that the record ever held of them, those too that were entered by mistake. */
  readonly otherNames: readonly string[];
}

/** The children of a family by every name of theirs: for telling what was written of them before, never for a page by itself. One statement. */
export async function listChildrenCalled(tx: TenantTx, familyId: FamilyId): Promise<readonly ChildCalled[]> {
  const names = (which: RawBuilder<unknown>) => sql`array(
    select n.name from person_name n
     where n.partnership_id = ${tx.partnershipId} and n.person_id = person.id ${which}
     order by n.created_at, n.id)`;
  const { rows } = await sql<ChildCalled>`
    select person.id, person.name, person.sealed is not null as "isSealed",
           ${names(sql`and n.kind = 'known-as' and n.mistaken_at is null`)} || array_remove(array[person.name_used], null)
             as "alsoCalled",
           ${names(sql``)} as "otherNames"
      ${childrenOf(tx, familyId)}
     order by person.id`.execute(tx.sql);
  return rows;
}

/**
 * When a child of a family was last called otherwise by its record: renamed, or sealed if they are so still. Null where none was. What was
 * written out of the record before may name them as nobody is told any more. A former name that somebody only adds calls nobody otherwise.
 */
export async function findLastRenaming(tx: TenantTx, familyId: FamilyId): Promise<Date | null> {
  const { rows } = await sql<{ readonly at: Date | null }>`
    select max(greatest(
             case when person.sealed is not null then person.sealed_at end,
             (select max(n.created_at) from person_name n
               where n.partnership_id = ${tx.partnershipId} and n.person_id = person.id and n.kind = 'former'
                 and n.until is not null))) as at
      ${childrenOf(tx, familyId)}`.execute(tx.sql);
  return rows[0]?.at ?? null;
}

function childrenOf(tx: TenantTx, familyId: FamilyId) {
  return sql`from family_member
      join person on person.partnership_id = family_member.partnership_id and person.id = family_member.person_id
     where family_member.partnership_id = ${tx.partnershipId} and family_member.family_id = ${familyId}
       and family_member.role = 'child'`;
}
