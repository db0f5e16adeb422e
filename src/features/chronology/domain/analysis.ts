import type { Day } from '../../../shared/day.ts';
import type { EntryReading } from './entry-reading.ts';
import type { KnownRecord, Sharing } from './knowledge/sharing.ts';
import type { MergedChronology } from './merge-chronologies.ts';
import type { Cast, NamesAccount } from './names/terms/cast.ts';
import type { Counts } from './patterns/counts.ts';
import type { BeginAdvice, Gap, Pattern } from './patterns/pattern.ts';
import type { AcknowledgedSaid, SaidOnRecord } from './said/said-on-record.ts';
import type { PastedText, SameEvent } from './same-events/same-event.ts';

/** An abbreviation that the texts use, and what it may stand for. */
export interface UsedAbbreviation {
  readonly abbreviation: string;
  readonly meaning: string;
  /** It stands for more than one thing: the reader must judge by the place. */
  readonly ambiguous: boolean;
  readonly times: number;
}

/** What the program reads out of a merged chronology. Everything in it is a suggestion, and says why. */
export interface Analysis {
  /** By the id of the entry; every entry has one. */
  readonly readings: ReadonlyMap<string, EntryReading>;
  readonly sameEvents: readonly SameEvent[];
  readonly pastedTexts: readonly PastedText[];
  readonly patterns: readonly Pattern[];
  readonly gaps: readonly Gap[];
  readonly counts: Counts;
  readonly advice: readonly BeginAdvice[];
  readonly sharing: readonly Sharing[];
  readonly abbreviations: readonly UsedAbbreviation[];
  /** Ages in words at the day of each entry, by id, for those whose date of birth the cast gives: “Child A is 3 years and 2 months”. */
  readonly ages: ReadonlyMap<string, readonly string[]>;
  /** What people acknowledged, and what is found no longer, or says something else by now. */
  readonly formerlyAcknowledged?: readonly AcknowledgedSaid[];
}

/** Everything that a document about a merged chronology says: the value that all outputs are written from. */
export interface ChronologyReport {
  /** What its maker calls it, such as “Family M: 2017 to 2019”; null where they gave no title. */
  readonly title: string | null;
  readonly merged: MergedChronology;
  readonly analysis: Analysis;
  /** The review’s window; null where open. */
  readonly window: { readonly from: Day | null; readonly to: Day | null };
  /** Null where no list was given. In an anonymised report the names are pseudonyms here too. */
  readonly cast: Cast | null;
  readonly names: NamesAccount;
  /** The record as one agency knew it on one day, where that was asked. */
  readonly known?: KnownRecord;
  /** What people have said of it; only of a record that is kept, or was when its `.json` was written. */
  readonly said?: SaidOnRecord;
  /**
   * Of a record that is kept: how often a text suggests that an agency was told of an entry, and nobody has decided of it. No document
   * holds such sharing.
   */
  readonly suggestedSharing?: number;
  /**
   * Texts that stand in no record and go into the same document, such as a reviewer’s own: names are taken out of them as they are out of
   * entries. In their order.
   */
  readonly beside?: readonly string[];
  /** Where it is written from a record that is kept; files that somebody has before them tell it themselves. */
  readonly record?: RecordTold;
}

/** Whose record a document tells, and as it stood when: on paper it can be told from another family’s, and from an older one. */
export interface RecordTold {
  /** The family’s reference; in a document without names a number of its own, such as “Document 3f9a01bc”. */
  readonly reference: string;
  /** What the record is called; null in a document without names. */
  readonly name: string | null;
  /** The number of the document, as the name of its file has it; null where it stands for the reference. */
  readonly number: string | null;
  /** The instant at which it was read, as ISO 8601. */
  readonly stoodAt: string;
}
