import { publishedGlossary } from '../domain/abbreviations/glossary.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import type { Entry } from '../domain/entry.ts';
import { mergeChronologies } from '../domain/merge-chronologies.ts';
import { castWithChildren, type KnownFamily } from '../domain/names/cast-with-children.ts';
import { type NamesSummary, sumNames } from '../domain/names/sum-names.ts';
import { sayWhen } from '../domain/say-when.ts';
import { makeReport } from './make-report.ts';

/** What a document of another feature quotes of a chronology. Plain values only. */
export interface QuotesAsked {
  readonly files: readonly CheckedFile[];
  /** Which entries, by the ids that they have in the files. */
  readonly quoted: readonly string[];
  /** What is written beside them in the same document. */
  readonly beside: readonly string[];
  /** Null to leave names as they are; otherwise what is known of the family, for finding them. */
  readonly anonymise: KnownFamily | null;
}

/** An entry as a document quotes it. */
export interface QuotedText {
  /** As in the files. */
  readonly id: string;
  /** When it was, in words. */
  readonly when: string;
  readonly agency: string;
  readonly source: string;
  readonly event: string;
  readonly response: string | null;
  readonly outcome: string | null;
}

export interface QuotesPrepared {
  /** In the order of the chronology. */
  readonly entries: readonly QuotedText[];
  /** The texts beside them, in their order. */
  readonly beside: readonly string[];
  /** How many places were replaced or masked; 0 where names were left. */
  readonly hidden: number;
  /** What anonymising found; null where names were left. */
  readonly names: NamesSummary | null;
}

/**
 * Entries and the texts beside them as a document may hold them: by the same list of people, the same anonymising and the same last scan
 * as every document of the chronology. All entries are read, so that a name is known by where else it stands.
 *
 * @throws AppError where a name would be left.
 */
export function prepareQuotes({ files, quoted, beside, anonymise }: QuotesAsked): QuotesPrepared {
  const merged = mergeChronologies(files);
  const cast = anonymise === null ? null : castWithChildren(merged, anonymise);
  const prepared = makeReport(merged, {
    title: null,
    window: { from: null, to: null },
    cast,
    anonymise: anonymise !== null,
    glossary: publishedGlossary,
    outputs: [],
    notes: [],
    beside,
  });
  if (!prepared.ok) throw prepared.error[0] ?? new Error('a report was refused without an error');
  const { report, names } = prepared.value;
  const wanted = new Set(quoted);
  const replaced = names.replaced.reduce((sum, { times }) => sum + times, 0);
  const masked = names.findings.reduce((sum, { count }) => sum + count, 0);
  return {
    entries: report.merged.entries.filter(({ id }) => wanted.has(id)).map(asQuoted),
    beside: report.beside ?? [],
    hidden: replaced + masked,
    names: names.anonymised ? sumNames(names, cast ?? []) : null,
  };
}

function asQuoted({ id, when, agency, source, event, response, outcome }: Entry): QuotedText {
  const isDated = when.earliest !== null || when.latest !== null;
  return { id, when: isDated ? sayWhen(when) : when.text, agency, source, event, response, outcome };
}
