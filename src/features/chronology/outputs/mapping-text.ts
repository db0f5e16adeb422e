import { layOutTable } from '../../../platform/terminal/lay-out-table.ts';
import type { TextStyle } from '../../../platform/terminal/text-style.ts';
import { hangText } from '../../../platform/terminal/wrap-text.ts';
import type { Section } from '../../../platform/terminal/write-sections.ts';
import type { CheckedFile, TableAccount } from '../domain/checked-file.ts';
import type { ColumnMapping } from '../domain/chronology-table.ts';
import { quote } from '../domain/issues.ts';
import { wordsFor } from '../domain/map-headings.ts';

const cellWidth = 40;

/** What each column of a table was taken for, how surely, and the cells that this rests on. */
export function mappingSection(checked: CheckedFile, table: TableAccount, style: TextStyle): Section {
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
  const laidOut = layOutTable([['Column', 'Taken for', 'How surely', 'Rests on'], ...rows], style.width);
  return { title, lines: [...laidOut, ...(reasons.length > 0 ? ['', ...reasons] : [])] };
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
