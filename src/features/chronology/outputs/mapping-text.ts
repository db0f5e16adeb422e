import { layOutTable } from '../../../platform/terminal/lay-out-table.ts';
import type { TextStyle } from '../../../platform/terminal/text-style.ts';
import { hangText } from '../../../platform/terminal/wrap-text.ts';
import type { Section } from '../../../platform/terminal/write-sections.ts';
import { counted } from '../../../shared/counted.ts';
import type { CheckedFile, TableAccount } from '../domain/checked-file.ts';
import type { ColumnMapping } from '../domain/chronology-table.ts';
import { quote } from '../domain/issues.ts';
import { wordsFor } from '../domain/map-headings.ts';

const cellWidth = 40;
/** Columns that no field holds, each on a line of its own. */
const mostUnused = 8;

/** What each column of a table was taken for, how surely, and the cells that this rests on. */
export function mappingSection(checked: CheckedFile, table: TableAccount, style: TextStyle): Section {
  const several = checked.tables.length > 1;
  const title = several
    ? `How the columns of ${table.parts.map(quote).join(', ')} were read`
    : 'How the columns were read';
  const shown = table.mappings.filter(({ column, field }) => field !== null || column.readings.length > 0);
  const unused = shown.filter(({ field }) => field === null);
  const folded = unused.length > mostUnused ? unused : [];
  const rows = shown
    .filter((mapping) => !folded.includes(mapping))
    .map((mapping) => [
      shortHeading(mapping),
      mapping.field === null ? 'not used, kept' : wordsFor(mapping.field),
      surenessOf(mapping),
      restsOn(mapping, checked.format),
    ]);
  const reasons = shown.flatMap(({ column, field, reason }) =>
    field === null || reason === null
      ? []
      : [hangText('  ', `${quote(column.heading)}: ${reason}`, style.width)],
  );
  const laidOut = layOutTable([['Column', 'Taken for', 'How surely', 'Rests on'], ...rows], style.width);
  return {
    title,
    lines: [...laidOut, ...foldedLines(folded, style), ...(reasons.length > 0 ? ['', ...reasons] : [])],
  };
}

function shortHeading({ column: { heading } }: ColumnMapping): string {
  return heading.length > cellWidth ? `${heading.slice(0, cellWidth - 1)}…` : heading;
}

/** Many columns that no field holds are told together. */
function foldedLines(folded: readonly ColumnMapping[], style: TextStyle): readonly string[] {
  if (folded.length === 0) return [];
  const named = folded.slice(0, mostUnused).map((mapping) => quote(shortHeading(mapping)));
  const more = folded.length - named.length;
  const names = `${named.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en-GB')} more` : ''}`;
  return ['', hangText('', `Not used, kept: ${counted(folded.length, 'column')}, ${names}.`, style.width)];
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
