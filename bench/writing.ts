import { median, runMeasure } from './run-measure.ts';
import type { Figure } from './table.ts';

export interface WritingResult {
  readonly name: string;
  readonly rows: number;
  readonly milliseconds: number;
  /** How often the time of packing the same texts bare fits into it. */
  readonly timesBare: number;
  /** Beyond what the process with the report alone, packing it bare, comes to. */
  readonly extraBytes: number;
  readonly peakBytes: number;
}

const kinds = [
  { name: 'Word', task: 'write-word', rows: 5_000 },
  { name: 'Excel', task: 'write-excel', rows: 50_000 },
] as const;

/** The time and memory of writing a merged chronology, beside those of packing its texts bare. */
export function measureWriting(say: (text: string) => void): WritingResult[] {
  return kinds.map(({ name, task, rows }) => {
    say(`writing ${rows.toLocaleString('en-GB')} rows of ${name}`);
    const measure = runMeasure(task, String(rows), String(Math.min(rows, 5_000)), '3');
    const bare = runMeasure('write-bare', String(rows), String(Math.min(rows, 5_000)), '3');
    return {
      name,
      rows,
      milliseconds: Math.round(median(measure)),
      timesBare: Math.round((median(measure) / median(bare)) * 10) / 10,
      extraBytes: measure.peakBytes - bare.peakBytes,
      peakBytes: measure.peakBytes,
    };
  });
}

const megabyte = 1024 * 1024;

export function writingFigures(results: readonly WritingResult[]): Figure[] {
  return results.map(({ name, rows, milliseconds, timesBare, extraBytes, peakBytes }) => {
    const memory = `peak ${Math.round(peakBytes / megabyte)} MB, ${Math.round(extraBytes / megabyte)} MB more`;
    return {
      name: `writing ${rows.toLocaleString('en-GB')} rows, ${name}`,
      value: `${milliseconds} ms, ${timesBare} × packing the texts bare; ${memory}`,
      bar: '',
      holds: null,
    };
  });
}
