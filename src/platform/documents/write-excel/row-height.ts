import type { ExcelCell, ExcelColumn } from './excel-sheets.ts';

/** In points, of a line of the usual size, and what stands above and below the lines. */
const lineHeight = 12.75;
const around = 3;
/** Excel makes no row higher. */
const highest = 409;

/**
 * How high a row has to be for its texts, in points. Programs that open the file could work it out, but some do not.
 * Letters are narrower than the figures that widths are counted in; words do not fill their lines.
 */
export function rowHeight(cells: readonly ExcelCell[], columns: readonly ExcelColumn[]): number {
  let lines = 1;
  for (const [index, cell] of cells.entries()) {
    if (cell?.kind !== 'text') continue;
    lines = Math.max(lines, countLines(cell.text, columns[index]?.width ?? 10));
  }
  return Math.min(highest, Math.ceil(lines * lineHeight + around));
}

function countLines(text: string, width: number): number {
  if (text.length <= width && !text.includes('\n')) return 1;
  const perLine = Math.max(1, width * 1.02 - 1);
  // A row shows no more than some thirty lines: a long text need not be counted to its end.
  const lines = text.slice(0, width * 40).split(/\r\n|[\r\n]/);
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
}
