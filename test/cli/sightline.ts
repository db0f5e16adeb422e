import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../repository/source-files.ts';

export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a person would, in a folder of its own. */
export function sightline(folder: string, ...args: readonly string[]): Promise<Ended> {
  const program = join(projectFolder, 'bin/sightline');
  return new Promise((resolve) => {
    execFile(program, args, { cwd: folder, maxBuffer: 100_000_000 }, (error, stdout, stderr) => {
      const status = error === null ? 0 : Number(error.code);
      resolve({ status, stdout, stderr });
    });
  });
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
