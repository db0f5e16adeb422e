import { basename } from 'node:path';
import { AppError } from '../../../shared/app-error.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { Glossary } from '../domain/abbreviations/glossary.ts';
import { analyseChronology } from '../domain/analyse-chronology.ts';
import type { ChronologyReport } from '../domain/analysis.ts';
import { acknowledgeAnalysis, tellAcknowledged } from '../domain/findings/acknowledge-analysis.ts';
import { deriveKnownRecord, type KnowledgeQuestion } from '../domain/knowledge/derive-known-record.ts';
import { agenciesThatKnow, knownAsSaid } from '../domain/knowledge/known-as-said.ts';
import { openSuggestions, suggestSharing } from '../domain/knowledge/settle-sharing.ts';
import type { MergedChronology } from '../domain/merge-chronologies.ts';
import { anonymiseReport, type ReportPart } from '../domain/names/anonymise-report.ts';
import { findNamesIn } from '../domain/names/find-names-in.ts';
import { holdsResiduals, scanForResiduals } from '../domain/names/last-look/scan-for-residuals.ts';
import type { Cast, NamesAccount } from '../domain/names/terms/cast.ts';
import type { SaidOnRecord } from '../domain/said/said-on-record.ts';
import type { ChildNames } from '../domain/same-events/known-children.ts';

export interface PreparedReport {
  /** What documents are written from: anonymised where that was asked. */
  readonly report: ChronologyReport;
  /** What anonymising replaced and found, with names: for the screen of the person who asked, and no document. */
  readonly names: NamesAccount;
  /** The same of parts of it, for a document that holds no more than those. */
  readonly accountOf: (parts: readonly ReportPart[]) => NamesAccount;
  /** What that person should know besides; it may hold names. */
  readonly notes: readonly string[];
}

/** How a merged chronology is to be told. */
export interface ReportChoices {
  readonly title: string | null;
  readonly window: ChronologyReport['window'];
  readonly cast: Cast | null;
  /** The family’s children, by which accounts of them are told apart; empty where nobody says. */
  readonly children: readonly ChildNames[];
  readonly anonymise: boolean;
  readonly glossary: Glossary;
  /** Where the report will be written: an anonymised one must not carry a name there. */
  readonly outputs: readonly string[];
  readonly known?: KnowledgeQuestion;
  /** What people have said of the record; left out for files that stand in none. */
  readonly said?: SaidOnRecord;
  /** Texts that go into the same document beside the record. */
  readonly beside?: readonly string[];
  /** What is known of the list of people already. */
  readonly notes: readonly string[];
}

/**
 * Reads out of a merged chronology what documents tell of it, and takes the names out where that is asked. When a name would
 * be left, the errors are returned and nothing is prepared.
 */
export function makeReport(
  merged: MergedChronology,
  choices: ReportChoices,
): Result<PreparedReport, readonly AppError[]> {
  const { cast, notes, window } = choices;
  const found = analyseChronology(merged, {
    cast,
    children: choices.children,
    glossary: choices.glossary,
    ...(choices.said === undefined ? {} : { decided: choices.said.decided }),
  });
  const said =
    choices.said === undefined
      ? undefined
      : { ...choices.said, acknowledged: tellAcknowledged(found, choices.said.acknowledged) };
  const analysis = acknowledgeAnalysis(found, said?.acknowledged ?? []);
  const known = askKnown(choices, merged, analysis);
  if (!known.ok) return known;
  const report: ChronologyReport = {
    title: choices.title,
    merged,
    analysis,
    window,
    cast,
    names: plainNames,
    ...known.value,
    ...(said === undefined ? {} : { said, suggestedSharing: countSuggested(merged, said) }),
    ...(choices.beside === undefined ? {} : { beside: choices.beside }),
  };
  if (!choices.anonymise) return ok({ report, names: plainNames, accountOf: () => plainNames, notes });
  const hidden = anonymiseReport(report, cast);
  const telling = [
    ...nameInTitle(choices.title ?? '', hidden.cast),
    ...choices.outputs.flatMap((path) => nameInPath(path, hidden.cast)),
  ];
  if (telling.length > 0) return err(telling);
  const scanned = scanForResiduals(hidden.report, hidden.cast);
  if (!scanned.ok) return scanned;
  const shown = scanned.value.report;
  const findings = [...hidden.account.findings, ...scanned.value.findings];
  return ok({
    report: { ...shown, title: titleWithoutNames(choices.title, shown.title, hidden.cast) },
    names: { ...hidden.account, findings },
    accountOf(parts) {
      const account = hidden.accountOf(parts);
      const texts = JSON.stringify(parts.map(({ shown }) => shown));
      const masked = scanned.value.findings.filter(({ text }) => texts.includes(text));
      return { ...account, findings: [...account.findings, ...masked] };
    },
    notes: [...notes, ...hidden.notes],
  });
}

function countSuggested({ entries }: MergedChronology, { agencies, sharing }: SaidOnRecord): number {
  return openSuggestions(suggestSharing(entries, agencies), sharing).length;
}

const plainNames: NamesAccount = { anonymised: false, replaced: [], findings: [] };

function askKnown(
  { known: question, said }: ReportChoices,
  { files, entries }: MergedChronology,
  { sharing, sameEvents }: ChronologyReport['analysis'],
): Result<Pick<ChronologyReport, 'known'>, readonly AppError[]> {
  if (question === undefined) return ok({});
  const agencies = agenciesThatKnow(files, said?.sharing ?? []);
  const agency = agencies.find((name) => name.toLowerCase() === question.agency.trim().toLowerCase());
  if (agency !== undefined) {
    const asked = { ...question, agency };
    const known =
      said === undefined
        ? deriveKnownRecord(entries, sharing, sameEvents, asked)
        : knownAsSaid(entries, said, sameEvents, asked);
    return ok({ known });
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
