import type { ErrorCode, ErrorWords } from '../../../shared/app-error.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Day } from '../../../shared/day.ts';
import { publishedGlossary } from '../domain/abbreviations/glossary.ts';
import type { RecordTold } from '../domain/analysis.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import type { Decisions } from '../domain/decisions.ts';
import { findMadeOf, type RowsOfFile } from '../domain/entries-of-rows.ts';
import type { KnowledgeQuestion } from '../domain/knowledge/derive-known-record.ts';
import type { SharingDecided } from '../domain/knowledge/settle-sharing.ts';
import type { WordsThen } from '../domain/knowledge/words-then.ts';
import { mergeChronologies } from '../domain/merge-chronologies.ts';
import { castWithChildren } from '../domain/names/lists/cast-with-children.ts';
import type { KnownFamily } from '../domain/names/lists/known-family.ts';
import { type NamesSummary, sumNames } from '../domain/names/sum-names.ts';
import { keepToWindow } from '../domain/restore-chronology.ts';
import type { SaidOnRecord } from '../domain/said/said-on-record.ts';
import type { ChildNames } from '../domain/same-events/known-children.ts';
import { makeReport } from './make-report.ts';
import type { OutputKind } from './output-files.ts';
import { prepareQuotes, type QuotesAsked, type QuotesPrepared } from './prepare-quotes.ts';
import { type Findings, tellFindings } from './tell-findings.ts';
import { type KnownAnswer, tellKnown } from './tell-known.ts';
import { type PeopleNamedTold, tellPeopleNamed } from './tell-people-named.ts';
import { type SameEventsTold, tellSameEvents } from './tell-same-events.ts';
import { type SharingListTold, tellSharing } from './tell-sharing.ts';
import { reportBytes } from './write-report.ts';

interface DecidedFiles {
  readonly files: readonly CheckedFile[];
  /** What people decided of their entries. */
  readonly decided: Decisions;
  /** The family’s children, by which accounts of them are told apart. */
  readonly children: readonly ChildNames[];
}

interface SharedFiles {
  /** The agencies that can have been told. */
  readonly agencies: readonly string[];
  /** What people say of who was told. */
  readonly shared: readonly SharingDecided[];
}

/** Long work on a whole chronology, that is done in a thread of its own. Plain values only: they are copied into it. */
export type AnalystTask =
  | ({ readonly kind: 'findings' } & DecidedFiles)
  | ({ readonly kind: 'same-events' } & DecidedFiles)
  | ({ readonly kind: 'known'; readonly question: KnowledgeQuestion } & DecidedFiles &
      SharedFiles &
      WordsThen)
  | ({ readonly kind: 'sharing'; readonly files: readonly CheckedFile[] } & SharedFiles)
  | {
      readonly kind: 'people-named';
      readonly files: readonly CheckedFile[];
      readonly family: KnownFamily;
      /** That are told of each. */
      readonly mostEntries: number;
    }
  | { readonly kind: 'document'; readonly files: readonly CheckedFile[]; readonly choices: DocumentChoices }
  | ({ readonly kind: 'quotes' } & QuotesAsked)
  | {
      readonly kind: 'made-of';
      readonly file: RowsOfFile;
      readonly key: string;
      readonly asked: readonly string[];
    };

export interface DocumentChoices {
  readonly form: OutputKind;
  /** What people have said of their entries. */
  readonly said: SaidOnRecord;
  readonly title: string | null;
  readonly window: { readonly from: Day | null; readonly to: Day | null };
  readonly today: Day;
  /** Told as it stands, in a document without names too: what it may hold there is for whoever asks to know. */
  readonly record: RecordTold;
  /** The family’s children, by which accounts of them are told apart. */
  readonly children: readonly ChildNames[];
  /** Null to leave names as they are; otherwise what is known of the family, for finding them. */
  readonly anonymise: KnownFamily | null;
}

export interface WrittenDocument {
  readonly bytes: Uint8Array;
  /** Entries and notes in it. */
  readonly entries: number;
  /** How many places were replaced or masked; 0 where names were left. */
  readonly hidden: number;
  /** What anonymising found; null where names were left. */
  readonly names: NamesSummary | null;
}

export type AnalystAnswer =
  | { readonly kind: 'findings'; readonly findings: Findings }
  | { readonly kind: 'same-events'; readonly events: SameEventsTold }
  | { readonly kind: 'known'; readonly known: KnownAnswer }
  | { readonly kind: 'sharing'; readonly sharing: SharingListTold }
  | { readonly kind: 'people-named'; readonly named: PeopleNamedTold }
  | { readonly kind: 'document'; readonly document: WrittenDocument }
  | { readonly kind: 'quotes'; readonly told: QuotesPrepared }
  | { readonly kind: 'made-of'; readonly found: readonly string[] }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly words: ErrorWords };

/** Does one task. What may not be done is an answer; whatever else goes wrong is thrown. */
export async function doTask(task: AnalystTask): Promise<AnalystAnswer> {
  try {
    switch (task.kind) {
      case 'findings':
        return { kind: 'findings', findings: tellFindings(task.files, task) };
      case 'same-events':
        return { kind: 'same-events', events: tellSameEvents(task.files, task) };
      case 'known':
        return { kind: 'known', known: tellKnown(task.files, task.question, task) };
      case 'sharing':
        return { kind: 'sharing', sharing: tellSharing(task.files, task) };
      case 'people-named':
        return { kind: 'people-named', named: tellPeopleNamed(task.files, task.family, task.mostEntries) };
      case 'document':
        return { kind: 'document', document: await writeDocument(task.files, task.choices) };
      case 'quotes':
        return { kind: 'quotes', told: prepareQuotes(task) };
      case 'made-of':
        return { kind: 'made-of', found: findMadeOf(task.file, task.key, task.asked) };
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { kind: 'refused', code: error.code, words: error.words };
  }
}

async function writeDocument(
  given: readonly CheckedFile[],
  { form, said, record, title, window, today, children, anonymise }: DocumentChoices,
): Promise<WrittenDocument> {
  const files = given.map((file) => keepToWindow(file, window, today));
  const merged = mergeChronologies(files);
  const cast = anonymise === null ? null : castWithChildren(merged, anonymise);
  const prepared = makeReport(merged, {
    title,
    window,
    cast,
    children,
    anonymise: anonymise !== null,
    glossary: publishedGlossary,
    said,
    // The program names the file itself, and tells nobody by it.
    outputs: [],
    notes: [],
  });
  if (!prepared.ok) throw prepared.error[0] ?? new Error('a report was refused without an error');
  const { names } = prepared.value;
  const report = { ...prepared.value.report, record };
  const replaced = names.replaced.reduce((sum, { times }) => sum + times, 0);
  const masked = names.findings.reduce((sum, { count }) => sum + count, 0);
  return {
    bytes: await reportBytes(report, form),
    entries: merged.entries.length,
    hidden: replaced + masked,
    names: names.anonymised ? sumNames(names, cast ?? []) : null,
  };
}
