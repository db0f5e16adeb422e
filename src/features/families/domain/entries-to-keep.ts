import { parseDay } from '../../../shared/day.ts';
import { sayDay } from '../../../shared/when/say-day.ts';
import type { NextStep } from './next-steps.ts';

/** A protected address, by what looks for its words: nobody is told any of it. */
export interface GuardedAddress {
  readonly lines: string;
  readonly postcode: string | null;
  /** When it was last said that it is protected, or worded anew. */
  readonly since: string;
}

/** What entries may tell that officers alone are told of: where somebody lives, or who they are. */
export type Protected = 'address' | 'name';

/** An entry that may tell it, as an officer is asked about it. */
export interface Telling {
  readonly id: string;
  readonly agencyName: string;
  /** `YYYY-MM-DD`; null where its date is not known. */
  readonly earliest: string | null;
  readonly what: Protected;
  /** Whether it says so no longer, and only a former wording of it does. */
  readonly isFormer: boolean;
  /** How many more of its agency that tell the same are asked about with it. */
  readonly more?: number;
}

const tells: Readonly<Record<Protected, string>> = {
  address: 'tell an address that is protected',
  name: 'name somebody whose identity is sealed',
};

/**
 * What to do about entries whose words tell an address that is protected, or name somebody whose identity is sealed: everybody who sees the
 * family reads them. Whoever may not read an entry does not read what it said before either.
 */
export function sayEntriesToKeep(entries: readonly Telling[]): readonly NextStep[] {
  return entries.map(({ id, agencyName, earliest, what, isFormer, more = 0 }) => {
    const day = earliest === null ? null : parseDay(earliest);
    const one = day === null ? 'its entry without a day' : `its entry of ${sayDay(day)}`;
    const which = more === 0 ? one : `${one} and ${more} more`;
    const words = isFormer
      ? `what ${more === 0 ? 'it' : 'they'} said before`
      : `${more === 0 ? 'its' : 'their'} words`;
    const sentence = `Ask ${agencyName} to say who may read ${which}: ${words} may ${tells[what]}.`;
    return { sentence, about: { kind: 'entry' as const, id } };
  });
}
