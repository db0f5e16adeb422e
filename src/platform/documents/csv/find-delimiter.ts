import { AppError } from '../../../shared/app-error.ts';
import { readCsvRecords } from './csv-records.ts';

const candidates = [',', ';', '\t', '|'] as const;

export type Delimiter = (typeof candidates)[number];

/** How much of the file decides: its first rows, as the rest has the same form or none. */
const sampleRecords = 200;

/**
 * The delimiter that cuts the most records into the same number of cells, of two or more. The usual one of the
 * file's ending wins a draw, and when none of them cuts anything.
 */
export function findDelimiter(text: string, usual: Delimiter): Delimiter {
  const order = [usual, ...candidates.filter((candidate) => candidate !== usual)];
  let best = { delimiter: usual, score: 0 };
  for (const delimiter of order) {
    const score = regularity(text, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The share of records with the commonest number of cells; a little more for more cells, none for one. */
function regularity(text: string, delimiter: Delimiter): number {
  const widths = new Map<number, number>();
  let records = 0;
  for (const width of sampleWidths(text, delimiter)) {
    widths.set(width, (widths.get(width) ?? 0) + 1);
    records += 1;
  }
  const [width, count] = [...widths].sort(([, first], [, second]) => second - first)[0] ?? [1, 0];
  return width < 2 ? 0 : count / records + Math.min(width, 20) / 1000;
}

function* sampleWidths(text: string, delimiter: Delimiter): Generator<number> {
  let seen = 0;
  try {
    for (const { cells } of readCsvRecords(text, delimiter)) {
      yield cells.length;
      seen += 1;
      if (seen >= sampleRecords) return;
    }
  } catch (error) {
    // With the wrong delimiter, quotation marks may look unclosed; what was cut until then still counts.
    if (!(error instanceof AppError)) throw error;
  }
}
