import { layOutTable } from '../../../platform/terminal/lay-out-table.ts';
import { plainText } from '../../../platform/terminal/plain-text.ts';
import type { TextStyle } from '../../../platform/terminal/text-style.ts';
import { hangText } from '../../../platform/terminal/wrap-text.ts';
import type { CheckedFile, TableAccount } from '../domain/checked-file.ts';
import type { ColumnMapping, Furniture } from '../domain/chronology-table.ts';
import { counted, quote } from '../domain/issues.ts';
import { wordsFor } from '../domain/map-headings.ts';
import { findSpanOfDays } from '../domain/span-of-days.ts';
import { groupIssues, type PlacedIssue } from './issue-groups.ts';

/** Of one kind of warning on the screen; `--json` tells all of them. */
const warningsShown = 8;
const cellWidth = 40;

/** What a file said and what is doubtful, for a person at a terminal. Ends with a new line. */
export function checkText(checked: CheckedFile, style: TextStyle): string {
  const sections = [
    summary(checked, style),
    ...checked.tables.map((table) => mappingSection(checked, table, style)),
    errorSection(checked, style),
    warningSection(checked, style),
    fileSection(checked, style),
    furnitureSection(checked, style),
    nextSection(checked, style),
  ];
  return plainText(`${sections.filter((section) => section !== '').join('\n\n')}\n`);
}

const formats = { docx: 'Word', xlsx: 'Excel', csv: 'CSV' } as const;
const orders = {
  ascending: 'oldest first',
  descending: 'newest first',
  none: 'in no order',
} as const;

function summary(checked: CheckedFile, style: TextStyle): string {
  const { entries, notes, setAside, rows } = checked.accounts;
  const parts = [
    counted(entries, 'entry', 'entries'),
    counted(notes, 'author’s note', 'author’s notes'),
    `${setAside.toLocaleString('en-GB')} set aside`,
  ];
  const days = findSpanOfDays(checked.entries);
  const read = checked.tables.flatMap((table) => table.parts).map(quote);
  const facts = [
    ['File', `${checked.file} (${formats[checked.format]})`],
    ['Agency', checked.agency],
    ['Read from', checked.format === 'csv' ? 'the whole file' : read.join(', ')],
    ['Rows', `${rows.toLocaleString('en-GB')} = ${parts.join(' + ')}`],
    ...(days === null ? [] : [['Dates', `${days.from} to ${days.to}, ${orderOf(checked)}`]]),
  ];
  return [style.heading(`Checked: ${checked.file}`), '', ...layOutTable(facts, style.width)].join('\n');
}

function orderOf({ tables }: CheckedFile): string {
  return [...new Set(tables.map((table) => orders[table.direction]))].join(' and ');
}

function mappingSection(checked: CheckedFile, table: TableAccount, style: TextStyle): string {
  const several = checked.tables.length > 1;
  const title = several
    ? `How the columns of ${table.parts.map(quote).join(', ')} were read`
    : 'How the columns were read';
  const shown = table.mappings.filter(({ column, field }) => field !== null || column.readings.length > 0);
  const rows = shown.map((mapping) => [
    mapping.column.heading.length > cellWidth
      ? `${mapping.column.heading.slice(0, cellWidth - 1)}…`
      : mapping.column.heading,
    mapping.field === null ? 'not used, kept' : wordsFor(mapping.field),
    surenessOf(mapping),
    restsOn(mapping, checked.format),
  ]);
  const reasons = shown.flatMap(({ column, field, reason }) =>
    field === null || reason === null
      ? []
      : [hangText('  ', `${quote(column.heading)}: ${reason}`, style.width)],
  );
  return [
    style.heading(title),
    '',
    ...layOutTable([['Column', 'Taken for', 'How surely', 'Rests on'], ...rows], style.width),
    ...(reasons.length > 0 ? ['', ...reasons] : []),
  ].join('\n');
}

const sureness = {
  stated: 'as you said',
  certain: 'certain',
  likely: 'likely',
  'by-content': 'by its cells only',
} as const;

function surenessOf({ confidence }: ColumnMapping): string {
  return confidence === null ? '' : sureness[confidence];
}

function restsOn({ column }: ColumnMapping, format: CheckedFile['format']): string {
  if (column.cells.length === 0) return `column ${column.index + 1}`;
  const places = column.cells.map((cell) =>
    format === 'xlsx' ? `${letterOf(cell.column)}${cell.row}` : `row ${cell.row}, column ${cell.column}`,
  );
  return places.join(' and ');
}

/** A spreadsheet's letters for a column counted from 1: 1 is A, 27 is AA. */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? letterOf(Math.floor((column - 1) / 26)) + last : last;
}

