import { type Kinship, kinshipOfRole } from '../../../../families/domain/kinship.ts';
import type { CastMember } from '../terms/cast.ts';
import { readRole } from '../terms/cast-words.ts';
import { foldName } from '../terms/name-tokens.ts';
import { isCalled } from './whom-of-record.ts';

/** Somebody of a list of people. */
export type PersonListed = Pick<CastMember, 'name' | 'otherNames' | 'role' | 'born'>;

/** Somebody of the record, with every name that it holds of them. */
export interface PersonKnown {
  readonly id: string;
  readonly name: string;
  readonly otherNames: readonly string[];
}

/** What becomes of a row unless somebody chooses otherwise, and why. */
export interface RowProposed {
  readonly as: 'leave' | 'child' | 'adult' | 'member';
  /** Of an adult. */
  readonly kinship: Kinship | null;
  /** Of somebody who stands in the record. */
  readonly memberId: string | null;
  readonly why: string;
}

/** What is proposed for a row of a list, by its role and by who stands in the record. */
export function proposeRow(row: PersonListed, record: readonly PersonKnown[]): RowProposed {
  const none = { kinship: null, memberId: null };
  const member = record.find(({ name, otherNames }) =>
    [name, ...otherNames].some((text) => isCalled(text, row)),
  );
  if (member !== undefined) {
    return namesToAdd(row, member).length === 0
      ? { ...none, as: 'leave', memberId: member.id, why: `Stands in the record already: ${member.name}` }
      : { ...none, as: 'member', memberId: member.id, why: `Stands in the record as ${member.name}` };
  }
  const role = readRole(row.role);
  if (role.kind === 'child') return { ...none, as: 'child', why: `The list says: ${row.role}` };
  if (role.kind !== 'adult') return { ...none, as: 'leave', why: leftOut[role.kind] };
  const why = row.role === '' ? 'The list does not say what they are' : `The list says: ${row.role}`;
  return { ...none, as: 'adult', kinship: kinshipOfRow(row).kinship, why };
}

/** What an adult of a list is to the children, with words where the list of kinships has none. */
export function kinshipOfRow({ role }: Pick<PersonListed, 'role'>): ReturnType<typeof kinshipOfRole> {
  const { name, kind } = readRole(role);
  if (kind === 'child') return kinshipOfRole('');
  const [own, usual] = [kinshipOfRole(role), kinshipOfRole(name)];
  // A role that nobody foresaw has its own words.
  return own.kinship === 'other' && usual.kinship !== 'not-known' ? usual : own;
}

/** Names of a row that the record does not hold of somebody who stands in it. */
export function namesToAdd(
  { name, otherNames }: PersonListed,
  member: Omit<PersonKnown, 'id'>,
): readonly string[] {
  const held = new Set([member.name, ...member.otherNames].map(foldName));
  return [name, ...otherNames].filter((text) => held.size < held.add(foldName(text)).size);
}

const leftOut = {
  staff: 'A worker: those who are allocated are named on the family’s page',
  place: 'A place, and nobody',
  word: 'The list says that it is no name',
} as const;
