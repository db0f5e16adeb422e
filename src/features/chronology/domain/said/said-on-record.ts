import type { Day } from '../../../../shared/day.ts';
import { type Decisions, noDecisions } from '../decisions.ts';
import type { FindingKind } from '../findings/finding.ts';
import type { SharingDecided } from '../knowledge/settle-sharing.ts';
import type { Movement, PlanPointKind } from '../plan/plan-point.ts';

/** By whom something was said: a name, or what they are where names are replaced. */
export interface Author {
  readonly by: string;
  /** Null for somebody of no agency. */
  readonly agency: string | null;
}

/** A risk or an action of the plan, as it stood when the record was read. */
export interface PlanPointSaid {
  readonly kind: PlanPointKind;
  /** Among the risks, or the actions. */
  readonly number: number;
  readonly words: string;
  readonly who: string | null;
  readonly agency: string | null;
  readonly due: Day | null;
  /** Whether its day was past, and it had not ended. */
  readonly late: boolean;
  readonly from: Day;
  readonly ended: { readonly on: Day; readonly reason: string } | null;
  /** The names of the children whom it is about. */
  readonly children: readonly string[];
}

/** That an entry tells of progress, of none, or that it got worse, on a point of the plan. */
export interface BearingSaid extends Pick<PlanPointSaid, 'kind' | 'number'> {
  readonly entry: string;
  readonly movement: Movement;
  readonly on: Day;
  /** Said before the point was given the words that it has: it does not count for these. */
  readonly ofEarlierWords: boolean;
}

/** What somebody wrote beside an entry. */
export interface CommentSaid extends Author {
  readonly entry: string;
  readonly on: Day;
  readonly words: string;
  /** Whether its author changed it since. */
  readonly changed: boolean;
  /** Whether it was written before the entry was worded otherwise. */
  readonly ofOtherWords: boolean;
}

/** What somebody acknowledged of a finding, as it said it then. */
export interface AcknowledgedSaid extends Author {
  readonly kind: FindingKind;
  readonly sentence: string;
  /** What its reader is told in its place, where the sentence is not for them any more unless it is found now; it leaves the program with no document. */
  readonly instead?: string;
  readonly entries: readonly string[];
  readonly reason: string;
  readonly on: Day;
}

/**
 * What people have said of a record that is kept, beside what rules suggest of it: plain, and by the ids that its entries have in the
 * files. It holds nothing of an entry that is not among them.
 */
export interface SaidOnRecord {
  /** Of same events, themes, and what retells the past. */
  readonly decided: Decisions;
  /** The agencies that can have been told of entries. */
  readonly agencies: readonly string[];
  /** Who was told, and who was not. */
  readonly sharing: readonly SharingDecided[];
  /** Risks, then actions; empty where there is no plan. */
  readonly plan: readonly PlanPointSaid[];
  readonly bearings: readonly BearingSaid[];
  /** Null where they are not wanted. */
  readonly comments: readonly CommentSaid[] | null;
  readonly acknowledged: readonly AcknowledgedSaid[];
}

/** Of a record of which nobody has said anything. */
export const nothingSaid: SaidOnRecord = {
  decided: noDecisions,
  agencies: [],
  sharing: [],
  plan: [],
  bearings: [],
  comments: null,
  acknowledged: [],
};

/** What people wrote in their own words: names may stand in it as they do in entries. */
export function* textsOfSaid({ plan, comments, acknowledged }: SaidOnRecord): Iterable<string> {
  for (const { words, who, ended } of plan) {
    yield words;
    if (who !== null) yield who;
    if (ended !== null) yield ended.reason;
  }
  for (const { words } of comments ?? []) yield words;
  for (const { reason } of acknowledged) yield reason;
}

/** Every agency that it names. */
export function agenciesOfSaid({
  agencies,
  sharing,
  plan,
  comments,
  acknowledged,
}: SaidOnRecord): readonly string[] {
  const named = [...sharing, ...plan, ...(comments ?? []), ...acknowledged];
  return [...new Set([...agencies, ...named.flatMap(({ agency }) => agency ?? [])])];
}

/** The entries that it is about, as often as it is. */
export function* entriesOfSaid({
  decided,
  sharing,
  bearings,
  comments,
  acknowledged,
}: SaidOnRecord): Iterable<string> {
  for (const { one, other } of decided.sameEvents) yield* [one, other];
  for (const { entry } of [...decided.themes, ...decided.standings]) yield entry;
  for (const { entry } of [...sharing, ...bearings, ...(comments ?? [])]) yield entry;
  for (const { entries } of acknowledged) yield* entries;
}
