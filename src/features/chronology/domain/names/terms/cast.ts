import type { Day } from '../../../../../shared/day.ts';

/** One person of the family or around it, and what they are called. */
export interface CastMember {
  readonly name: string;
  /** Former names, nicknames, spellings that the records use. */
  readonly otherNames: readonly string[];
  /** As the list says it: “child”, “mother”, “social worker”. */
  readonly role: string;
  /** “Child A”, “Mother”, “SW1”: what stands for them in anonymised output. */
  readonly pseudonym: string;
  readonly born: Day | null;
  /** Whose identity is sealed: no age is told of them, though the day of birth is known and hidden. */
  readonly isSealed?: true;
  /** Told of in the list of an anonymised output only where they were replaced: somebody who may not belong to the family. */
  readonly onlyIfMet?: true;
  /** Of a list that a record gave: the texts alone name them, and a part of their name is somebody’s of the record sooner. */
  readonly isFromTexts?: true;
  /** Whole names by a name between, which a namesake may have as well: “Tariq Khan” of Mohammed Tariq Khan. */
  readonly mayBeCalled?: readonly string[];
  /** Where people live or lived, by the record: it is nobody’s name, has no pseudonym, and is told of nowhere but where it was found. */
  readonly isAddress?: true;
  /** The reference of a record, which is nobody’s name either. */
  readonly isReference?: true;
}

/** Everybody whom the records may name; in the order of the list. */
export type Cast = readonly CastMember[];

/** Something in a text that could tell who somebody is. */
const findingKinds = [
  'name',
  'possible-name',
  'date-of-birth',
  'nhs-number',
  'reference-number',
  'address',
  'postcode',
  'phone',
  'email',
  'web-address',
] as const;

export interface ResidualFinding {
  readonly kind: (typeof findingKinds)[number];
  /** What was found, as written. It is shown to the person who makes the export, never inside the export. */
  readonly text: string;
  /** How often. */
  readonly count: number;
  /** Where it stands first: “entry 12, event”. */
  readonly where: string;
  /** What the export has in its place. */
  readonly shownAs: string;
}

/** An everyday word that is a name of the list, or that many are called by, and stands in the document with a capital: whoever reads it tells whether the name is meant. */
export interface WordLeft {
  readonly word: string;
  /** How often. */
  readonly count: number;
  /** Each once, as the document has it, and where it stands first; not all where there are many. */
  readonly sentences: readonly { readonly text: string; readonly where: string }[];
}

/** What anonymising did: for the person who hands the document on. */
export interface NamesAccount {
  readonly anonymised: boolean;
  /** How many times each person was replaced, by pseudonym; never a name. */
  readonly replaced: readonly { readonly pseudonym: string; readonly role: string; readonly times: number }[];
  readonly findings: readonly ResidualFinding[];
  /** For the screen, and in no document: an export’s own account has none. */
  readonly left?: readonly WordLeft[];
}
