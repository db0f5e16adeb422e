import type { Account } from './account.ts';
import { compareAccounts } from './compare-accounts.ts';
import type { Finding } from './finding.ts';
import { parameters } from './parameters.ts';
import type { Rarity } from './rarity.ts';

/** Two accounts, and how much speaks for their telling of one event. */
export interface ScoredPair {
  /** The places of two accounts, the lower first. */
  readonly one: number;
  readonly other: number;
  /** The natural logarithm of the odds. */
  readonly odds: number;
  /** Empty where too little speaks for it. */
  readonly findings: readonly Finding[];
}

/** Weighs all that two accounts share or part in. */
export function scorePair(one: Account, other: Account, rarity: Rarity): ScoredPair {
  const findings = compareAccounts(one, other, rarity);
  let odds = parameters.start;
  for (const { feature, amount } of findings) odds += parameters.weights[feature] * amount;
  return {
    one: Math.min(one.place, other.place),
    other: Math.max(one.place, other.place),
    odds,
    // Rivals only ever take off: below this no pair is told, and its sentences need not be kept.
    findings: odds < parameters.joinFrom ? [] : findings,
  };
}

/** A chance from 0 to 1 for the logarithm of odds. */
export function chanceOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
