import { csvText } from '../../../platform/documents/write-csv.ts';
import type { ChronologyReport } from '../domain/analysis.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import type { Furniture } from '../domain/chronology-table.ts';
import { type Entry, type Field, isUntold, type SetAsideRow } from '../domain/entry.ts';
import { sayWhen } from '../domain/say-when.ts';
import { sayBeyondKind, sayKind } from './entry-words.ts';
import { findSpeakingFurniture, furnitureWords } from './furniture-words.ts';
import { findAlsoTold, makeLookups, type ReportLookups } from './report-lookups.ts';
import { type RowSource, sayPart } from './row-sources.ts';
import { commentLines, saidOf } from './said-of-entry.ts';
import { sayLooksBack } from './say-looks-back.ts';
import { sayRecord } from './say-record.ts';
import { saySuggestedTheme } from './say-theme.ts';

const headings = [
  'Number',
  'Status',
  'Date as written',
  'Date as understood',
  'Earliest day',
  'Latest day',
  'Start time',
  'End time',
  'EDTF',
  'Agency',
  'Source',
  'Kind',
  'Kind in detail',
  'Event',
  'Response',
  'Outcome',
  'Impact on child',
  'Children',
  'Child seen',
  'Author role',
  'Recorded on',
  'Comment',
  'Sequence',
  'Other cells',
  'To check',
  'Themes',
  'Standing',
  'Same event as',
  'Ages',
  'File',
  'Table or sheet',
  'Row',
  'Id',
] as const;

/** What people said of a record that is kept; their comments only where they were asked for. */
const saidHeadings = ['Shared with', 'The plan', 'Comments of people'] as const;

type Heading = (typeof headings)[number] | (typeof saidHeadings)[number];
type Row = Partial<Readonly<Record<Heading, string>>>;

/**
 * The merged chronology as CSV: one row for each entry and author's note, in order, and below them the
 * rows set aside and the rows that are no records, each with all of its cells. Of a record that is kept, further columns say what
 * people said of each entry, and a last one whose it is and of when. Safe to open in a spreadsheet.
 */
export function chronologyCsv(report: ChronologyReport): string {
  const lookups = makeLookups(report);
  const { files, entries } = report.merged;
  const rows: readonly Row[] = [
    ...entries.map((entry) => entryRow(entry, lookups)),
    ...files.flatMap((file) => file.setAside.map((row) => setAsideRow(row, file, lookups))),
    ...files.flatMap((file) => findSpeakingFurniture(file).map((row) => furnitureRow(row, file))),
  ];
  // In every row, so that a row that is copied out of it still says it.
  const record = sayRecord(report);
  const own: readonly Heading[] = [...headings, ...saidHeadingsOf(report)];
  const [heading, cell] = record === null ? [[], []] : [['Record'], [record]];
  return csvText([
    [...own, ...heading],
    ...rows.map((row) => [...own.map((one) => row[one] ?? ''), ...cell]),
  ]);
}

function saidHeadingsOf({ said }: ChronologyReport): readonly Heading[] {
  if (said === undefined) return [];
  return said.comments === null ? saidHeadings.slice(0, -1) : saidHeadings;
}

function entryRow(entry: Entry, lookups: ReportLookups): Row {
  const { when, origin } = entry;
  const { sources, numbers } = lookups;
  const source = sources(origin);
  return {
    Number: String(numbers.get(entry.id) ?? ''),
    Status: entry.note ? 'Author’s note' : 'Entry',
    'Date as written': when.text,
    'Date as understood': sayWhen(when),
    'Earliest day': when.earliest ?? '',
    'Latest day': when.latest ?? '',
    'Start time': when.time?.start ?? '',
    'End time': when.time?.end ?? '',
    EDTF: when.edtf ?? '',
    Agency: entry.agency,
    Source: entry.source,
    Kind: sayKind(entry),
    'Kind in detail': sayBeyondKind(entry),
    Event: entry.event,
    Response: entry.response ?? '',
    Outcome: entry.outcome ?? '',
    'Impact on child': entry.impact ?? '',
    Children: entry.children.join(', '),
    'Child seen': childSeenWords[entry.childSeen],
    'Author role': entry.authorRole ?? '',
    'Recorded on': entry.recordedOn?.text ?? '',
    Comment: entry.comment ?? '',
    Sequence: entry.sequence === null ? '' : String(entry.sequence),
    'Other cells': linesOf(source?.untold(entry) ?? []),
    'To check': linesOfIssues(entry),
    ...suggestionsOf(entry, lookups),
    ...saidCells(entry, lookups),
    ...placeOf(source?.file, origin.file, origin.part, origin.row),
    Id: entry.id,
  };
}

