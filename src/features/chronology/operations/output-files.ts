import { stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { findPlace } from '../../../platform/files/find-place.ts';
import { FileNotReplaced, type NewFile, replaceFiles } from '../../../platform/files/replace-files.ts';
import { AppError } from '../../../shared/app-error.ts';

export type OutputKind = 'docx' | 'xlsx' | 'html' | 'csv' | 'json';

export interface Output {
  readonly path: string;
  readonly kind: OutputKind;
}

const kinds: Readonly<Record<string, OutputKind>> = {
  '.docx': 'docx',
  '.xlsx': 'xlsx',
  '.html': 'html',
  '.csv': 'csv',
  '.json': 'json',
};

/**
 * What to write where, from the paths' endings. Nothing is written yet.
 *
 * @throws AppError for an ending that is not written, for one file named twice, by whatever name, and for a path that leads
 * to one of the inputs, by whatever name.
 */
export async function planOutputs(
  paths: readonly string[],
  inputs: readonly string[],
): Promise<readonly Output[]> {
  const outputs = paths.map((path) => ({ path, kind: kindOf(path) }));
  const places = new Set<string>();
  for (const { path } of outputs) {
    const place = await findPlace(path);
    if (places.has(place)) {
      throw new AppError('usage', {
        what: 'The same output is named twice.',
        where: path,
        todo: 'Name each output once.',
      });
    }
    places.add(place);
    await refuseInput(path, inputs);
  }
  return outputs;
}

const useInstead = 'Use .docx (Word), .xlsx (Excel), .html (a page to read and print), .csv or .json.';

function kindOf(path: string): OutputKind {
  if (path.trim() === '') {
    throw new AppError('usage', {
      what: 'The output has no name.',
      where: '--out',
      todo: 'Add --out with a name that ends in .docx, .xlsx, .html, .csv or .json.',
    });
  }
  const ending = extname(path).toLowerCase();
  const kind = kinds[ending];
  if (kind !== undefined) return kind;
  throw new AppError('output-type-unknown', { ...sayEnding(ending, path), where: path });
}

function sayEnding(ending: string, path: string): { readonly what: string; readonly todo: string } {
  if (ending === '') {
    const what = `“${basename(path)}” does not say by its ending what to write.`;
    return { what, todo: `Give the name an ending. ${useInstead}` };
  }
  return { what: `Sightline does not write ${ending} files.`, todo: useInstead };
}

/** By the file itself and not its name, so that links and other spellings are found out. */
async function refuseInput(path: string, inputs: readonly string[]): Promise<void> {
  const target = await identify(path);
  for (const input of inputs) {
    const same = resolve(input) === resolve(path) || (target !== null && target === (await identify(input)));
    if (!same) continue;
    throw new AppError('output-over-input', {
      what: `Writing it would overwrite “${basename(input)}”, which is one of the files to read.`,
      where: path,
      todo: 'Choose another name for the output.',
    });
  }
}

async function identify(path: string): Promise<string | null> {
  try {
    const found = await stat(path, { bigint: true });
    return `${found.dev}:${found.ino}`;
  } catch {
    return null;
  }
}

/**
 * Writes every output, or none.
 *
 * @throws AppError `output-not-writable`; everything is then as it was before.
 */
export async function writeOutputs(outputs: readonly NewFile[]): Promise<void> {
  try {
    await replaceFiles(outputs);
  } catch (error) {
    throw error instanceof FileNotReplaced ? notWritable(error.path, error.cause) : error;
  }
}

interface Failure {
  readonly reason: string;
  readonly todo: string;
}

const noFolder: Failure = {
  reason: 'The folder does not exist.',
  todo: 'Make the folder first, or choose one that exists.',
};
const notAllowed: Failure = {
  reason: 'You may not write there.',
  todo: 'Choose a folder that you may write to.',
};
const full: Failure = { reason: 'The disk is full.', todo: 'Make room on the disk, or choose another one.' };

const failures: Readonly<Record<string, Failure>> = {
  ENOENT: noFolder,
  ENOTDIR: noFolder,
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: { reason: 'That disk can only be read.', todo: 'Choose a folder on another disk.' },
  ENOSPC: full,
  EDQUOT: full,
  EISDIR: { reason: 'A folder has that name.', todo: 'Choose another name for the output.' },
  ENAMETOOLONG: { reason: 'The name is too long.', todo: 'Choose a shorter name.' },
};

function notWritable(path: string, cause: unknown): AppError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const { reason, todo } = failures[code] ?? {
    reason: cause instanceof Error ? `${cause.message}.` : '',
    todo: 'Try again, or choose another folder.',
  };
  const what = `The output could not be written, so nothing was. ${reason}`.trim();
  return new AppError('output-not-writable', { what, where: path, todo }, { cause });
}
