import type { ExcelCell, ExcelColumn } from './excel-sheets.ts';

/** In points, of a line of the usual size, and what stands above and below the lines. */
const lineHeight = 12.75;
const around = 3;
/** Excel makes no row higher. */
const highest = 409;

/**
 * How high a row has to be for its texts, in points. Programs that open the file could work it out, but some do not.
 * Letters are a little narrower than the figures that widths are counted in.
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
  const perLine = Math.max(1, width * 1.05 - 2);
  if (text.length <= perLine && !text.includes('\n')) return 1;
  // A row shows no more than some thirty lines: a long text need not be counted to its end.
  const lines = text.slice(0, width * 40).split(/\r\n|[\r\n]/);
  return lines.reduce((sum, line) => sum + countWrapped(line, perLine), 0);
}

/** How many lines the words of one line take. */
function countWrapped(line: string, perLine: number): number {
  let lines = 1;
  let filled = 0;
  for (const word of line.split(' ')) {
    if (filled > 0 && filled + word.length > perLine) {
      lines += 1;
      filled = 0;
    }
    // A word longer than a line is broken.
    const broken = Math.floor(Math.max(0, word.length - 1) / perLine);
    lines += broken;
    filled += word.length - broken * perLine + 1;
  }
  return lines;
}
