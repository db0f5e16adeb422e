import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ToldChild } from '../told-child.ts';

/** One file that is being written, piece by piece. */
export interface FileSink {
  readonly write: (text: string) => void;
  readonly close: () => void;
}

/** Where a writer puts its files. */
export interface FolderSink {
  readonly open: (name: string) => FileSink;
  readonly put: (name: string, bytes: Uint8Array) => void;
}

/** Writes children of an invented world, one by one, as one form of extract. */
export interface ExtractWriter {
  readonly add: (child: ToldChild) => void;
  /** Closes every file; nothing is added after it. */
  readonly finish: () => void;
}

const bufferSize = 1 << 18;

/** Files under a folder of the disk; holds no more of each than a quarter of a megabyte. */
export function diskSink(folder: string): FolderSink {
  const pathOf = (name: string) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    return path;
  };
  return {
    open: (name) => {
      const file = openSync(pathOf(name), 'w');
      let waiting = '';
      const flush = () => {
        if (waiting !== '') writeSync(file, waiting);
        waiting = '';
      };
      return {
        write: (text) => {
          waiting += text;
          if (waiting.length > bufferSize) flush();
        },
        close: () => {
          flush();
          closeSync(file);
        },
      };
    },
    put: (name, bytes) => writeFileSync(pathOf(name), bytes),
  };
}

/** Files in memory, by name, for what is small. */
export function memorySink(): FolderSink & { readonly files: ReadonlyMap<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    open: (name) => {
      const pieces: string[] = [];
      return {
        write: (text) => pieces.push(text),
        close: () => files.set(name, new TextEncoder().encode(pieces.join(''))),
      };
    },
    put: (name, bytes) => files.set(name, bytes),
  };
}
