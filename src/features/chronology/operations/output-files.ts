import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { AppError } from '../../../shared/app-error.ts';

export type OutputKind = 'json' | 'csv' | 'html';

export interface Output {
  readonly path: string;
  readonly kind: OutputKind;
}

const kinds: Readonly<Record<string, OutputKind>> = { '.json': 'json', '.csv': 'csv', '.html': 'html' };
const plannedEndings = ['.docx', '.xlsx'];

/**
 * What to write where, from the paths' endings. Nothing is written yet.
 *
 * @throws AppError for an ending that is not written, for one path given twice, and for a path that leads
 * to one of the inputs, by whatever name.
 */
export async function planOutputs(
  paths: readonly string[],
  inputs: readonly string[],
): Promise<readonly Output[]> {
  const outputs = paths.map((path) => ({ path, kind: kindOf(path) }));
  for (const [index, { path }] of outputs.entries()) {
    if (outputs.slice(0, index).some((other) => resolve(other.path) === resolve(path))) {
      throw new AppError('usage', {
        what: 'The same output is named twice.',
        where: path,
        todo: 'Name each output once.',
      });
    }
    await refuseInput(path, inputs);
  }
  return outputs;
}

const useInstead = 'Use .html (Word opens it, and it prints), .csv (Excel opens it) or .json.';

function kindOf(path: string): OutputKind {
  if (path.trim() === '') {
    throw new AppError('usage', {
      what: 'The output has no name.',
      where: '--out',
      todo: 'Add --out with a name that ends in .html, .csv or .json.',
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
  const what = plannedEndings.includes(ending)
    ? `Sightline cannot write ${ending} files yet.`
    : `Sightline does not write ${ending} files.`;
  return { what, todo: useInstead };
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

interface Staged {
  readonly path: string;
  readonly temporary: string;
}

/**
 * Writes every output, or none: each is first written whole beside its place, and all are moved there
 * only when every one of them is on the disk.
 *
 * @throws AppError `output-not-writable`; nothing is then left behind.
 */
export async function writeOutputs(
  contents: readonly { readonly path: string; readonly text: string }[],
): Promise<void> {
  const staged: Staged[] = [];
  const moved: Undo[] = [];
  let writing = '';
  try {
    for (const { path, text } of contents) {
      writing = path;
      const temporary = besides(path);
      staged.push({ path, temporary });
      await writeWhole(temporary, text);
    }
    for (const { path, temporary } of staged) {
      writing = path;
      moved.push(await moveIntoPlace(path, temporary));
    }
  } catch (cause) {
    for (const undo of moved.toReversed()) await undo.back();
    for (const { temporary } of staged) await rm(temporary, { force: true }).catch(() => undefined);
    throw notWritable(writing, cause);
  }
  for (const undo of moved) await undo.forget();
}

interface Undo {
  back(): Promise<void>;
  forget(): Promise<void>;
}

async function moveIntoPlace(path: string, temporary: string): Promise<Undo> {
  const before = await stat(path).catch(() => null);
  if (before?.isDirectory()) throw Object.assign(new Error('A folder has that name'), { code: 'EISDIR' });
  const kept = before === null ? null : besides(path);
  if (kept !== null) await rename(path, kept);
  const back = async () => {
    if (kept === null) await rm(path, { force: true });
    else await rename(kept, path);
  };
  try {
    await rename(temporary, path);
  } catch (cause) {
    await back();
    throw cause;
  }
  return {
    back,
    forget: async () => {
      if (kept !== null) await rm(kept, { force: true });
    },
  };
}

function besides(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`);
}

async function writeWhole(path: string, text: string): Promise<void> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'wx');
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file?.close();
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
