import type { Day } from '../../../shared/day.ts';
import type { ChildHistory } from '../../protection/domain/child-history.ts';
import type { EntryKind } from '../../protection/domain/entries/entry.ts';

/** `entries` is Sightline’s own: one child a line, with every kind of entry and its own days of knowing. */
export const extractFormats = ['cin', 'annex-a', 'ssd', 'entries'] as const;
export type ExtractFormat = (typeof extractFormats)[number];

/** A kind of entry, or one thing of a kind: `visit.seenAlone`, `allocation.chair`. */
export type Carried = EntryKind | `${EntryKind}.${string}`;

/**
 * How much of a thing a format can carry: `all` of it, or only the `latest`, so that the past cannot be told.
 * What is absent it cannot carry.
 */
export type Carries = Readonly<Partial<Record<Carried, 'all' | 'latest'>>>;

/** What became of the records of a part of an extract: records = entries + setAside. */
export interface PartAccount {
  /** The element, sheet or table. */
  readonly part: string;
  readonly records: number;
  /** Records that gave one entry or more. */
  readonly entries: number;
  /** Records that gave none, by the reason, in words. */
  readonly setAside: number;
  readonly reasons: readonly { readonly reason: string; readonly records: number }[];
}

export interface ExtractAccounts {
  readonly records: number;
  readonly entries: number;
  readonly setAside: number;
  /** Entries made: a record with a beginning and an end gives two. */
  readonly facts: number;
  readonly parts: readonly PartAccount[];
}

/** One thing that is wrong or doubtful in an extract. */
export interface RuleReport {
  /** The official number, such as `8841` or `8842Q`; our own are words, such as `date-invalid`. */
  readonly rule: string;
  readonly severity: 'error' | 'query' | 'warning';
  /** The child by the source’s name; null for what is about the whole extract. */
  readonly child: string | null;
  /** The day on which the plan began; null for what is about no plan, and where that day is not known. */
  readonly plan: string | null;
  /** The plan’s key, where the format has one. */
  readonly planKey?: string;
  /** The element, sheet or table. */
  readonly part: string;
  /** The line of a text file or the row of a sheet, from 1; null for what stands nowhere. */
  readonly line: number | null;
  readonly message: string;
}

/** What an extract was, once all of it has been read. */
export interface ExtractSummary {
  readonly format: ExtractFormat;
  /** In words, with its edition where it has one: “CIN census 2024 to 2025”. */
  readonly title: string;
  /** The file’s or folder’s name, without its path. */
  readonly name: string;
  /** The day up to which it tells: a census’s reference date; null where it names none. */
  readonly referenceDay: Day | null;
  /** The first and the last day of the year that it collects, where it is one of a year. */
  readonly collects: { readonly from: Day; readonly to: Day } | null;
  readonly accounts: ExtractAccounts;
  readonly carries: Carries;
  /** `assumed` where every fact is taken as known on the day it happened, as in every national extract. */
  readonly knowledge: 'assumed' | 'recorded';
  /** What the reader wants people to know of the extract as a whole, a sentence each. */
  readonly notes: readonly string[];
}

/** What is known of an extract before its first child. */
export type ExtractOpening = Pick<
  ExtractSummary,
  'format' | 'title' | 'name' | 'referenceDay' | 'collects' | 'carries'
>;

/** Takes an extract’s children and reports one by one, as they are read, so that no extract need fit in memory. */
export interface ExtractSink {
  /** Called once, before the first child, and where there is none too; some reports may come before it. */
  readonly begin?: (opening: ExtractOpening) => void;
  readonly child: (history: ChildHistory) => void;
  readonly report: (report: RuleReport) => void;
}
