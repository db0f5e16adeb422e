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

interface Telling {
  readonly id: string;
  readonly agencyName: string;
  /** `YYYY-MM-DD`; null where its date is not known. */
  readonly earliest: string | null;
  /** Whether it says so no longer, and only a former wording of it does. */
  readonly isFormer: boolean;
}

/**
 * What to do about entries whose words tell an address that is protected: everybody who sees the family reads them. Whoever may not read an
 * entry does not read what it said before either.
 */
export function sayEntriesToKeep(entries: readonly Telling[]): readonly NextStep[] {
  return entries.map(({ id, agencyName, earliest, isFormer }) => {
    const day = earliest === null ? null : parseDay(earliest);
    const which = day === null ? 'its entry without a day' : `its entry of ${sayDay(day)}`;
    const what = isFormer ? 'what it said before' : 'its words';
    const sentence = `Ask ${agencyName} to say who may read ${which}: ${what} may tell an address that is protected.`;
    return { sentence, about: { kind: 'entry' as const, id } };
  });
}
