import {
  paragraph,
  type WordCell,
  type WordParagraph,
  type WordRow,
  type WordRun,
} from '../../../../platform/documents/write-word/word-blocks.ts';
import type { Entry, Issue, IssueCode } from '../../domain/entry.ts';
import { sayKindWhole, sayOrigin, sayUnderstood, seenWords } from '../entry-words.ts';
import { findAlsoToldApart, type ReportLookups } from '../report-lookups.ts';
import { saidOf } from '../said-of-entry.ts';
import { sayLooksBack } from '../say-looks-back.ts';
import { saySuggestedTheme } from '../say-theme.ts';
import { bookmarkOf, referTo } from './references.ts';
import { bodyRow, cell, linesOf, markCell, pairsOf } from './tables.ts';

/** Columns that a chronology has only where some entry fills them. */
export type TextColumn = 'response' | 'outcome' | 'impact';

export const doubtSign = '⚠';
const noteGround = '#f3f2f1';
const referencesShown = 8;

/** An entry or an author’s note as a row: its number to refer to, its date, whose it is, and all that its row says. */
export function entryRow(entry: Entry, texts: readonly TextColumn[], lookups: ReportLookups): WordRow {
  const mark = lookups.marks.get(entry.agency);
  const number = lookups.numbers.get(entry.id) ?? 0;
  const cells: readonly WordCell[] = [
    cell([paragraph('TableText', [{ text: String(number), bold: true }], { bookmark: bookmarkOf(number) })]),
    cell(dateParagraphs(entry)),
    markCell(mark),
    { ...cell(entry.agency), ...(mark === undefined ? {} : { ground: mark.tint }) },
    cell(eventParagraphs(entry, lookups)),
    ...texts.map((column) => cell(entry[column] ?? '')),
  ];
  return bodyRow(entry.note ? cells.map((one) => ({ ground: noteGround, ...one })) : cells);
}

const dateIssues: ReadonlySet<IssueCode> = new Set([
  'date-doubt',
  'date-unknown',
  'date-inferred',
  'end-before-start',
  'end-date-not-read',
  'time-not-read',
  'weekday-mismatch',
  'in-the-future',
  'outside-window',
  'out-of-order',
]);

function isAboutDate({ code }: Issue): boolean {
  return dateIssues.has(code);
}

/** As written, then as understood. A doubt about the date is marked here too, where people look first. */
function dateParagraphs(entry: Entry): readonly WordParagraph[] {
  const understood = sayUnderstood(entry);
  return [
    ...linesOf(entry.when.text, 'TableText'),
    ...(understood === null ? [] : [paragraph('TableSmall', `read as ${understood}`)]),
    ...(entry.issues.some(isAboutDate) ? [paragraph('TableDoubt', `${doubtSign} to check`)] : []),
  ];
}

function eventParagraphs(entry: Entry, lookups: ReportLookups): readonly WordParagraph[] {
  const source = lookups.sources(entry.origin);
  return [
    ...(entry.note ? [paragraph('TableText', [{ text: 'Author’s note', bold: true }])] : []),
    ...linesOf(entry.event, 'TableText'),
    ...entry.issues.map(({ message }) =>
      paragraph('TableDoubt', [{ text: `${doubtSign} Check: `, bold: true }, { text: message }]),
    ),
    ...alsoTold(entry, lookups),
    ...suggestions(entry, lookups),
    ...said(entry, lookups),
    ...inOneLine([
      ['Source', entry.source],
      ['Kind', sayKindWhole(entry)],
      ['Children', entry.children.join(', ')],
      ['Ages', (lookups.report.analysis.ages.get(entry.id) ?? []).join('; ')],
      ['Child', seenWords[entry.childSeen]],
      ['Recorded by', entry.authorRole ?? ''],
      ['Recorded on', entry.recordedOn?.text ?? ''],
      ['Sequence', entry.sequence === null ? '' : String(entry.sequence)],
      ['From', sayOrigin(entry, source)],
    ]),
    ...pairsOf([['Comment', entry.comment ?? ''], ...(source?.untold(entry) ?? [])], 'TableSmall'),
  ];
}

function alsoTold(entry: Entry, lookups: ReportLookups): readonly WordParagraph[] {
  const { confirmed, suggested } = findAlsoToldApart(entry, lookups, referencesShown);
  const told = [
    { words: 'Also told in ', ...confirmed },
    { words: 'Perhaps also told in ', ...suggested },
  ];
  return told.flatMap(({ words, ids, more }) =>
    ids.length === 0
      ? []
      : [paragraph('TableSmall', [{ text: words, bold: true }, ...referTo(ids, lookups, more)])],
  );
}

/** What the program reads out of the texts, for a person to confirm. */
function suggestions({ id }: Entry, { report }: ReportLookups): readonly WordParagraph[] {
  const reading = report.analysis.readings.get(id);
  if (reading === undefined) return [];
  const { themes, standing } = reading;
  const words = standing.words.map((word) => `“${word}”`).join(', ');
  const looksBack = `${sayLooksBack(standing)}${words === '' ? '' : ` (${words})`}`;
  return inOneLine([
    ['', standing.standing === 'historical' ? looksBack : ''],
    ['Themes', themes.map(saySuggestedTheme).join(', ')],
  ]);
}

/** What people said of it: who was told, what it tells of the plan, and what they wrote beside it. */
function said({ id }: Entry, lookups: ReportLookups): readonly WordParagraph[] {
  const { sharing, plan, comments } = saidOf(id, lookups);
  return [
    ...sharing.map((sentence) => paragraph('TableSmall', sentence)),
    ...pairsOf(
      plan.map((words) => ['The plan', words] as const),
      'TableSmall',
    ),
    ...pairsOf(
      comments.map(({ heading, words }) => [heading, words] as const),
      'TableSmall',
    ),
  ];
}

/** Short things said one after the other, so that the row stays low. */
function inOneLine(pairs: readonly (readonly [name: string, text: string])[]): readonly WordParagraph[] {
  const told = pairs.filter(([, text]) => text.trim() !== '');
  if (told.length === 0) return [];
  const runs = told.flatMap(([name, text], index): readonly WordRun[] => [
    ...(index === 0 ? [] : [{ text: ' · ' }]),
    ...(name === '' ? [] : [{ text: `${name}: `, bold: true }]),
    { text: text.trim(), bold: name === '' },
  ]);
  return [paragraph('TableSmall', runs)];
}
