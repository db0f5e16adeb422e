import {
  dayCell,
  type ExcelCell,
  type ExcelColumn,
  type ExcelLook,
  type ExcelSheet,
  numberCell,
  textCell,
} from '../../../../platform/documents/write-excel/excel-sheets.ts';
import { isOutsideTime } from '../../../../shared/when/is-outside-time.ts';
import { type Entry, isUntold } from '../../domain/entry.ts';
import { sayBeyondKind, sayKind, sayUnderstood, seenWords } from '../entry-words.ts';
import { type AlsoTold, findAlsoToldApart, type ReportLookups } from '../report-lookups.ts';
import { sayPart } from '../row-sources.ts';
import { commentLines, saidOf } from '../said-of-entry.ts';
import { saySuggestedTheme, sayTheme } from '../say-theme.ts';

export const chronologyName = 'Chronology';

/** One column of the chronology: what it is called, how wide it is, and what stands in it. */
interface EntryColumn extends ExcelColumn {
  readonly cellOf: (entry: Entry, lookups: ReportLookups) => ExcelCell;
}

const mostReferences = 12;
const muted: ExcelLook = { colour: '#484949' };

function texts(heading: string, width: number, textOf: (entry: Entry) => string | null): EntryColumn {
  return { heading, width, cellOf: (entry) => textCell(textOf(entry) ?? '') };
}

function asides(
  heading: string,
  width: number,
  textOf: (entry: Entry, lookups: ReportLookups) => string,
): EntryColumn {
  return { heading, width, cellOf: (entry, lookups) => textCell(textOf(entry, lookups), { look: muted }) };
}

const columns: readonly EntryColumn[] = [
  {
    heading: 'No.',
    width: 7,
    centred: true,
    cellOf: ({ id }, { numbers }) => numberCell(numbers.get(id) ?? null, { look: { bold: true } }),
  },
  { heading: 'Mark', width: 7, centred: true, cellOf: markOf },
  { heading: 'Agency', width: 24, cellOf: agencyOf },
  texts('Date', 18, ({ when }) => when.text),
  {
    heading: 'First day',
    width: 13,
    cellOf: ({ when }) => dayCell(isOutsideTime(when) ? null : when.earliest),
  },
  {
    heading: 'Last day',
    width: 13,
    cellOf: ({ when }) => dayCell(isOutsideTime(when) ? null : when.latest),
  },
  asides('Read as', 22, (entry) => sayUnderstood(entry) ?? ''),
  texts('Event', 60, ({ event }) => event),
  texts('Response', 36, ({ response }) => response),
  texts('Outcome', 30, ({ outcome }) => outcome),
  texts('Impact on child', 24, ({ impact }) => impact),
  texts('Source', 24, ({ source }) => source),
  texts('Kind', 18, sayKind),
  texts('Kind in detail', 30, sayBeyondKind),
  texts('Children', 16, ({ children }) => children.join(', ')),
  texts('Child seen', 12, ({ childSeen }) => seenWords[childSeen]),
  asides('To check', 60, ({ issues }) => issues.map(({ message }) => message).join('\n')),
  asides('Perhaps also told in', 16, alsoToldOf),
  asides('Suggested themes', 36, ({ id }, lookups) =>
    themesOf(id, lookups).map(saySuggestedTheme).join(', '),
  ),
  asides('Suggested by the words', 60, wordsOf),
  asides('Perhaps looks back', 30, looksBackOf),
  asides('Shared with', 60, ({ id }, lookups) => saidOf(id, lookups).sharing.join('\n')),
  asides('The plan', 44, ({ id }, lookups) => saidOf(id, lookups).plan.join('\n')),
  asides('Comments of people', 60, ({ id }, lookups) => commentLines(saidOf(id, lookups))),
  asides('Ages', 60, ({ id }, { report }) => (report.analysis.ages.get(id) ?? []).join('; ')),
  texts('Status', 13, ({ note }) => (note ? 'Author’s note' : 'Entry')),
  texts('Clock time', 11, ({ when }) => when.time?.start ?? ''),
  texts('Clock time, end', 11, ({ when }) => when.time?.end ?? ''),
  texts('Recorded by', 18, ({ authorRole }) => authorRole),
  texts('Recorded on', 16, ({ recordedOn }) => recordedOn?.text ?? ''),
  texts('Comment', 30, ({ comment }) => comment),
  {
    heading: 'Agency’s own sequence',
    width: 12,
    centred: true,
    cellOf: ({ sequence }) => numberCell(sequence),
  },
  asides('Other cells of the row', 60, otherCellsOf),
  asides('File', 22, ({ origin }) => origin.file),
  asides('Table or sheet', 14, partOf),
  {
    heading: 'Row in file',
    width: 10,
    centred: true,
    cellOf: ({ origin: { row } }) => numberCell(isUntold(row) ? null : row),
  },
  asides('Id', 20, ({ id }) => id),
];

