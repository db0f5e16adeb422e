/** One figure beside its bar, as it is printed and as it is kept in `bench/results.json`. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  /** The bar of the design, in words; '' where a figure stands for information only. */
  readonly bar: string;
  readonly holds: boolean | null;
}

/** A table for the screen: name, value, bar, and whether the figure holds it. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = [['what', 'measured', 'bar', ''], ...figures.map(cells)];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  const [head = [], ...body] = rows;
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...body.map(line)]
    .map((text) => text.trimEnd())
    .join('\n');
}

function cells(figure: Figure): string[] {
  const verdict = figure.holds === null ? '' : figure.holds ? 'holds' : 'MISSED';
  return [figure.name, figure.value, figure.bar, verdict];
}
