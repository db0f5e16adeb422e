import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { plainText } from './plain-text.ts';

export interface FileProgress {
  /** Called as the reading goes on; undefined for a file too small to wait for. */
  readonly of: (path: string) => ((done: number, total: number) => void) | undefined;
  readonly stop: () => void;
}

/** Bytes: reading a smaller file takes no time that anybody notices. */
const sizeWorthABar = 2_000_000;

const silent: FileProgress = { of: () => undefined, stop: () => undefined };

/** Progress bars on standard error, only where that is a terminal and only for files of size. */
export async function showProgress(paths: readonly string[]): Promise<FileProgress> {
  const large = paths.filter((path) => sizeOf(path) >= sizeWorthABar);
  if (!process.stderr.isTTY || large.length === 0) return silent;
  const { MultiBar, Presets } = await import('cli-progress');
  const bars = new MultiBar(
    {
      stream: process.stderr,
      format: 'Reading {name} {bar} {percentage}%',
      hideCursor: true,
      clearOnComplete: true,
      barsize: 30,
    },
    Presets.rect,
  );
  const barOf = new Map(
    large.map((path) => [path, bars.create(100, 0, { name: plainText(basename(path)) })]),
  );
  return {
    of(path) {
      const bar = barOf.get(path);
      if (bar === undefined) return undefined;
      return (done, total) => bar.update(total === 0 ? 100 : Math.floor((100 * done) / total));
    },
    stop: () => bars.stop(),
  };
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
