import { basename } from 'node:path';
import { readDocument } from '../../../platform/documents/read-document.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Day } from '../../../shared/day.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { analyseChronology } from '../domain/analyse-chronology.ts';
import type { ChronologyReport } from '../domain/analysis.ts';
import { deriveKnownRecord, type KnowledgeQuestion } from '../domain/knowledge/derive-known-record.ts';
import type { MergedChronology } from '../domain/merge-chronologies.ts';
import { anonymiseReport } from '../domain/names/anonymise-report.ts';
import type { Cast, NamesAccount } from '../domain/names/cast.ts';
import { findNamesIn } from '../domain/names/find-names-in.ts';
import { readCast } from '../domain/names/read-cast.ts';
import { holdsResiduals, scanForResiduals } from '../domain/names/scan-for-residuals.ts';
import { type MergeRequest, mergeFiles } from './merge-files.ts';
import { readGlossary } from './read-glossary.ts';

export interface ReportRequest extends Omit<MergeRequest, 'glossary'> {
  /** The list of people; null where none is given. */
  readonly cast: string | null;
  readonly anonymise: boolean;
  /** Abbreviations of the person’s own; null where none are given. */
  readonly glossary: string | null;
  /** What to call it; null where no title is given. */
  readonly title: string | null;
  /** Where the report will be written: an anonymised one must not carry a name there. */
  readonly outputs: readonly string[];
  /** Whose record on which day to show beside the whole. */
  readonly known?: KnowledgeQuestion;
}

export interface PreparedReport {
  /** What documents are written from: anonymised where that was asked. */
  readonly report: ChronologyReport;
  /** What anonymising replaced and found, with names: for the screen of the person who asked, and no document. */
  readonly names: NamesAccount;
  /** What that person should know besides; it may hold names. */
  readonly notes: readonly string[];
}

/**
 * Reads the files, merges them, and reads out of the whole what documents tell of it. When anything given cannot be read, the
 * errors are returned and nothing is prepared.
 */
export async function prepareReport(
  request: ReportRequest,
): Promise<Result<PreparedReport, readonly AppError[]>> {
  const { from, to, today } = request;
  const glossary = await readGlossary(request.glossary);
  const [merged, list] = await Promise.all([
    mergeFiles({ ...request, glossary: glossary.ok ? glossary.value : undefined }),
    readCastFile(request.cast, today),
  ]);
  if (!merged.ok || !list.ok || !glossary.ok) {
    return err([merged, list, glossary].flatMap((one) => (one.ok ? [] : one.error)));
  }
  const { cast, notes } = list.value;
  const analysis = analyseChronology(merged.value, cast, glossary.value);
  const known = askKnown(request, merged.value, analysis);
  if (!known.ok) return known;
  const report: ChronologyReport = {
    title: request.title,
    merged: merged.value,
    analysis,
    window: { from, to },
    cast,
    names: plainNames,
    ...known.value,
  };
  if (!request.anonymise) return ok({ report, names: plainNames, notes });
  const hidden = anonymiseReport(report, cast);
  const telling = [
    ...nameInTitle(request.title ?? '', hidden.cast),
    ...request.outputs.flatMap((path) => nameInPath(path, hidden.cast)),
  ];
  if (telling.length > 0) return err(telling);
  const scanned = scanForResiduals(hidden.report, hidden.cast);
  if (!scanned.ok) return scanned;
  const shown = scanned.value.report;
  const findings = [...hidden.account.findings, ...scanned.value.findings];
  return ok({
    report: { ...shown, title: titleWithoutNames(request.title, shown.title, hidden.cast) },
    names: { ...hidden.account, findings },
    notes: [...notes, ...hidden.notes],
  });
}

const plainNames: NamesAccount = { anonymised: false, replaced: [], findings: [] };

interface CastFile {
  readonly cast: Cast | null;
  readonly notes: readonly string[];
}

async function readCastFile(path: string | null, today: Day): Promise<Result<CastFile, readonly AppError[]>> {
  if (path === null) return ok({ cast: null, notes: [] });
  try {
    return readCast(await readDocument(path), today);
  } catch (error) {
    if (error instanceof AppError) return err([error]);
    throw error;
  }
}

function askKnown(
  { known: question }: ReportRequest,
  { files, entries }: MergedChronology,
  { sharing, sameEvents }: ChronologyReport['analysis'],
): Result<Pick<ChronologyReport, 'known'>, readonly AppError[]> {
  if (question === undefined) return ok({});
  const agencies = [...new Set(files.map(({ agency }) => agency))];
  const agency = agencies.find((name) => name.toLowerCase() === question.agency.trim().toLowerCase());
  if (agency !== undefined) {
    return ok({ known: deriveKnownRecord(entries, sharing, sameEvents, { ...question, agency }) });
  }
  const unknown = new AppError('agency-unknown', {
    what: `None of the files is the chronology of “${question.agency}”.`,
    where: '--as-known-to',
    todo: `Choose one of: ${agencies.join('; ')}.`,
  });
  return err([unknown]);
}

function nameInTitle(title: string, cast: Cast): readonly AppError[] {
  const name = findTelling(title, cast);
  if (name === null) return [];
  return [
    new AppError('name-in-title', {
      what: `The title holds “${name}”, and would tell who an anonymised document is about.`,
      where: '--title',
      todo: 'Choose a title that names nobody.',
    }),
  ];
}

function nameInPath(path: string, cast: Cast): readonly AppError[] {
  const name = findTelling(basename(path), cast);
  if (name === null) return [];
  return [
    new AppError('name-in-file-name', {
      what: `The output’s own name holds “${name}”, and would tell who an anonymised document is about.`,
      where: path,
      todo: 'Choose a name for the output that names nobody.',
    }),
  ];
}

/**
 * What tells who somebody is in a text that the person chose: a name of the list, or the whole where it is no name. The
 * one letter of “Family M” stands for a family, and names nobody, whoever else has it for an initial.
 */
function findTelling(text: string, cast: Cast): string | null {
  const names = findNamesIn(text, cast).filter((name) => !isLetter(name));
  const [name = holdsResiduals(text, cast) ? text : null] = names;
  return name;
}

function isLetter(name: string): boolean {
  return /^\p{L}\.?$/u.test(name);
}

/** As it is written where a letter of it would be taken for somebody’s initial; otherwise hidden as all texts are. */
function titleWithoutNames(given: string | null, hidden: string | null, cast: Cast): string | null {
  return findNamesIn(given ?? '', cast).some(isLetter) ? given : hidden;
}
