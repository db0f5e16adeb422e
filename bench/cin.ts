import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeCinFile } from './cin-file.ts';
import type { Measure } from './measure.ts';
import type { Figure } from './table.ts';

export interface CinResult {
  readonly megabytes: number;
  readonly children: number;
  /** Of processor time, as all of this: others use the machine too. */
  readonly megabytesPerSecond: number;
  readonly childrenPerSecond: number;
  /** How much of the speed of saxes with counting handlers on the same file. */
  readonly shareOfSaxes: number;
  readonly peakMegabytes: number;
}

const sizes = [10, 50, 500];
/** Readings of the smaller files. */
const readings = 3;
/** Thirty times the children a second of a widely used validator of the census. */
const childrenBar = 30 * 277;

/** Reading, checking and making entries of a census, without the schema. */
export function measureCin(say: (text: string) => void): CinResult[] {
  return sizes.map((size) => {
    const file = writeCinFile(size);
    try {
      say(`reading a census of ${size} MB`);
      const times = size > 100 ? 1 : readings;
      const { ours, bare } = readByTurns(file.path, times);
      if (ours.count !== file.children || bare.count !== file.children) {
        throw new Error(`of ${file.children} children ${ours.count} were read`);
      }
      const seconds = ours.milliseconds / 1000;
      return {
        megabytes: size,
        children: file.children,
        megabytesPerSecond: file.bytes / 1_000_000 / seconds,
        childrenPerSecond: Math.round(file.children / seconds),
        shareOfSaxes: bare.milliseconds / ours.milliseconds,
        peakMegabytes: Math.round(ours.peakBytes / 1_000_000),
      };
    } finally {
      rmSync(dirname(file.path), { recursive: true });
    }
  });
}

interface Reading {
  readonly milliseconds: number;
  readonly peakBytes: number;
  readonly count: number;
}

/** One and the other by turns, so that what else goes on in the machine falls on both; the quickest of each counts. */
function readByTurns(path: string, times: number): { readonly ours: Reading; readonly bare: Reading } {
  const read = Array.from({ length: times }, () => ({
    ours: readOnce('sightline', path),
    bare: readOnce('bare', path),
  }));
  return { ours: quickestOf(read.map(({ ours }) => ours)), bare: quickestOf(read.map(({ bare }) => bare)) };
}

function quickestOf(readings: readonly Reading[]): Reading {
  const milliseconds = Math.min(...readings.map((one) => one.milliseconds));
  const peakBytes = Math.max(...readings.map((one) => one.peakBytes));
  return { milliseconds, peakBytes, count: readings[0]?.count ?? 0 };
}

function readOnce(what: string, path: string): Reading {
  const task = join(import.meta.dirname, 'cin-task.ts');
  const run = spawnSync(process.execPath, [...process.execArgv, task, what, path], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.status !== 0) throw new Error(`reading ${path} ended with status ${run.status}`);
  const { runs, peakBytes, count } = JSON.parse(run.stdout) as Measure;
  return { milliseconds: runs[0] ?? Number.NaN, peakBytes, count };
}

export function cinFigures(results: readonly CinResult[]): Figure[] {
  const peak = (size: number): number =>
    results.find(({ megabytes }) => megabytes === size)?.peakMegabytes ?? Number.NaN;
  const growth = peak(500) / peak(50);
  return [
    ...results.flatMap((result): Figure[] => [
      {
        name: `CIN census of ${result.megabytes} MB`,
        value: `${result.megabytesPerSecond.toFixed(1)} MB/s, ${result.shareOfSaxes.toFixed(2)} of saxes counting`,
        bar: '>= 0.25',
        holds: result.shareOfSaxes >= 0.25,
      },
      {
        name: `children a second, ${result.megabytes} MB`,
        value: result.childrenPerSecond.toLocaleString('en-GB'),
        bar: `> ${childrenBar.toLocaleString('en-GB')}`,
        holds: result.childrenPerSecond > childrenBar,
      },
    ]),
    {
      name: 'peak memory, census of 500 MB against 50 MB',
      value: `${peak(500)} MB, ${growth.toFixed(2)} × ${peak(50)} MB`,
      bar: '<= 1.5',
      holds: growth <= 1.5,
    },
  ];
}
