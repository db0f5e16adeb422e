import { readFileSync, statSync } from 'node:fs';
import { AppError, type ErrorCode, type ErrorWords } from '../../shared/app-error.ts';
import type { ReadLimits } from '../../shared/document.ts';

/**
 * The bytes of an ordinary file.
 *
 * @throws AppError `file-not-found`, `file-is-folder`, `file-unreadable`, `file-too-large`.
 */
export function readFileBytes(path: string, limits: ReadLimits): Uint8Array<ArrayBuffer> {
  try {
    const facts = statSync(path);
    if (facts.isDirectory()) throw refusal('file-is-folder', path);
    // A pipe or a device may never end.
    if (!facts.isFile()) throw refusal('file-unreadable', path);
    if (facts.size > limits.fileBytes) throw tooLarge(path, limits);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refusal(isAbsent(error) ? 'file-not-found' : 'file-unreadable', shortened(path), error);
  }
}

const words = {
  'file-is-folder': {
    what: 'This is a folder, not a file.',
    todo: 'Give the files that are in it, one by one.',
  },
  'file-not-found': {
    what: 'There is no such file.',
    todo: 'Check the name and the folder. Put a name with spaces in quotation marks.',
  },
  'file-unreadable': {
    what: 'The file is there, but it cannot be read.',
    todo: 'Check that you may open it and that no other program holds it, or copy it to a folder of your own.',
  },
} satisfies Partial<Record<ErrorCode, ErrorWords>>;

function refusal(code: keyof typeof words, path: string, cause?: unknown): AppError {
  return new AppError(code, { ...words[code], where: path }, { cause });
}

function tooLarge(path: string, { fileBytes }: ReadLimits): AppError {
  const megabytes = Math.floor(fileBytes / 1024 / 1024);
  return new AppError('file-too-large', {
    what: `The file is larger than ${megabytes} MB.`,
    where: path,
    todo: 'Take pictures out of it, or split the chronology into several files, and try again.',
  });
}

/** No file can have a name that is longer than the computer allows. */
const codesOfAbsence: ReadonlySet<unknown> = new Set([
  'ENOENT',
  'ENOTDIR',
  'ENAMETOOLONG',
  'ERR_INVALID_ARG_VALUE',
]);

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && codesOfAbsence.has(error.code);
}

const longestShown = 300;

function shortened(path: string): string {
  return path.length <= longestShown ? path : `${path.slice(0, longestShown)}…`;
}
