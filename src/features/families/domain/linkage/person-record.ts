/** One of the names of a person. Both parts may be empty: a surname alone is much, for a child who is not born yet. */
export interface PersonName {
  /** `recorded`: as the record has it. The others as the record of a person tells them apart. */
  readonly kind: NameKind;
  /** Forename and middle names, as they are written. */
  readonly given: string;
  readonly surname: string;
}

export type NameKind = 'recorded' | 'former' | 'known-as' | 'birth';

/** What is known of a person for finding other records of them. Whatever is null or empty speaks neither for nor against. */
export interface PersonRecord {
  readonly id: string;
  readonly names: readonly PersonName[];
  /** `YYYY-MM-DD`; in files also as it stands there, such as a day that the calendar has not. */
  readonly born: string | null;
  /** The day on which a child is expected, `YYYY-MM-DD`. Only where `born` is null. */
  readonly expected: string | null;
  /** Compared as words, but for what is not known: see `knownSex`. */
  readonly sex: string | null;
  readonly postcode: string | null;
  /** House, street and place, in any order. */
  readonly address: string | null;
  /** Further columns of a file, by their headings: an email address, a suburb. */
  readonly further?: Readonly<Record<string, string>>;
  /** Adopted or protected: has no keys, is in no pair and no suggestion, and nobody is told why. */
  readonly isSealed: boolean;
}
