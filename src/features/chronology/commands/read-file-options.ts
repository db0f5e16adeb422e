import { basename, resolve } from 'node:path';
import { AppError } from '../../../shared/app-error.ts';
import { splitsAtEquals } from './split-option.ts';

/**
 * Reads options of the form FILE=NAME, such as `--agency`: what is said of each path, in the paths' order; null
 * where nothing is. Names and files may have "=" in them.
 *
 * @throws AppError `usage` for another form and for a file of which two things are said,
 * `agency-file-unknown` for a file that is not among the paths, or that several of them may be.
 */
export function readFileOptions(
  option: string,
  texts: readonly string[],
  paths: readonly string[],
): readonly (string | null)[] {
  const values: (string | null)[] = paths.map(() => null);
  for (const text of texts) {
    const { index, name } = readFileOption(option, text, paths);
    const before = values[index];
    if (before != null && before !== name) throw saidTwice(option, text, before, paths[index] ?? '');
    values[index] = name;
  }
  return values;
}

interface FileOption {
  readonly index: number;
  readonly name: string;
}

function readFileOption(option: string, text: string, paths: readonly string[]): FileOption {
  const splits = splitsAtEquals(option, text, 'FILE=NAME');
  for (const [file, name] of splits) {
    const found = findPaths(file, paths);
    const [index] = found;
    if (index === undefined) continue;
    if (found.length === 1) return { index, name };
    throw fileUnknown(`Several of the files are called “${file}”.`, option, text, paths);
  }
  const [file] = splits[0] ?? [''];
  throw fileUnknown(`“${file}” is not among the files to merge.`, option, text, paths);
}

/** Places of the paths that a name may mean: the path itself, or else every file of that name. */
function findPaths(file: string, paths: readonly string[]): readonly number[] {
  const whole = paths.findIndex((path) => path === file || resolve(path) === resolve(file));
  if (whole >= 0) return [whole];
  return paths.flatMap((path, index) => (basename(path) === file ? [index] : []));
}

function fileUnknown(what: string, option: string, text: string, paths: readonly string[]): AppError {
  return new AppError('agency-file-unknown', {
    what,
    where: `${option} "${text}"`,
    todo: `Write one of: ${paths.join(', ')}.`,
  });
}

function saidTwice(option: string, text: string, before: string, path: string): AppError {
  return new AppError('usage', {
    what: `Two things are said of “${path}”: “${before}” is one of them.`,
    where: `${option} "${text}"`,
    todo: `Use ${option} once for each file.`,
  });
}
