import type { TextStyle } from '../../../platform/terminal/text-style.ts';
import { hangText } from '../../../platform/terminal/wrap-text.ts';
import type { Section } from '../../../platform/terminal/write-sections.ts';
import { counted } from '../../../shared/counted.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import { type Furniture, furnitureKinds } from '../domain/chronology-table.ts';
import { quote } from '../domain/issues.ts';
import { furnitureWords } from './furniture-words.ts';

const rowsNamed = 6;
/** Kinds whose words a person may want to see, to be sure that the row is no record. */
const wordsShown: ReadonlySet<Furniture['kind']> = new Set([
  'title',
  'period-heading',
  'section-heading',
  'total',
  'text',
]);

function nameFurniture({ part, row, kind, cells }: Furniture, several: boolean): string {
  const place = several ? `${part} row ${row}` : `row ${row}`;
  const where = row === 0 ? `above ${part}` : place;
  return wordsShown.has(kind) ? `${where} ${quote(cells.join(' '))}` : where;
}

/** Which rows were taken for titles, headings, totals and blanks; null when there are none. */
export function furnitureSection({ furniture, tables }: CheckedFile, style: TextStyle): Section | null {
  const several = new Set(furniture.map((one) => one.part)).size > 1 || tables.length > 1;
  const lines = furnitureKinds.flatMap((kind) => {
    const rows = furniture.filter((row) => row.kind === kind);
    if (rows.length === 0) return [];
    const [one, many] = furnitureWords[kind];
    const named = rows.slice(0, rowsNamed).map((row) => nameFurniture(row, several));
    const more = rows.length > rowsNamed ? `, and ${rows.length - rowsNamed} more` : '';
    return [hangText('  - ', `${counted(rows.length, one, many)}: ${named.join(', ')}${more}`, style.width)];
  });
  if (lines.length === 0) return null;
  return { title: 'Rows that are no records (kept, and not counted)', lines };
}