/** The columns that every entry could leave empty, and that tell nothing then. */
const always = new Set([
  'No.',
  'Mark',
  'Agency',
  'Date',
  'First day',
  'Last day',
  'Event',
  'Source',
  'Status',
]);

/** Every entry and author’s note, one row each: row 0 is number 1. */
export function chronologySheet(lookups: ReportLookups): ExcelSheet {
  const { entries } = lookups.report.merged;
  const filled = columns.filter(
    ({ heading, cellOf }) => always.has(heading) || entries.some((entry) => cellOf(entry, lookups) !== null),
  );
  return {
    name: chronologyName,
    columns: filled,
    count: entries.length,
    rows: rowsOf(entries, filled, lookups),
    frozenColumns: 3,
    printedColumns: filled.findIndex(({ heading }) => heading === 'Source') + 1,
  };
}

function* rowsOf(
  entries: readonly Entry[],
  filled: readonly EntryColumn[],
  lookups: ReportLookups,
): Generator<readonly ExcelCell[]> {
  for (const entry of entries) yield filled.map(({ cellOf }) => cellOf(entry, lookups));
}

function markOf({ agency }: Entry, { marks }: ReportLookups): ExcelCell {
  const mark = marks.get(agency);
  if (mark === undefined) return null;
  return textCell(mark.letters, { look: { bold: true, colour: '#ffffff', ground: mark.colour } });
}

function agencyOf({ agency }: Entry, { marks }: ReportLookups): ExcelCell {
  const mark = marks.get(agency);
  return textCell(agency, mark === undefined ? {} : { look: { ground: mark.tint } });
}

function alsoToldOf(entry: Entry, lookups: ReportLookups): string {
  const { confirmed, suggested } = findAlsoToldApart(entry, lookups, mostReferences);
  const sure = numbersOf(confirmed, lookups);
  return [sure === '' ? '' : `Confirmed: ${sure}`, numbersOf(suggested, lookups)]
    .filter((text) => text !== '')
    .join('\n');
}

function numbersOf({ ids, more }: AlsoTold, lookups: ReportLookups): string {
  const numbers = ids.flatMap((id) => lookups.numbers.get(id) ?? []).join(', ');
  return more > 0 ? `${numbers} and ${more.toLocaleString('en-GB')} more` : numbers;
}

function themesOf(id: string, { report }: ReportLookups) {
  return report.analysis.readings.get(id)?.themes ?? [];
}

function wordsOf({ id }: Entry, { report }: ReportLookups): string {
  const themes = report.analysis.readings.get(id)?.themes ?? [];
  return themes
    .filter(({ words }) => words.length > 0)
    .map(({ theme, words }) => `${sayTheme(theme)}: ${words.map(quoted).join(', ')}`)
    .join('; ');
}

function quoted(words: string): string {
  return `“${words}”`;
}

function looksBackOf({ id }: Entry, { report }: ReportLookups): string {
  const standing = report.analysis.readings.get(id)?.standing;
  if (standing?.standing !== 'historical') return '';
  const words = standing.words.map(quoted).join(', ');
  const said = standing.decided === true ? 'Yes, as people say' : 'Yes';
  return words === '' ? said : `${said}: ${words}`;
}

function otherCellsOf(entry: Entry, { sources }: ReportLookups): string {
  const untold = sources(entry.origin)?.untold(entry) ?? [];
  return untold.map(([heading, text]) => `${heading}: ${text}`).join('\n');
}

function partOf({ origin }: Entry, { sources }: ReportLookups): string {
  const source = sources(origin);
  return source === null ? origin.part : sayPart(source.file, origin.part);
}
