import { layOutTable } from '../../../platform/terminal/lay-out-table.ts';
import type { TextStyle } from '../../../platform/terminal/text-style.ts';
import { hangText } from '../../../platform/terminal/wrap-text.ts';
import { type Section, writeSections } from '../../../platform/terminal/write-sections.ts';
import { counted } from '../../../shared/counted.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import type {
  ChangedCell,
  ChangedRow,
  ChronologyComparison,
} from '../domain/compare/compare-chronologies.ts';
import type { ComparedRow } from '../domain/compare/row-content.ts';
import { quote } from '../domain/issues.ts';
import { countChanges } from './comparison-json.ts';
import { cutToDifference } from './cut-to-difference.ts';
import { beforeEvent, sayKindBriefly } from './entry-words.ts';

/** Of one kind on the screen; `--json` tells all of them. */
const rowsShown = 25;

/** What became of the rows of an older version, for a person at a terminal. Ends with a new line. */
export function comparisonText(comparison: ChronologyComparison, style: TextStyle): string {
  const { changed, added, removed } = comparison;
  const sections = [
    accountSection(comparison, style),
    listSection('Changed', changed, (row) => sayChanged(row, style), style),
    listSection('Added', added, (row) => [sayRow('+', row, style)], style),
    listSection('Removed', removed, (row) => [sayRow('-', row, style)], style),
  ];
  return writeSections(sections, style);
}

function accountSection(comparison: ChronologyComparison, style: TextStyle): Section {
  const { added, changed, removed, unchanged } = countChanges(comparison);
  const { before, after } = comparison;
  const facts = [
    ['Old', sayVersion(before)],
    ['New', sayVersion(after)],
    ['Unchanged', unchanged.toLocaleString('en-GB')],
    ['Changed', changed.toLocaleString('en-GB')],
    ['Added', added.toLocaleString('en-GB')],
    ['Removed', removed.toLocaleString('en-GB')],
  ];
  const same = added + changed + removed === 0 ? ['', 'Nothing has changed.'] : [];
  return { title: 'Compared', lines: [...layOutTable(facts, style.width), ...same] };
}

function sayVersion(files: readonly CheckedFile[]): string {
  const rows = files.reduce((sum, { accounts }) => sum + accounts.rows, 0);
  const setAside = files.reduce((sum, file) => sum + file.accounts.setAside, 0);
  const aside = setAside === 0 ? '' : `, of which ${setAside.toLocaleString('en-GB')} set aside`;
  const names = files.map(({ file }) => file).join(', ');
  return `${names}: ${counted(rows, 'row')}${aside}`;
}

function listSection<T>(
  title: string,
  rows: readonly T[],
  say: (row: T) => readonly string[],
  style: TextStyle,
): Section | null {
  if (rows.length === 0) return null;
  const more = rows.length - rowsShown;
  const rest = `and ${more.toLocaleString('en-GB')} more: --json tells all of them`;
  return {
    title: `${title}: ${counted(rows.length, 'row')}`,
    lines: [
      ...rows.slice(0, rowsShown).flatMap(say),
      ...(more > 0 ? [hangText('  ', rest, style.width)] : []),
    ],
  };
}

function sayRow(mark: string, { content, row, status }: ComparedRow, style: TextStyle): string {
  const date = content.get('date') ?? 'no date';
  const what = content.get('event') ?? [...content.values()].at(-1) ?? '';
  const stated = 'when' in row ? beforeEvent(sayKindBriefly(row)) : '';
  return hangText(
    `  ${mark} `,
    `${date}: ${stated}${quote(what)} (${sayPlace(row)}${sayStatus(status)})`,
    style.width,
  );
}

function sayPlace({ origin: { part, row } }: ComparedRow['row']): string {
  return part === 'CSV' ? `row ${row}` : `${part}, row ${row}`;
}

function sayStatus(status: ComparedRow['status']): string {
  return { entry: '', note: ', author’s note', 'set-aside': ', set aside' }[status];
}

function sayChanged({ before, after, cells }: ChangedRow, style: TextStyle): readonly string[] {
  const moved = before.status === after.status ? [] : [`It was ${is(before)}; it is ${is(after)}.`];
  return [
    sayRow('~', after, style),
    ...[...cells.map(sayCell), ...moved].map((text) => hangText('      ', text, style.width)),
  ];
}

function is({ status }: ComparedRow): string {
  return { entry: 'an entry', note: 'an author’s note', 'set-aside': 'set aside' }[status];
}

function sayCell({ column, before, after }: ChangedCell): string {
  const name = column === 'childSeen' ? 'child seen' : column;
  if (before === null) return `${name}: now ${quote(after ?? '')}, where there was nothing`;
  if (after === null) return `${name}: nothing now, where there was ${quote(before)}`;
  const [old, now] = cutToDifference(before, after);
  return `${name}: was “${old}”, is “${now}”`;
}
