import { basename, extname } from 'node:path';
import type { OnProgress } from '../../../platform/documents/progress.ts';
import { readDocument } from '../../../platform/documents/read-document.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Day } from '../../../shared/day.ts';
import type { ReadDocument } from '../../../shared/document.ts';
import type { Glossary } from '../domain/abbreviations/glossary.ts';
import { checkDocument } from '../domain/check-document.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import type { StatedColumn } from '../domain/chronology-table.ts';

export interface CheckRequest {
  readonly path: string;
  /** What the file is called wherever it is shown; its own name where this is left out. */
  readonly name?: string;
  /** Whose chronology it is; null to take it from the file. */
  readonly agency: string | null;
  /** Only the table or sheet of this name; null for all that are chronologies. */
  readonly table: string | null;
  readonly stated: readonly StatedColumn[];
  /** What is stated is meant for several files: a heading need not stand in this one. */
  readonly statedForSeveral?: boolean;
  /** Decides what lies in the future. */
  readonly today: Day;
  /** The review's window; null where open. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** A partnership’s own abbreviations over the published ones; those alone where this is left out. */
  readonly glossary?: Glossary | undefined;
  /** Of people whom everybody who may read the file is told of. */
  readonly names?: readonly string[];
  readonly onProgress?: OnProgress | undefined;
}

/**
 * Reads one agency's chronology from a file, and checks it. The file is not changed.
 *
 * @throws AppError when it cannot be read, or holds no chronology.
 */
export async function checkFile(request: CheckRequest): Promise<CheckedFile> {
  const { path, name = basename(path), onProgress } = request;
  return checkRead(await readOrRefuse({ path, name, onProgress }, mergedElsewhere), request);
}

/** The same of a file that was read already. @throws AppError when it holds no chronology. */
export function checkRead(document: ReadDocument, request: Omit<CheckRequest, 'path' | 'name'>): CheckedFile {
  const { from, to, onProgress: _onProgress, ...choices } = request;
  const window = from === null && to === null ? undefined : { from, to };
  return checkDocument(document, { ...choices, window });
}

/** A file by the name that it has wherever it is shown, in words for whoever has no command line. @throws AppError when it cannot be read. */
export async function readNamed(
  path: string,
  name: string,
  onProgress: OnProgress | undefined,
): Promise<ReadDocument> {
  return readOrRefuse({ path, name, onProgress }, ofProgram);
}

type FileToRead = Required<Pick<CheckRequest, 'path' | 'name' | 'onProgress'>>;

async function readOrRefuse(
  { path, name, onProgress }: FileToRead,
  refuseJson: (name: string, cause: AppError) => AppError,
): Promise<ReadDocument> {
  try {
    const document = await readDocument(path, onProgress === undefined ? {} : { onProgress });
    return { ...document, fileName: name };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw isJson(path, error) ? refuseJson(name, error) : withName(path, name, error);
  }
}

/** Whatever a text that is called .json holds, it is a program's and no agency's. */
function isJson(path: string, { code }: AppError): boolean {
  return code === 'file-not-what-its-name-says' && extname(path).toLowerCase() === '.json';
}

/** Other commands read the one kind of .json that Sightline writes of chronologies. */
function mergedElsewhere(name: string, cause: AppError): AppError {
  return new AppError(
    'file-type-unknown',
    {
      what: 'This command checks one agency’s file, and no .json file.',
      where: name,
      todo: 'For a merged chronology use “sightline analyse” or “sightline merge”; else give the agency’s own file: Word (.docx), Excel (.xlsx) or CSV.',
    },
    { cause },
  );
}

function ofProgram(name: string, cause: AppError): AppError {
  return new AppError(
    'file-type-unknown',
    {
      what: 'This is a .json file, which one program writes for another.',
      where: name,
      todo: 'Give the Word document (.docx), Excel workbook (.xlsx) or CSV file that was written in the first place.',
    },
    { cause },
  );
}

/** What the reader says of a file begins with the file's own name, which others of a merge may share. */
function withName(path: string, name: string, error: AppError): AppError {
  const own = basename(path);
  const { where = own } = error.words;
  if (name === own || !where.startsWith(own)) return error;
  const words = { ...error.words, where: `${name}${where.slice(own.length)}` };
  return new AppError(error.code, words, { cause: error.cause });
}
