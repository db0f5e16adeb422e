import type { TenantTx } from '../../../platform/database/transact.ts';
import type { AccountId, FamilyId, PersonId } from '../../../shared/ids.ts';
import { type Kinship, readKinship } from '../domain/kinship.ts';
import type { LivesWith, Member } from '../domain/member.ts';

/** Everybody in the record of a family, those too who were entered by mistake, as they came. */
export async function listMembers(tx: TenantTx, familyId: FamilyId): Promise<readonly Member[]> {
  const rows = await tx.sql
    .selectFrom('family_member')
    .innerJoin('person', (join) =>
      join
        .onRef('person.partnership_id', '=', 'family_member.partnership_id')
        .onRef('person.id', '=', 'family_member.person_id'),
    )
    .selectAll('person')
    .select([
      'family_member.role',
      'family_member.kinship',
      'family_member.kinship_words',
      'family_member.lives_with',
      'family_member.from_day',
      'family_member.to_day',
      'family_member.end_reason',
      'family_member.created_at as added_at',
      'family_member.kinship_said_at',
      'family_member.mistaken_at',
      'family_member.mistaken_reason',
    ])
    .where('family_member.partnership_id', '=', tx.partnershipId)
    .where('family_member.family_id', '=', familyId)
    .orderBy('person.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    name: row.name,
    nameUsed: row.name_used,
    born: row.born,
    expected: row.expected,
    died: row.died,
    sex: row.sex,
    gender: row.gender,
    sealed: row.sealed,
    kinship: row.kinship === null ? null : readKinship(row.kinship),
    kinshipWords: row.kinship_words,
    livesWith: row.lives_with,
    from: row.from_day,
    to: row.to_day,
    endReason: row.end_reason,
    addedAt: row.added_at,
    kinshipSaidAt: row.kinship_said_at,
    version: row.version,
    mistaken:
      row.mistaken_at === null || row.mistaken_reason === null
        ? null
        : { at: row.mistaken_at, reason: row.mistaken_reason },
  }));
}

/** What stands in a family’s record of an adult beside their name and dates. */
export interface Part {
  readonly kinship: Kinship;
  readonly kinshipWords: string | null;
  readonly livesWith: LivesWith;
  readonly from: string | null;
  readonly to: string | null;
  readonly endReason: string | null;
}

export interface NewAdult extends Part {
  readonly id: PersonId;
  readonly name: string;
  readonly born: string | null;
}

export async function insertAdult(
  tx: TenantTx,
  familyId: FamilyId,
  { id, name, born, ...part }: NewAdult,
  { now, by }: { readonly now: Date; readonly by: AccountId },
): Promise<void> {
  const key = { partnership_id: tx.partnershipId, created_at: now };
  await tx.sql
    .insertInto('person')
    .values({ ...key, id, name, born, created_by: by })
    .execute();
  await tx.sql
    .insertInto('family_member')
    .values({ ...key, family_id: familyId, person_id: id, role: 'adult', ...columnsOf(part) })
    .execute();
}

/**
 * Under the version of the person, whom `updatePerson` has changed in the same transaction.
 *
 * @param saidAt when what they are to the children was said anew; null where it was not.
 */
export async function updatePart(
  tx: TenantTx,
  { familyId, personId }: Pick<MemberSeen, 'familyId' | 'personId'>,
  part: Part,
  saidAt: Date | null,
): Promise<void> {
  const said = saidAt === null ? {} : { kinship_said_at: saidAt };
  await tx.sql
    .updateTable('family_member')
    .set({ ...columnsOf(part), ...said })
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('person_id', '=', personId)
    .execute();
}

function columnsOf({ kinship, kinshipWords, livesWith, from, to, endReason }: Part) {
  return {
    kinship,
    kinship_words: kinshipWords,
    lives_with: livesWith,
    from_day: from,
    to_day: to,
    end_reason: endReason,
  };
}

/** Who of a family's record, as whoever changes them has seen them. */
export interface MemberSeen {
  readonly familyId: FamilyId;
  readonly personId: PersonId;
  readonly version: number;
}

export interface PersonChange {
  readonly name?: string;
  readonly name_used?: string | null;
  readonly name_used_at?: Date;
  readonly born?: string | null;
  readonly expected?: string | null;
  readonly died?: string | null;
  readonly sex?: 'female' | 'male' | 'indeterminate' | null;
  readonly gender?: string | null;
  readonly sealed?: 'adopted' | 'protected' | null;
  readonly sealed_reason?: string | null;
  readonly sealed_at?: Date | null;
  readonly sealed_by?: AccountId | null;
}

/**
 * Changes what is known of a person, or nothing but their version where no more is given: whatever is known of a member of a family
 * is changed under the one version of the person. False where somebody changed them first, or they are not, or no longer, of this
 * family.
 */
export async function updatePerson(
  tx: TenantTx,
  { familyId, personId, version }: MemberSeen,
  change: PersonChange,
  member: 'standing' | 'mistaken' = 'standing',
): Promise<boolean> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('person')
    .set({ ...change, version: version + 1 })
    .where('person.partnership_id', '=', tx.partnershipId)
    .where('person.id', '=', personId)
    .where('person.version', '=', version)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('family_member')
          .select('family_member.person_id')
          .where('family_member.partnership_id', '=', tx.partnershipId)
          .where('family_member.family_id', '=', familyId)
          .where('family_member.person_id', '=', personId)
          .where('family_member.mistaken_at', member === 'standing' ? 'is' : 'is not', null),
      ),
    )
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** False where somebody changed the member first, or marked them already. */
export async function markMemberMistaken(
  tx: TenantTx,
  seen: MemberSeen,
  mark: { readonly reason: string; readonly by: AccountId; readonly at: Date },
): Promise<boolean> {
  if (!(await updatePerson(tx, seen, {}))) return false;
  await setMistaken(tx, seen, mark);
  return true;
}

/** False where somebody put the member back first. */
export async function unmarkMember(tx: TenantTx, seen: MemberSeen): Promise<boolean> {
  if (!(await updatePerson(tx, seen, {}, 'mistaken'))) return false;
  await setMistaken(tx, seen, null);
  return true;
}

async function setMistaken(
  tx: TenantTx,
  { familyId, personId }: MemberSeen,
  mark: { readonly reason: string; readonly by: AccountId; readonly at: Date } | null,
): Promise<void> {
  await tx.sql
    .updateTable('family_member')
    .set({
      mistaken_at: mark?.at ?? null,
      mistaken_by: mark?.by ?? null,
      mistaken_reason: mark?.reason ?? null,
    })
    .where('partnership_id', '=', tx.partnershipId)
    .where('family_id', '=', familyId)
    .where('person_id', '=', personId)
    .execute();
}
