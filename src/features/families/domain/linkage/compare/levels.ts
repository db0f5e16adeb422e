/**
 * What comparing two records can find, for each thing compared, from the most alike to the least. Names of levels stand in
 * `data/linkage.json` with how often each is found.
 */
export const levelsOf = {
  given: ['same', 'variant', 'near', 'part', 'alike', 'one of several', 'different'],
  initial: ['same', 'different'],
  /** Told, and not weighed: whoever has the same names is as likely to have had them exchanged. */
  order: ['exchanged'],
  surname: ['same', 'near', 'part', 'alike', 'different'],
  born: ['same', 'exchanged', 'digit', 'parts', 'near', 'different', 'generation'],
  due: ['fits', 'different'],
  sex: ['same', 'different'],
  postcode: ['same', 'near', 'district', 'different'],
  address: ['same', 'near', 'alike', 'different'],
  further: ['same', 'near', 'alike', 'different'],
} as const;

export type Thing = keyof typeof levelsOf;
export type LevelOf<T extends Thing> = (typeof levelsOf)[T][number];

/** What was found of one thing; null where either record does not have it. */
export interface Found<T extends Thing = Thing> {
  readonly level: LevelOf<T>;
  /** What both have, where it is the same, for how common it is; '' otherwise. */
  readonly value: string;
}
