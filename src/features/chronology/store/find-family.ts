import { sql } from 'kysely';
import { mayDo } from '../../../platform/access/actions.ts';
import type { Actor, PersonActor } from '../../../platform/access/actor.ts';
import { notFound } from '../../../platform/access/perform.ts';
import { tiedTo, visible } from '../../../platform/access/visible.ts';
import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AgencyId, ChildId, FamilyId } from '../../../shared/ids.ts';

/** The family whose chronology it is, as every page of it says, with its children but for those entered by mistake. */
export interface FamilyHead {
  readonly id: FamilyId;
  readonly reference: string;
  readonly name: string;
  /** Whether whoever asks works on it, and does not only read as a guest. */
  readonly tied: boolean;
  readonly children: readonly {
    readonly id: ChildId;
    readonly name: string;
    readonly born: string | null;
    /** Whose identity is told to officers alone: nothing is said of them by what the family’s record knows. */
    readonly sealed: boolean;
  }[];
}

/** @throws AppError `not-found` where there is no such family, and where the actor may not see it. */
export async function findFamilyHead(
  tx: TenantTx,
  actor: Actor,
  familyId: FamilyId,
  now: Date,
): Promise<FamilyHead> {
  const rows = await tx.sql
    .selectFrom('family')
    .leftJoin('family_member', (join) =>
      join
        .onRef('family_member.partnership_id', '=', 'family.partnership_id')
        .onRef('family_member.family_id', '=', 'family.id')
        .on('family_member.role', '=', 'child')
        .on('family_member.mistaken_at', 'is', null),
    )
    .leftJoin('person', (join) =>
      join
        .onRef('person.partnership_id', '=', 'family_member.partnership_id')
        .onRef('person.id', '=', 'family_member.person_id'),
    )
    .select([
      'family.reference',
      'family.name as family',
      'person.id',
      'person.name',
      'person.born',
      'person.sealed',
      sql<boolean>`${tiedTo(actor, now, familyId)}`.as('tied'),
    ])
    .where('family.partnership_id', '=', tx.partnershipId)
    .where('family.id', '=', familyId)
    .where(visible(actor, 'family', now))
    .orderBy(sql`person.born`)
    .orderBy('person.id')
    .execute();
  const [first] = rows;
  if (first === undefined) throw notFound('family');
  return {
    id: familyId,
    reference: first.reference,
    name: first.family,
    tied: first.tied,
    children: rows.flatMap(({ id, name, born, sealed }) =>
      id === null || name === null ? [] : [{ id, name, born, sealed: sealed !== null }],
    ),
  };
}

/** Whether a page may offer somebody to decide of what its chronology tells. */
export function mayWorkOn({ role }: PersonActor, { tied }: Pick<FamilyHead, 'tied'>): boolean {
  return tied && mayDo(role, 'work-on-chronology');
}

/** What agencies are called, by id. */
export async function nameAgencies(
  tx: TenantTx,
  ids: Iterable<AgencyId>,
): Promise<ReadonlyMap<AgencyId, string>> {
  const wanted = [...ids];
  if (wanted.length === 0) return new Map();
  const rows = await tx.sql
    .selectFrom('agency')
    .select(['id', 'name'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('id', 'in', wanted)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