/** So many other accounts of one event are named by their numbers. */
const othersNamed = 20;

/** What is found by rule, for a person to confirm. */
function suggestionsOf(entry: Entry, lookups: ReportLookups): Row {
  const { readings, ages } = lookups.report.analysis;
  const reading = readings.get(entry.id);
  const { ids, more } = findAlsoTold(entry, lookups, othersNamed);
  return {
    Themes: (reading?.themes ?? []).map(saySuggestedTheme).join(', '),
    Standing: sayLooksBack(reading?.standing),
    'Same event as': [
      ...ids.flatMap((other) => lookups.numbers.get(other) ?? []),
      ...(more > 0 ? [`${more} more`] : []),
    ].join(', '),
    Ages: (ages.get(entry.id) ?? []).join('\n'),
  };
}

/** What people said of it. */
function saidCells({ id }: Entry, lookups: ReportLookups): Row {
  const said = saidOf(id, lookups);
  return {
    'Shared with': said.sharing.join('\n'),
    'The plan': said.plan.join('\n'),
    'Comments of people': commentLines(said),
  };
}

const childSeenWords = {
  'seen-alone': 'Seen alone',
  seen: 'Seen',
  'not-seen': 'Not seen',
  'not-stated': '',
} as const;

/** The columns in which the cells of a row set aside stand as they are. */
const columnOfField: Partial<Readonly<Record<Field, (typeof headings)[number]>>> = {
  date: 'Date as written',
  source: 'Source',
  kind: 'Kind',
  detail: 'Kind in detail',
  event: 'Event',
  response: 'Response',
  outcome: 'Outcome',
  impact: 'Impact on child',
  children: 'Children',
  childSeen: 'Child seen',
  authorRole: 'Author role',
  recordedOn: 'Recorded on',
  comment: 'Comment',
  sequence: 'Sequence',
};

function setAsideRow(row: SetAsideRow, file: CheckedFile, { sources }: ReportLookups): Row {
  const { cells, part, row: number } = row.origin;
  const { columns, others } = sortCells(cells, sources(row.origin));
  return {
    ...columns,
    Status: 'Set aside',
    Agency: file.agency,
    'Other cells': linesOf(others),
    'To check': linesOfIssues(row),
    ...placeOf(file, file.file, part, number),
  };
}

/** A cell whose column is taken, or whose field has none here, stands with its heading among the others. */
function sortCells(
  cells: SetAsideRow['origin']['cells'],
  source: RowSource | null,
): { readonly columns: Row; readonly others: readonly (readonly [string, string])[] } {
  const columns: Record<string, string> = {};
  const others: (readonly [string, string])[] = [];
  for (const [heading, text] of Object.entries(cells)) {
    if (text.trim() === '') continue;
    const field = source?.fieldOf(heading) ?? null;
    const column = field === null ? undefined : columnOfField[field];
    if (column === undefined || columns[column] !== undefined) others.push([heading, text]);
    else columns[column] = text.trim();
  }
  return { columns, others };
}

function furnitureRow({ part, row, kind, cells }: Furniture, file: CheckedFile): Row {
  return {
    Status: 'Not a record',
    Agency: file.agency,
    'Other cells': cells.join('\n'),
    'To check': `Taken for a ${furnitureWords[kind][0]}, and not counted.`,
    ...placeOf(file, file.file, part, row),
  };
}

function placeOf(file: CheckedFile | undefined, name: string, part: string, row: number): Row {
  return {
    File: name,
    'Table or sheet': file === undefined ? part : sayPart(file, part),
    Row: row === 0 || isUntold(row) ? '' : String(row),
  };
}

function linesOf(cells: readonly (readonly [heading: string, text: string])[]): string {
  return cells.map(([heading, text]) => `${heading}: ${text}`).join('\n');
}

function linesOfIssues({ issues }: Pick<SetAsideRow, 'issues'>): string {
  return issues.map((issue) => issue.message).join('\n');
}
