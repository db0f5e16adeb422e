import type { TenantTx } from '../../../platform/database/transact.ts';
import type { FamilyId, PersonId } from '../../../shared/ids.ts';
import { castRoleOf, readKinship } from '../../families/domain/kinship.ts';

/** Somebody in the record of a family, with every name that records may hold. */
export interface KnownPerson {
  readonly id: PersonId;
  readonly name: string;
  /** What they are or were called besides, the oldest first; as far as the reader of the record is told it. */
  readonly otherNames: readonly string[];
  /** Of an adult as lists of people say it: “mother”. */
  readonly role: string;
  readonly born: string | null;
  readonly isSealed: boolean;
  /** Since when; null where it is not. */
  readonly sealedAt: Date | null;
  readonly version: number;
}

export interface KnownNames {
  /** The eldest first, as pages have them. */
  readonly children: readonly KnownPerson[];
  readonly adults: readonly KnownPerson[];
  /** Whoever was entered by mistake, with what they were called besides. */
  readonly mistaken: readonly string[];
}

/** Which kinds of other names somebody is told. */
const kindsTold = { open: ['known-as'], all: ['former', 'known-as', 'birth'] } as const;

/**
 * Everybody in the record of a family that the actor was let see, with the names that records may hold of them.
 *
 * @param told `all` for officers, and for giving pseudonyms; `open` for everybody else: no former name, none at birth, and nobody who was
 *   entered by mistake. A list that held more would tell it: a word that vanishes from a document is on the list. Sealed identities are on
 *   both, so a document for somebody who is not told them is not written by it (`requireReplaceable`).
 */
export async function findKnownNames(
  tx: TenantTx,
  familyId: FamilyId,
  told: 'all' | 'open',
): Promise<KnownNames> {
  const rows = await tx.sql
    .selectFrom('family_member')
    .innerJoin('person', (join) =>
      join
        .onRef('person.partnership_id', '=', 'family_member.partnership_id')
        .onRef('person.id', '=', 'family_member.person_id'),
    )
    .leftJoin('person_name', (join) =>
      join
        .onRef('person_name.partnership_id', '=', 'family_member.partnership_id')
        .onRef('person_name.person_id', '=', 'family_member.person_id')
        .on('person_name.mistaken_at', 'is', null)
        .on('person_name.kind', 'in', kindsTold[told]),
    )
    .select([
      'person.id',
      'person.name',
      'person.name_used',
      'person.born',
      'person.sealed',
      'person.sealed_at',
      'person.version',
      'family_member.role',
      'family_member.kinship',
      'family_member.kinship_words',
      'family_member.mistaken_at',
      'person_name.name as other_name',
    ])
    .where('family_member.partnership_id', '=', tx.partnershipId)
    .where('family_member.family_id', '=', familyId)
    .orderBy('person.born')
    .orderBy('person.id')
    .orderBy('person_name.created_at')
    .orderBy('person_name.id')
    .execute();
  const byPerson = Map.groupBy(rows, ({ id }) => id);
  const members = [...byPerson.values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : [{ ...first, names: [first, ...more].flatMap((row) => row.other_name ?? []) }],
  );
  const people = members.map((one) => ({
    id: one.id,
    name: one.name,
    otherNames: [...one.names, ...(one.name_used === null ? [] : [one.name_used])],
    role: one.kinship === null ? 'child' : castRoleOf(readKinship(one.kinship), one.kinship_words),
    born: one.born,
    isSealed: one.sealed !== null,
    sealedAt: one.sealed === null ? null : one.sealed_at,
    version: one.version,
    part: one.mistaken_at === null ? one.role : 'mistaken',
  }));
  return {
    children: people.filter(({ part }) => part === 'child'),
    adults: people.filter(({ part }) => part === 'adult'),
    mistaken: people
      .filter(({ part }) => part === 'mistaken' && told === 'all')
      .flatMap(({ name, otherNames }) => [name, ...otherNames]),
  };
}

/** Whether the identity of somebody in the record of a family is sealed. That it is, everybody is told who sees the family. */
export async function hasSealedIdentity(tx: TenantTx, familyId: FamilyId): Promise<boolean> {
  const sealed = await tx.sql
    .selectFrom('family_member')
    .innerJoin('person', (join) =>
      join
        .onRef('person.partnership_id', '=', 'family_member.partnership_id')
        .onRef('person.id', '=', 'family_member.person_id'),
    )
    .select('person.id')
    .where('family_member.partnership_id', '=', tx.partnershipId)
    .where('family_member.family_id', '=', familyId)
    .where('family_member.mistaken_at', 'is', null)
    .where('person.sealed', 'is not', null)
    .limit(1)
    .execute();
  return sealed.length > 0;
}

/** The lines of every address of a family with its postcode: protected ones too, those that have ended, and those that were entered by mistake. */
export async function listKnownAddresses(tx: TenantTx, familyId: FamilyId): Promise<readonly string[]> {
  const rows = await tx.sql
    .selectFrom('address')
    .select(['lines', 'postcode'])
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .orderBy('id')
    .execute();
  return rows.map(asLines);
}

/** The lines of an address with its postcode. */
export function asLines({
  lines,
  postcode,
}: {
  readonly lines: string;
  readonly postcode: string | null;
}): string {
  return [lines, postcode ?? ''].join('\n');
}
