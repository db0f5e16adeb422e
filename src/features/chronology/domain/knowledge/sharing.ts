import type { Day } from '../../../../shared/day.ts';

export const sharingKinds = [
  'referral',
  'notification',
  'strategy-discussion',
  'conference',
  'core-group',
  'meeting',
  'contact',
] as const;

/** One agency told another, by what a text says. A suggestion: a person confirms it. */
export interface Sharing {
  /** The id of the entry that says so. */
  readonly entry: string;
  readonly kind: (typeof sharingKinds)[number];
  readonly from: string;
  readonly to: string;
  /** The last day by which it was told: knowledge is never dated too early. Null where nobody can name it. */
  readonly on: Day | null;
  /** The record says by which day it was told; otherwise that is taken for the day of the entry, and *assumed*. */
  readonly isDayStated: boolean;
  /** The words of the text that say so. */
  readonly words: readonly string[];
  /** What people say of it, in one sentence, where they confirmed or stated it. */
  readonly said?: string;
}

/** Why an agency is taken to know an entry. */
export type KnowledgeBasis = 'recorded' | 'shared' | 'assumed';

/** The record as one agency knew it on one day. */
export interface KnownRecord {
  readonly agency: string;
  readonly on: Day;
  /** What people say of who was told counts, and what texts suggest is only marked; else what texts suggest counts. */
  readonly asSaid?: true;
  readonly known: readonly {
    readonly entry: string;
    readonly basis: KnowledgeBasis;
    readonly since: Day | null;
    /** One plain sentence: how it is known, and what is assumed. */
    readonly sentence: string;
  }[];
  /** What other agencies knew on that day and this one did not. */
  readonly notKnown: readonly {
    readonly entry: string;
    readonly knownTo: readonly string[];
    readonly basis: KnowledgeBasis;
    /** An account of its own that may tell of the same event: it may have known of the event, though not of this record. */
    readonly ownAccount: string | null;
    /** People confirmed that it tells of the same event. */
    readonly ownConfirmed?: true;
    /** What a text suggests of its having been told, and nobody has decided: it does not count. */
    readonly suggested?: string | null;
  }[];
  /** What nobody is taken to have known yet, or whose day is not known. */
  readonly undecided: readonly {
    readonly entry: string;
    readonly sentence: string;
    readonly suggested?: string | null;
  }[];
}
