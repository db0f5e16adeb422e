import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CorpusFile, type Kind, writeCorpusFile } from './corpus.ts';
import { median, runMeasure } from './run-measure.ts';
import type { Figure } from './table.ts';

export interface ReadingResult {
  readonly kind: Kind;
  readonly rows: number;
  readonly unpackedBytes: number;
  readonly milliseconds: number;
  readonly bareMilliseconds: number;
  readonly peakBytes: number;
  readonly barePeakBytes: number;
}

const sizes = [5_000, 50_000];
const kinds: readonly Kind[] = ['docx', 'xlsx', 'csv'];
/** A quarter of the speed of the bare tokeniser. */
const mostTimesBare = 4;
const mostTimesUnpacked = 10;

/** Reads and checks chronologies of both sizes in each kind of file, beside the bare tokeniser of its kind. */
export function measureReading(say: (text: string) => void): ReadingResult[] {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-bench-'));
  try {
    return kinds.flatMap((kind) => {
      const files = sizes.map((rows) => writeCorpusFile(folder, kind, rows));
      const small = files[0]?.path ?? '';
      return files.map((file) => {
        say(`reading ${file.rows} rows of ${kind}`);
        return measureFile(file, small);
      });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureFile(file: CorpusFile, small: string): ReadingResult {
  const bare = runMeasure(`bare-${file.kind}`, file.path, small);
  const ours = runMeasure('sightline', file.path, small);
  // Memory is taken from a process that reads the file once and nothing before.
  const memory = runMeasure('sightline', file.path, 'none', '1');
  const bareMemory = runMeasure(`bare-${file.kind}`, file.path, 'none', '1');
  if (ours.count < file.rows) throw new Error(`only ${ours.count} of ${file.rows} rows were accounted for`);
  return {
    kind: file.kind,
    rows: file.rows,
    unpackedBytes: file.unpackedBytes,
    milliseconds: median(ours),
    bareMilliseconds: median(bare),
    peakBytes: memory.peakBytes,
    barePeakBytes: bareMemory.peakBytes,
  };
}

export function readingFigures(results: readonly ReadingResult[]): Figure[] {
  return [...results.map(speedFigure), ...kinds.map((kind) => memoryFigure(kind, results))];
}

function speedFigure(result: ReadingResult): Figure {
  const times = result.milliseconds / result.bareMilliseconds;
  const seconds = (result.milliseconds / 1000).toFixed(2);
  const perSecond = Math.round(result.rows / (result.milliseconds / 1000)).toLocaleString('en-GB');
  return {
    name: `${result.kind}, ${result.rows.toLocaleString('en-GB')} rows to checked entries`,
    value: `${seconds} s, ${perSecond} rows/s, ${times.toFixed(1)} × the bare tokeniser's time`,
    bar: `at most ${mostTimesBare} ×`,
    holds: times <= mostTimesBare,
  };
}

function memoryFigure(kind: Kind, results: readonly ReadingResult[]): Figure {
  const [small, large] = results.filter((result) => result.kind === kind);
  if (small === undefined || large === undefined) throw new Error(`two sizes of ${kind} were not measured`);
  const times = (large.peakBytes - small.peakBytes) / (large.unpackedBytes - small.unpackedBytes);
  return {
    name: `${kind}, peak memory from 5,000 to 50,000 rows`,
    value: `${megabytes(small.peakBytes)} to ${megabytes(large.peakBytes)} MB, ${times.toFixed(1)} × the unpacked growth`,
    bar: `at most ${mostTimesUnpacked} ×`,
    holds: times <= mostTimesUnpacked,
  };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
