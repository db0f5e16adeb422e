import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { clearDatabase } from './clear-run.ts';

let made = 0;

/**
 * A path in the run's folder for a database of one test, with nothing there yet. At the test's end whatever runs there
 * is ended; at the run's end too, should the test be killed.
 */
export function folderOfTest(): string {
  made += 1;
  const folder = join(inject('databaseFolder'), `test-${process.pid}-${made}`);
  onTestFinished(() => clearDatabase(folder));
  return folder;
}

/** The same, made, and open to nobody but its owner. */
export function closedFolderOfTest(): string {
  const folder = folderOfTest();
  mkdirSync(folder);
  chmodSync(folder, 0o700);
  return folder;
}
