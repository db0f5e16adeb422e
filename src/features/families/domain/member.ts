import type { PersonId } from '../../../shared/ids.ts';
import type { Kinship } from './kinship.ts';

export type Sex = 'female' | 'male' | 'indeterminate';
export type Sealed = 'adopted' | 'protected';
export type LivesWith = 'yes' | 'no' | 'not-known';

/** Somebody in the record of a family: a child of it, or an adult around its children. Days are `YYYY-MM-DD`. */
export interface Member {
  readonly id: PersonId;
  readonly role: 'child' | 'adult';
  readonly name: string;
  /** What they are called to their face, where that is another name. */
  readonly nameUsed: string | null;
  /** Null where nobody has said it. */
  readonly born: string | null;
  /** On which a child who is not born yet is expected. */
  readonly expected: string | null;
  readonly died: string | null;
  readonly sex: Sex | null;
  /** In their own words, apart from sex. */
  readonly gender: string | null;
  readonly sealed: Sealed | null;
  /** Of an adult: what they are to the children. */
  readonly kinship: Kinship | null;
  readonly kinshipWords: string | null;
  readonly livesWith: LivesWith | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly endReason: string | null;
  /** When they were put into the record of the family. */
  readonly addedAt: Date;
  /** Of an adult: when it was last changed what they are to the children; null where it is as it was when they were put into the record. */
  readonly kinshipSaidAt: Date | null;
  readonly version: number;
  /** Where they were entered by mistake. */
  readonly mistaken: { readonly reason: string; readonly at: Date } | null;
}

export interface Adult extends Member {
  readonly role: 'adult';
  readonly kinship: Kinship;
}

export function isAdult(member: Member): member is Adult {
  return member.role === 'adult' && member.kinship !== null;
}

/**
 * Whether what an adult is to the children was said of this child too: nobody who said it can have meant one who was put into the record
 * later.
 */
export function isSaidOfChild(
  { addedAt, kinshipSaidAt }: Pick<Member, 'addedAt' | 'kinshipSaidAt'>,
  child: Pick<Member, 'addedAt'>,
): boolean {
  return child.addedAt <= (kinshipSaidAt ?? addedAt);
}

const livesWithWords: Readonly<Record<LivesWith, string>> = {
  yes: 'lives with the children',
  no: 'does not live with the children',
  'not-known': 'not known whether they live with the children',
};

export function sayLivesWith(livesWith: LivesWith): string {
  return livesWithWords[livesWith];
}

/** What stands for a name that is kept from whoever reads. */
export const sealedName = 'Sealed identity';

/** The same without anything that could tell who it is: for everybody but those who may see sealed identities. */
export function withoutIdentity(member: Member): Member {
  const { born: _born, expected: _expected, nameUsed: _used, gender: _gender, ...rest } = member;
  const unknown = { born: null, expected: null, nameUsed: null, gender: null, sex: null, died: null };
  return { ...rest, ...unknown, name: sealedName, kinshipWords: null, endReason: null };
}
