import { randomUUID } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { access, copyFile, link, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findPlace } from './find-place.ts';

export interface NewFile {
  readonly path: string;
  /** Text is written as UTF-8. */
  readonly content: string | Uint8Array;
}

/** The cause is the system's own error, or one with a code and message like it. */
export class FileNotReplaced extends Error {
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super(`${path} could not be written`, { cause });
    this.name = 'FileNotReplaced';
    this.path = path;
  }
}

/** A file on its way to its place. */
interface Staged {
  readonly path: string;
  /** Where it will stand: behind the path's links, so that they go on leading to it. */
  readonly place: string;
  /** Of the file that stands there; null when none does. */
  readonly before: Stats | null;
  /** The new file, beside its place. */
  readonly temporary: string;
  /** A second name of the old file, for as long as it may have to come back. */
  readonly kept: string;
  isMoved: boolean;
}

/** Less what the account's umask takes away. */
const anyNewFile = 0o666;
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Writes every file, or none. Each is written whole beside its place and put on the disk; then each takes the place of
 * the old file in one step, so that at any moment the old or the new one stands there. A file that was there
 * keeps its access rights, and a link goes on leading to the file. When one cannot be written, or a signal asks the
 * program to stop, everything is as it was before; the signal then takes its course.
 *
 * @throws FileNotReplaced for the first that could not be written.
 */
export async function replaceFiles(files: readonly NewFile[]): Promise<void> {
  const stop = new AbortController();
  const onSignal = (signal: NodeJS.Signals) => stop.abort(signal);
  for (const signal of stopSignals) process.on(signal, onSignal);
  const staged: Staged[] = [];
  try {
    for (const file of files) await attempt(file.path, () => stage(file, staged, stop.signal));
    for (const one of staged) {
      stop.signal.throwIfAborted();
      await attempt(one.path, () => moveIntoPlace(one, one === staged.at(-1)));
    }
  } catch (error) {
    for (const one of staged.toReversed()) await putBack(one);
    if (!stop.signal.aborted) throw error;
  } finally {
    for (const { temporary, kept } of staged) await removeAll(temporary, kept);
    for (const signal of stopSignals) process.off(signal, onSignal);
  }
  if (stop.signal.aborted) process.kill(process.pid, stop.signal.reason);
}

async function attempt(path: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (cause) {
    throw new FileNotReplaced(path, cause);
  }
}

async function stage({ path, content }: NewFile, staged: Staged[], stop: AbortSignal): Promise<void> {
  const place = await findPlace(path);
  const before = await findBefore(place);
  if (before !== null) await requireReplaceable(place, before);
  const [temporary, kept] = [besides(place), besides(place)];
  staged.push({ path, place, before, temporary, kept, isMoved: false });
  const rights = before === null ? null : before.mode & 0o777;
  const file = await open(temporary, 'wx', rights ?? anyNewFile);
  try {
    await file.writeFile(content, { encoding: 'utf8', signal: stop });
    if (rights !== null) await file.chmod(rights);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function findBefore(place: string): Promise<Stats | null> {
  try {
    return await stat(place);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function requireReplaceable(place: string, before: Stats): Promise<void> {
  if (before.isDirectory()) throw Object.assign(new Error('A folder has that name'), { code: 'EISDIR' });
  if (!before.isFile()) throw new Error('What has that name is no file that can be replaced');
  await access(place, constants.W_OK);
}

/** The last one needs no way back: nothing that comes after it can fail. */
async function moveIntoPlace(one: Staged, isLast: boolean): Promise<void> {
  const { place, before, temporary, kept } = one;
  if (before !== null && !isLast) await keep(place, kept);
  await rename(temporary, place);
  one.isMoved = true;
}

/** Under a second name; as a copy where the disk knows no second names. */
async function keep(place: string, kept: string): Promise<void> {
  try {
    await link(place, kept);
  } catch {
    await copyFile(place, kept, constants.COPYFILE_EXCL);
  }
}

async function putBack({ place, before, kept, isMoved }: Staged): Promise<void> {
  if (!isMoved) return;
  await (before === null ? rm(place, { force: true }) : rename(kept, place));
}

async function removeAll(...paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(path, { force: true }).catch(() => undefined);
}

/** In the same folder, so that it can take its place in one step; short, whatever the file is called. */
function besides(place: string): string {
  return join(dirname(place), `.sightline-${randomUUID().slice(0, 8)}.part`);
}
