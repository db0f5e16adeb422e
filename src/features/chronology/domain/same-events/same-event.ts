import type { MayBeAcknowledged } from '../findings/acknowledged.ts';

/** In what two accounts of one event differ, the gravest first. */
export const differenceKinds = [
  'injury',
  'done',
  'stated',
  'present',
  'outcome',
  'number',
  'place',
  'time',
  'date',
] as const;

/** The figure of what people confirmed: no rule is so sure. */
export const confirmedScore = 1;

export interface Difference {
  readonly kind: (typeof differenceKinds)[number];
  /** One plain sentence that names the agencies: “Police say 3 May 2010; health visiting says 4 May 2010.” */
  readonly sentence: string;
  /** The ids of the entries that differ. */
  readonly entries: readonly string[];
}

/** Entries that probably tell of one event, within or across agencies. Nothing is merged: a person decides. */
export interface SameEvent {
  /** The ids of two entries or more, in the order of the chronology. */
  readonly entries: readonly string[];
  /** From 0 to 1: how surely, by the weakest link that holds the group together. 1 is never told by a rule: a person has confirmed it. */
  readonly score: number;
  /** What speaks for it, strongest first, each a short plain sentence. */
  readonly why: readonly string[];
  readonly differences: readonly Difference[];
}

/** The same text, nearly word for word, under several children or on several days: it may have been pasted. */
export interface PastedText extends MayBeAcknowledged {
  readonly entries: readonly string[];
  /** Under whose names it stands; empty where the records do not say. */
  readonly children: readonly string[];
  readonly sentence: string;
}
