import type { Day } from '../../../../shared/day.ts';
import type { MayBeAcknowledged } from '../findings/acknowledged.ts';

/** What only the whole reading reveals. Each has a file of its own beside this one. */
export const patternNames = [
  'missed-appointments-run',
  'no-access-run',
  'child-not-seen',
  'no-recorded-response',
  'no-strategy-discussion',
  're-referral-after-closure',
  'changes-of-worker',
  'improvement-then-relapse',
  'start-again-after-handover',
] as const;

export type PatternName = (typeof patternNames)[number];

export interface Pattern extends MayBeAcknowledged {
  readonly pattern: PatternName;
  /** One plain sentence that says it, with its figures and dates. */
  readonly sentence: string;
  /** The ids of the entries that it rests on, in the order of the chronology; never empty. */
  readonly entries: readonly string[];
  /** First and last day that it covers; null where the entries have no such day. */
  readonly from: Day | null;
  readonly to: Day | null;
}

/** A stretch without any entry of an agency that was involved before it and after it. */
export interface Gap extends MayBeAcknowledged {
  readonly agency: string;
  /** The first and the last day without an entry. */
  readonly from: Day;
  readonly to: Day;
  /** Calendar days from first to last, both counted. */
  readonly days: number;
  readonly sentence: string;
  /** The entries before and after it. */
  readonly entries: readonly string[];
}

/** A circumstance in which a multi-agency chronology is advised: a suggestion with its reason. */
export interface BeginAdvice extends MayBeAcknowledged {
  readonly circumstance: string;
  readonly sentence: string;
  readonly entries: readonly string[];
}
