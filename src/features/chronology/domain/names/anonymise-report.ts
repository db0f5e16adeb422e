import { counted } from '../../../../shared/counted.ts';
import type { Day } from '../../../../shared/day.ts';
import type { ChronologyReport } from '../analysis.ts';
import type { Entry } from '../entry.ts';
import { sayAgesByYear } from '../patterns/say-ages.ts';
import { agenciesOfSaid, nothingSaid, textsOfSaid } from '../said/said-on-record.ts';
import { makeNameHider } from './hide-names.ts';
import { asCast, draftCast } from './lists/draft-cast.ts';
import { makeReportWalk } from './report-walk.ts';
import type { Cast, NamesAccount, ResidualFinding } from './terms/cast.ts';
import { agencyWords, allTextsOf, textsBesideWorkers } from './words/agency-words.ts';
import { learnVocabulary } from './words/vocabulary-of-texts.ts';

/** Something that a document shows, as it stands in the record. */
export interface ReportPart {
  /** Where it stands, in words for the person who makes the document. */
  readonly where: string;
  readonly shown: unknown;
  /** Whom the entry is about that it is of, as the record names them. */
  readonly children?: readonly string[];
}

/** An anonymised report, and what its maker should see and nobody else. */
export interface AnonymisedReport {
  /** Without names, even in its own account: what writers write. */
  readonly report: ChronologyReport;
  /** With what was found, as written: for the screen of the person who makes the export, never for a document. */
  readonly account: NamesAccount;
  /** The same account of parts alone, where a document holds no more than those. */
  readonly accountOf: (parts: readonly ReportPart[]) => NamesAccount;
  /** The list that was used; where none was given, the one that was drafted. */
  readonly cast: Cast;
  /** What the person should know, in sentences that may hold names. */
  readonly notes: readonly string[];
}

/**
 * The report with pseudonyms for names and marks for whatever else could tell who somebody is. The report given, and
 * the entries in it, stay as they are. Without a list, the names that are found in the records are used.
 */
export function anonymiseReport(report: ChronologyReport, given: Cast | null): AnonymisedReport {
  const cast = given ?? asCast(draftCast(report.merged));
  const said = report.said ?? nothingSaid;
  const agencies = [
    ...new Set([...report.merged.files.map(({ agency }) => agency), ...agenciesOfSaid(said)]),
  ];
  const vocabulary = learnVocabulary(textsBesideWorkers(report.merged));
  const texts = [...allTextsOf(report.merged), ...textsOfSaid(said), ...(report.beside ?? [])];
  const makeHider = () =>
    makeNameHider(
      cast,
      vocabulary,
      agencyWords(agencies),
      texts,
      lastDayOf(report.merged.entries),
      firstDayOf(report.merged.entries),
    );
  const hider = makeHider();
  const walk = makeReportWalk(report, hider);
  // The words of the program must not tell what the records’ are searched for.
  const ages = given === null ? noAges : sayAgesByYear(report.merged.entries, given);
  const analysis = { ...report.analysis, ages };
  const hidden = walk({ ...report, analysis, cast: null, names: noAccount });
  const kept = new Set([
    ...hidden.merged.files.map(({ agency }) => agency),
    ...agenciesOfSaid(hidden.said ?? nothingSaid),
  ]);
  const replaced = hider.replaced();
  const met = new Set(replaced.map(({ pseudonym }) => pseudonym));
  const isListed = ({ pseudonym, onlyIfMet }: Cast[number]) =>
    pseudonym !== '' && (onlyIfMet !== true || met.has(pseudonym));
  const account = { anonymised: true, replaced, findings: hider.findings(), left: hider.left() };
  return {
    report: {
      ...hidden,
      cast: cast.filter(isListed).map(asPseudonym),
      names: {
        anonymised: true,
        replaced,
        findings: account.findings.map(withoutWords),
      },
    },
    account,
    accountOf(parts) {
      const own = makeHider();
      const walkPart = makeReportWalk(report, own);
      for (const { where, shown, children: about } of parts) walkPart(shown, where, about);
      return { anonymised: true, replaced: own.replaced(), findings: own.findings(), left: own.left() };
    },
    cast,
    notes: [
      ...tell(
        given,
        agencies.filter((agency) => kept.has(agency)),
      ),
      ...tellDaysOfBirth(report, cast),
    ],
  };
}

/** The last day of which entries tell, but for a few that are dated far ahead. */
function lastDayOf(entries: readonly Entry[]): Day | null {
  const days = entries.flatMap(({ when: { latest } }) => latest ?? []);
  return days.toSorted()[Math.ceil((days.length - 1) * 0.95)] ?? null;
}

/** Of what happened long before a chronology it may tell as well: whoever had an age then is nobody else. */
function firstDayOf(entries: readonly Entry[]): Day | null {
  return entries.flatMap(({ when: { earliest } }) => earliest ?? []).toSorted()[0] ?? null;
}

const noAges: ReadonlyMap<string, readonly string[]> = new Map();
const noAccount: NamesAccount = { anonymised: true, replaced: [], findings: [] };

/** File names and headings tell names as texts do. */
function withoutWords(finding: ResidualFinding): ResidualFinding {
  return { ...finding, text: finding.shownAs, where: '' };
}

function asPseudonym({ role, pseudonym }: Cast[number]): Cast[number] {
  return { name: pseudonym, otherNames: [], role, pseudonym, born: null };
}

/** A chronology is ordered by the days of its entries: they cannot go. */
function tellDaysOfBirth({ merged: { entries } }: ChronologyReport, cast: Cast): readonly string[] {
  const born = new Set<string | null>(cast.flatMap(({ born: day }) => day ?? []));
  const count = entries.filter(({ when }) => when.earliest === when.latest && born.has(when.earliest)).length;
  if (count === 0) return [];
  return [
    `Dated as a date of birth of the list: ${counted(count, 'entry', 'entries')}. The dates of entries stay: look at whether what they tell gives the date of birth away.`,
  ];
}

/** @param left agencies’ names that the export holds as they are. */
function tell(given: Cast | null, left: readonly string[]): readonly string[] {
  const drafted =
    'No list of people was given: the names that were found in the records were replaced. People who are named in a way that was not recognised may still be named. Make a list with “sightline cast”, check it, and give it with --cast.';
  const kept = `The agencies’ names are left as they are: ${left.join('; ')}. Put an agency into the list, with the role “agency” or “school”, to replace its name.`;
  return [...(given === null ? [drafted] : []), ...(left.length > 0 ? [kept] : [])];
}