function errorSection(checked: CheckedFile, style: TextStyle): string {
  const { setAside } = checked;
  if (setAside.length === 0) return '';
  const lines = setAside.flatMap(({ origin, issues }) =>
    issues
      .filter((issue) => issue.severity === 'error')
      .map((issue) => sayPlaced({ origin, issue }, checked, style)),
  );
  const title = `Errors: ${counted(setAside.length, 'row was', 'rows were')} set aside`;
  return [style.heading(title), '', ...lines].join('\n');
}

function warningSection(checked: CheckedFile, style: TextStyle): string {
  const placed: PlacedIssue[] = [...checked.entries, ...checked.setAside]
    .flatMap(({ origin, issues }) => issues.map((issue) => ({ origin, issue })))
    .filter(({ issue }) => issue.severity === 'warning');
  if (placed.length === 0) return '';
  const groups = groupIssues(placed).map(({ title, advice, issues }) => {
    const lines = issues.slice(0, warningsShown).map((one) => sayPlaced(one, checked, style));
    const more = issues.length - lines.length;
    if (more > 0) lines.push(`    and ${more.toLocaleString('en-GB')} more; --json lists every one`);
    const head = `${title} (${issues.length.toLocaleString('en-GB')})`;
    return [hangText('  ', advice === null ? head : `${head}. ${advice}`, style.width), ...lines].join('\n');
  });
  return [
    style.heading(`Warnings: ${placed.length.toLocaleString('en-GB')} to look at`),
    '',
    groups.join('\n\n'),
  ].join('\n');
}

/** "Row 14, Date: “31/02/2012”: there is no 31 February." */
function sayPlaced({ origin, issue }: PlacedIssue, checked: CheckedFile, style: TextStyle): string {
  const parts = checked.tables.flatMap((table) => table.parts);
  const part = parts.length > 1 ? `${origin.part}, row ${origin.row}` : `Row ${origin.row}`;
  const column = issue.column === null ? '' : `, ${issue.column}`;
  return hangText('    ', `${part}${column}: ${issue.message}`, style.width);
}

function fileSection({ issues }: CheckedFile, style: TextStyle): string {
  if (issues.length === 0) return '';
  return [
    style.heading('About the file'),
    '',
    ...issues.map((issue) => hangText('  - ', issue.message, style.width)),
  ].join('\n');
}

const kinds: Readonly<Record<Furniture['kind'], readonly [string, string]>> = {
  title: ['title', 'titles'],
  heading: ['heading', 'headings'],
  'repeated-heading': ['repeated heading', 'repeated headings'],
  'period-heading': ['year or month heading', 'year or month headings'],
  'section-heading': ['section heading', 'section headings'],
  total: ['total', 'totals'],
  blank: ['blank row', 'blank rows'],
  'other-table': ['row of other tables', 'rows of other tables'],
};
const rowsNamed = 6;
/** Kinds whose words a person may want to see, to be sure that the row is no record. */
const wordsShown: ReadonlySet<Furniture['kind']> = new Set([
  'title',
  'period-heading',
  'section-heading',
  'total',
]);

function nameFurniture({ part, row, kind, cells }: Furniture, several: boolean): string {
  const place = several ? `${part} row ${row}` : `row ${row}`;
  return wordsShown.has(kind) ? `${place} ${quote(cells.join(' '))}` : place;
}

function furnitureSection({ furniture, tables }: CheckedFile, style: TextStyle): string {
  const several = new Set(furniture.map((one) => one.part)).size > 1 || tables.length > 1;
  const lines = Object.entries(kinds).flatMap(([kind, [one, many]]) => {
    const rows = furniture.filter((row) => row.kind === kind);
    if (rows.length === 0) return [];
    const named = rows.slice(0, rowsNamed).map((row) => nameFurniture(row, several));
    const more = rows.length > rowsNamed ? `, and ${rows.length - rowsNamed} more` : '';
    return [hangText('  - ', `${counted(rows.length, one, many)}: ${named.join(', ')}${more}`, style.width)];
  });
  if (lines.length === 0) return '';
  return [style.heading('Rows that are no records (kept, and not counted)'), '', ...lines].join('\n');
}

function nextSection(checked: CheckedFile, style: TextStyle): string {
  const steps = [
    ...(checked.setAside.length > 0
      ? ['Mend the rows under “Errors” in the agency’s file, or ask the agency to, and check again.']
      : []),
    ...(checked.tables.some((table) =>
      table.mappings.some(
        (mapping) => mapping.confidence === 'by-content' || mapping.confidence === 'likely',
      ),
    )
      ? ['See that each column was taken for the right thing. Where not, say so: --map "Heading=field".']
      : []),
    ...(checked.issues.some((issue) => issue.code === 'agency-from-file-name')
      ? ['Say whose chronology it is: --agency "Name of the agency".']
      : []),
    'Merge it with the other agencies’ chronologies: sightline merge FILE… --out merged.html',
  ];
  return [
    style.heading('What to do next'),
    '',
    ...steps.map((step, index) => hangText(`  ${index + 1}. `, step, style.width)),
  ].join('\n');
}
