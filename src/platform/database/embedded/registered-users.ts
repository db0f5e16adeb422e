import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, markOf } from './processes.ts';

/**
 * Who uses a running database: a file without content for each, which bears the mark of its process. The last to leave
 * stops the server; one that was killed counts no longer.
 */
export function registerUser(folder: string): string {
  let number = 1;
  for (;;) {
    const name = `in-use.${markOf(process.pid) ?? process.pid}.${number}`;
    try {
      writeFileSync(join(folder, name), '', { flag: 'wx' });
      return name;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      number += 1;
    }
  }
}

export function leave(folder: string, name: string): void {
  rmSync(join(folder, name), { force: true });
}

/** How many still use the database. Takes away the files of those that ended without leaving. */
export function countUsers(folder: string): number {
  const files = readdirSync(folder).filter(isUserFile);
  const gone = files.filter((name) => !isRunning(name.split('.').slice(1, -1).join('.')));
  for (const name of gone) leave(folder, name);
  return files.length - gone.length;
}

export function isUserFile(name: string): boolean {
  return /^in-use\.\d+[-\w.]*\.\d+$/.test(name);
}
