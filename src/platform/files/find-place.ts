import { readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * The one place that a path leads to, through links of folders and of the file itself, whether a file stands there
 * yet or not. Two paths with one place are one file. Where links go round in a circle it is the path as it is:
 * whoever opens it is told.
 */
export async function findPlace(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) return resolve(path);
  }
  const folder = await realpath(dirname(path)).catch(() => resolve(dirname(path)));
  const link = await readlink(path).catch(() => null);
  return link === null ? join(folder, basename(path)) : findPlace(resolve(folder, link));
}
