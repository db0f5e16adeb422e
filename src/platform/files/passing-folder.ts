import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning, markOf } from '../database/embedded/processes.ts';

/** What a folder is for, as one small word of its name. */
export type PassingUse = 'upload' | 'reading';

/**
 * Does some work with a folder that nobody else may enter, for files that are only passing through, and takes it away
 * afterwards, whatever happened.
 *
 * @param parent where it stands; null for the system's own place for such files.
 */
export async function withPassingFolder<T>(
  use: PassingUse,
  parent: string | null,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(parent ?? tmpdir(), `sightline-${use}-${machine()}-${ownMark()}-`));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Takes away the folders of processes of this machine that were killed. Their names tell whose they are: what a process
 * that still runs is working with stays, and so does what another machine put into a shared place.
 */
export async function clearLeftFolders(parent: string | null): Promise<void> {
  const place = parent ?? tmpdir();
  for (const name of await readdir(place)) {
    const [, whose, mark] =
      name.match(/^sightline-(?:upload|reading)-([0-9a-f]{8})-(\d+-[^-]+)-[^-]+$/) ?? [];
    if (mark === undefined || whose !== machine() || isRunning(mark)) continue;
    // Another account's folder may lie in a shared place: that is not ours to take.
    await rm(join(place, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function ownMark(): string {
  return markOf(process.pid) ?? `${process.pid}-0`;
}

/** Two containers with one shared place do not see each other's processes. */
function machine(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}
