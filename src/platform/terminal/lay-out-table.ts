import { wrapText } from './wrap-text.ts';

const gap = 2;
const narrowestColumn = 8;

/**
 * Rows of texts as columns side by side; texts that do not fit wrap inside their column. The widest
 * column gives way first.
 */
export function layOutTable(rows: readonly (readonly string[])[], width: number): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const natural = Array.from({ length: count }, (_, column) =>
    Math.max(0, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const widths = fitWidths(natural, width - gap * (count - 1));
  return rows.flatMap((row) => layOutRow(row, widths));
}

function fitWidths(natural: readonly number[], available: number): readonly number[] {
  const widths = [...natural];
  const total = () => widths.reduce((sum, one) => sum + one, 0);
  while (total() > available) {
    const most = Math.max(...widths);
    if (most <= narrowestColumn) break;
    widths[widths.indexOf(most)] = most - 1;
  }
  return widths;
}

function layOutRow(row: readonly string[], widths: readonly number[]): readonly string[] {
  const cells = widths.map((width, column) => wrapText(row[column] ?? '', width));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, column) => (lines[line] ?? '').padEnd((widths[column] ?? 0) + gap))
      .join('')
      .trimEnd(),
  );
}
