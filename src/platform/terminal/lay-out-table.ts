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
  const least = Array.from({ length: count }, (_, column) =>
    Math.max(narrowestColumn, ...rows.map((row) => longestWord(row[column] ?? ''))),
  );
  const widths = fitWidths(natural, least, width - gap * (count - 1));
  return rows.flatMap((row) => layOutRow(row, widths));
}

/** No column is narrower than its longest word: it would run into the next, and nobody could tell where each ends. */
function fitWidths(
  natural: readonly number[],
  least: readonly number[],
  available: number,
): readonly number[] {
  const widths = [...natural];
  const total = () => widths.reduce((sum, one) => sum + one, 0);
  while (total() > available) {
    const most = Math.max(...widths.filter((one, column) => one > (least[column] ?? narrowestColumn)));
    const widest = widths.findIndex(
      (one, column) => one === most && one > (least[column] ?? narrowestColumn),
    );
    if (widest < 0) break;
    widths[widest] = most - 1;
  }
  return widths;
}

function longestWord(text: string): number {
  return Math.max(...text.split(/\s+/).map((word) => word.length));
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
