import type { Day } from '../../../shared/day.ts';
import type { RuleId } from './rule-ids.ts';

export const units = ['days', 'working-days', 'weeks', 'months'] as const;
export type Unit = (typeof units)[number];

/** What one rule asks from a day on, in one profile. */
export interface RuleSetting {
  readonly rule: RuleId;
  /** False where a local profile does not ask it. */
  readonly on: boolean;
  /** How long may pass; null for rules that count no time. Above 0. */
  readonly limit: number | null;
  readonly unit: Unit | null;
  /** 0 where the day that starts the clock is day 0, so that 1 working day ends on the next; 1 where it is day 1. */
  readonly firstDay: 0 | 1;
  /** Calendar days before the due day from which a signal says `due`. */
  readonly soon: number;
  /** How many times something may happen before a rule speaks: changes of worker, unchanged reviews. */
  readonly count: number | null;
  /** Words that a rule compares with: roles that may make a visit, agencies that must report. */
  readonly words: readonly string[];
  /** `act` on it now, `look` at it, or `know` of it. */
  readonly weight: 'act' | 'look' | 'know';
  /** The clocks that start from this day on; null for from ever. */
  readonly from: Day | null;
  /** The clocks that start up to this day; null for to this day. */
  readonly to: Day | null;
  /** The guidance or the local document that says so. */
  readonly source: string;
  /** False for what nobody could confirm in a published source. */
  readonly confirmed: boolean;
}

/** A set of settings, overlays already laid upon what they extend. */
export interface Profile {
  readonly id: string;
  readonly title: string;
  /** Every document that it was made of, the national one first. */
  readonly made: readonly { readonly id: string; readonly title: string; readonly source: string }[];
  readonly settings: ReadonlyMap<RuleId, readonly RuleSetting[]>;
}
