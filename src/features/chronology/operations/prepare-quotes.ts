import { publishedGlossary } from '../domain/abbreviations/glossary.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import type { Entry } from '../domain/entry.ts';
import { mergeChronologies } from '../domain/merge-chronologies.ts';
import type { ReportPart } from '../domain/names/anonymise-report.ts';
import { castWithChildren } from '../domain/names/lists/cast-with-children.ts';
import type { KnownFamily } from '../domain/names/lists/known-family.ts';
import { type NamesSummary, sumNames } from '../domain/names/sum-names.ts';
import { nothingSaid, type SaidOnRecord } from '../domain/said/said-on-record.ts';
import { sayWhen } from '../domain/say-when.ts';
import { sayKindInDetail } from '../outputs/entry-words.ts';
import { lookUpSaid, type SaidLookups, saidOf } from '../outputs/said-of-entry.ts';
import { makeReport } from './make-report.ts';

/** What a document of another feature quotes of a chronology. Plain values only. */
export interface QuotesAsked {
  readonly files: readonly CheckedFile[];
  /** Which entries, by the ids that they have in the files. */
  readonly quoted: readonly string[];
  /** What is written beside them in the same document. */
  readonly beside: readonly string[];
  /** What people have said of the record. */
  readonly said: SaidOnRecord;
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
  /** “Appointment: was not brought”, of an entry that states more than its kind. */
  readonly kindInDetail: string | null;
  readonly event: string;
  readonly response: string | null;
  readonly outcome: string | null;
  /** What people said of it: who was told, what it tells of the plan, and, where that is wanted, what they wrote beside it. */
  readonly said: readonly string[];
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
export function prepareQuotes({ files, quoted, beside, said, anonymise }: QuotesAsked): QuotesPrepared {
  const merged = mergeChronologies(files);
  const cast = anonymise === null ? null : castWithChildren(merged, anonymise);
  const prepared = makeReport(merged, {
    title: null,
    window: { from: null, to: null },
    cast,
    // No more than texts is shown.
    children: [],
    anonymise: anonymise !== null,
    glossary: publishedGlossary,
    outputs: [],
    notes: [],
    beside,
    said,
  });
  if (!prepared.ok) throw prepared.error[0] ?? new Error('a report was refused without an error');
  const { report, accountOf } = prepared.value;
  const names = accountOf(partsOf(merged.entries, { wanted: new Set(quoted), beside, said }));
  const wanted = new Set(quoted);
  const lookups = lookUpSaid(report.said ?? nothingSaid);
  const replaced = names.replaced.reduce((sum, { times }) => sum + times, 0);
  const masked = names.findings.reduce((sum, { count }) => sum + count, 0);
  return {
    entries: report.merged.entries
      .filter(({ id }) => wanted.has(id))
      .map((entry) => ({ ...asQuoted(entry), said: sentencesOf(entry, lookups) })),
    beside: report.beside ?? [],
    hidden: replaced + masked,
    names: names.anonymised ? sumNames(names, cast ?? []) : null,
  };
}

interface Shown extends Pick<QuotesAsked, 'beside' | 'said'> {
  readonly wanted: ReadonlySet<string>;
}

/** What the document shows of the record, as it stands there: each part with where it stands, in words. */
function partsOf(entries: readonly Entry[], { wanted, beside, said }: Shown): readonly ReportPart[] {
  const lookups = lookUpSaid(said);
  const own = entries.filter(({ id }) => wanted.has(id));
  return [
    ...own.map((entry): ReportPart => {
      const { id: _id, when, kindInDetail: _kind, ...shown } = asQuoted(entry);
      // Names in it are found as those of the record: part by part.
      const { detail = null } = entry;
      // A day that was understood is told in the program's own words.
      const date = when === entry.when.text ? when : null;
      const where = `the entry of ${when}, ${shown.agency}`;
      return {
        where,
        children: entry.children,
        shown: { ...shown, when: date, detail, said: sentencesOf(entry, lookups) },
      };
    }),
    { where: 'what was written beside the entries', shown: beside },
  ];
}

function sentencesOf({ id }: Entry, said: SaidLookups): readonly string[] {
  const { sharing, plan, comments } = saidOf(id, { said });
  return [
    ...sharing,
    ...plan.map((words) => `The plan: ${words}`),
    ...comments.map(({ heading, words }) => `${heading}: ${words}`),
  ];
}

function asQuoted(entry: Entry): Omit<QuotedText, 'said'> {
  const { id, when, agency, source, event, response, outcome } = entry;
  const isDated = when.earliest !== null || when.latest !== null;
  return {
    id,
    when: isDated ? sayWhen(when) : when.text,
    agency,
    source,
    kindInDetail: sayKindInDetail(entry),
    event,
    response,
    outcome,
  };
}
