import { basename } from 'node:path';
import { plainText } from './plain-text.ts';

export interface FileProgress {
  /** Called as the reading of the file goes on. */
  readonly of: (path: string) => (done: number, total: number) => void;
  readonly stop: () => void;
}

type Terminal = NodeJS.WritableStream & { readonly isTTY?: boolean };

export interface ProgressSettings {
  readonly stream: Terminal;
  /** Milliseconds: what is read within them needs no bar. A small file may unpack to a large one. */
  readonly patience: number;
}

const usual: ProgressSettings = { stream: process.stderr, patience: 1000 };

/** Progress bars on standard error, only where that is a terminal and only for what takes its time. */
export function showProgress(paths: readonly string[], settings: ProgressSettings = usual): FileProgress {
  const parts = new Map(paths.map((path) => [path, 0]));
  const of = (path: string) => (done: number, total: number) => {
    parts.set(path, total === 0 ? 1 : done / total);
  };
  if (!settings.stream.isTTY) return { of, stop: () => undefined };
  let stopBars: (() => void) | null = null;
  let stopped = false;
  const timer = setTimeout(async () => {
    const drawn = await drawBars(parts, settings.stream);
    if (stopped) drawn();
    else stopBars = drawn;
  }, settings.patience);
  return {
    of,
    stop() {
      stopped = true;
      clearTimeout(timer);
      stopBars?.();
      stopBars = null;
    },
  };
}

const redrawEvery = 100;

/** Draws a bar for every file that is not read yet, until the returned function is called. */
async function drawBars(parts: ReadonlyMap<string, number>, stream: Terminal): Promise<() => void> {
  const { MultiBar, Presets } = await import('cli-progress');
  const bars = new MultiBar(
    {
      stream,
      format: 'Reading {name} {bar} {percentage}%',
      hideCursor: true,
      clearOnComplete: true,
      barsize: 30,
    },
    Presets.rect,
  );
  const drawn = [...parts]
    .filter(([, part]) => part < 1)
    .map(([path]) => ({ path, bar: bars.create(100, 0, { name: plainText(basename(path)) }) }));
  const update = () => {
    for (const { path, bar } of drawn) bar.update(Math.floor(100 * (parts.get(path) ?? 0)));
  };
  update();
  const timer = setInterval(update, redrawEvery);
  return () => {
    clearInterval(timer);
    bars.stop();
  };
}
