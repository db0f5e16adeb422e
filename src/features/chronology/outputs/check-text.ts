import { layOutTable } from '../../../platform/terminal/lay-out-table.ts';
import type { TextStyle } from '../../../platform/terminal/text-style.ts';
import { hangText } from '../../../platform/terminal/wrap-text.ts';
import { type Section, writeSections } from '../../../platform/terminal/write-sections.ts';
import { counted } from '../../../shared/counted.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import { quote } from '../domain/issues.ts';
import { furnitureSection } from './furniture-text.ts';
import { groupIssues, type PlacedIssue } from './issue-groups.ts';
import { mappingSection } from './mapping-text.ts';
import { sayKinds } from './say-kinds.ts';
import { saySpan } from './say-span.ts';

/** Of one kind of warning on the screen; `--json` tells all of them. */
const warningsShown = 8;

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
  return writeSections(sections, style);
}

const formats = { docx: 'Word', xlsx: 'Excel', csv: 'text', typed: 'typed' } as const;
const orders = {
  ascending: 'oldest first',
  descending: 'newest first',
  none: 'in no order',
} as const;

function summary(checked: CheckedFile, style: TextStyle): Section | null {
  const { entries, notes, setAside, rows } = checked.accounts;
  const parts = [
    counted(entries, 'entry', 'entries'),
    counted(notes, 'author’s note', 'author’s notes'),
    `${setAside.toLocaleString('en-GB')} set aside`,
  ];
  const span = saySpan(checked.entries);
  const kinds = sayKinds(checked.entries);
  const read = checked.tables.flatMap((table) => table.parts).map(quote);
  const facts = [
    ['File', `${checked.file} (${formatOf(checked)})`],
    ['Agency', checked.agency],
    ['Read from', checked.format === 'csv' ? 'the whole file' : read.join(', ')],
    ['Rows', `${rows.toLocaleString('en-GB')} = ${parts.join(' + ')}`],
    ...(span === null ? [] : [['Dates', `${span}${orderOf(checked)}`]]),
    ...(kinds === null ? [] : [['Kinds', kinds]]),
  ];
  return { title: `Checked: ${checked.file}`, lines: layOutTable(facts, style.width) };
}

function formatOf({ file, format }: CheckedFile): string {
  const ending = /\.(csv|tsv)$/i.exec(file)?.[1];
  return format === 'csv' && ending !== undefined ? ending.toUpperCase() : formats[format];
}

/** One entry alone has no order. */
function orderOf({ tables, accounts }: CheckedFile): string {
  if (accounts.entries < 2) return '';
  return `, ${[...new Set(tables.map((table) => orders[table.direction]))].join(' and ')}`;
}

function errorSection(checked: CheckedFile, style: TextStyle): Section | null {
  const { setAside } = checked;
  if (setAside.length === 0) return null;
  const lines = setAside.flatMap(({ origin, issues }) =>
    issues
      .filter((issue) => issue.severity === 'error')
      .map((issue) => sayPlaced({ origin, issue }, checked, style)),
  );
  const title = `Errors: ${counted(setAside.length, 'row was', 'rows were')} set aside`;
  return { title, lines };
}

function warningSection(checked: CheckedFile, style: TextStyle): Section | null {
  const placed: PlacedIssue[] = [...checked.entries, ...checked.setAside]
    .flatMap(({ origin, issues }) => issues.map((issue) => ({ origin, issue })))
    .filter(({ issue }) => issue.severity === 'warning');
  if (placed.length === 0) return null;
  const groups = groupIssues(placed).map(({ title, advice, issues }) => {
    const lines = issues.slice(0, warningsShown).map((one) => sayPlaced(one, checked, style));
    const more = issues.length - lines.length;
    if (more > 0) lines.push(`    and ${more.toLocaleString('en-GB')} more; --json lists every one`);
    const head = `${title} (${issues.length.toLocaleString('en-GB')})`;
    return [hangText('  ', advice === null ? head : `${head}. ${advice}`, style.width), ...lines].join('\n');
  });
  return {
    title: `Warnings: ${placed.length.toLocaleString('en-GB')} to look at`,
    lines: [groups.join('\n\n')],
  };
}

/** "Row 14, Date: “31/02/2012”: there is no 31 February." */
function sayPlaced({ origin, issue }: PlacedIssue, checked: CheckedFile, style: TextStyle): string {
  const parts = checked.tables.flatMap((table) => table.parts);
  const part = parts.length > 1 ? `${origin.part}, row ${origin.row}` : `Row ${origin.row}`;
  const column = issue.column === null ? '' : `, ${issue.column}`;
  return hangText('    ', `${part}${column}: ${issue.message}`, style.width);
}

function fileSection({ issues }: CheckedFile, style: TextStyle): Section | null {
  if (issues.length === 0) return null;
  return {
    title: 'About the file',
    lines: issues.map((issue) => hangText('  - ', issue.message, style.width)),
  };
}

function nextSection(checked: CheckedFile, style: TextStyle): Section | null {
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
    checked.accounts.entries + checked.accounts.notes > 0
      ? 'Merge it with the other agencies’ chronologies: sightline merge FILE… --out merged.html'
      : 'There is nothing to merge yet. See that it is the right file, and that its rows are in it.',
  ];
  return {
    title: 'What to do next',
    lines: steps.map((step, index) => hangText(`  ${index + 1}. `, step, style.width)),
  };
}
