import { execFile, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { projectFolder } from '../repository/source-files.ts';

export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const program = join(projectFolder, 'bin/sightline');

/** Runs the command line as a person would, in a folder of its own. */
export function sightline(folder: string, ...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd: folder, maxBuffer: 100_000_000 }, (error, stdout, stderr) => {
      const status = error === null ? 0 : Number(error.code);
      resolve({ status, stdout, stderr });
    });
  });
}

/** Runs it with these bytes on standard input. */
export async function sightlineWith(input: Uint8Array | string, ...args: readonly string[]): Promise<Ended> {
  const started = spawn(program, args, { stdio: 'pipe' });
  started.stdin.end(input);
  const [stdout, stderr, status] = await Promise.all([
    text(started.stdout),
    text(started.stderr),
    new Promise<number>((resolve) => started.on('close', (code) => resolve(code ?? -1))),
  ]);
  return { status, stdout, stderr };
}

/** Runs it with its standard output on this device or file, which takes the place of a full disk and the like. */
export async function sightlineOnto(
  folder: string,
  output: string,
  input: string,
  ...args: readonly string[]
): Promise<Ended> {
  const descriptor = openSync(output, 'r+');
  try {
    const started = spawn(program, args, { cwd: folder, stdio: ['pipe', descriptor, 'pipe'] });
    started.stdin?.end(input);
    const status = new Promise<number>((resolve) => started.on('close', (code) => resolve(code ?? -1)));
    const stderr = started.stderr === null ? '' : await text(started.stderr);
    return { status: await status, stdout: '', stderr };
  } finally {
    closeSync(descriptor);
  }
}

export interface Folder {
  readonly path: string;
  write(name: string, content: string | Uint8Array): void;
  remove(): void;
}

/** An empty folder, for the files of one test file. */
export function makeFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'sightline-cli-'));
  return {
    path,
    write: (name, content) => writeFileSync(join(path, name), content),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
