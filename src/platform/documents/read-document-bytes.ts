import { createHash } from 'node:crypto';
import { AppError } from '../../shared/app-error.ts';
import type { DocumentNote, Part, ReadDocument, ReadLimits } from '../../shared/document.ts';
import { readCsv } from './csv/read-csv.ts';
import type { OnProgress } from './progress.ts';

/** What a reader of one format gives back. */
export interface ReadParts {
  readonly parts: readonly Part[];
  readonly notes: readonly DocumentNote[];
}

/**
 * The tables of a file, from its bytes alone: no file, network or clock is touched.
 *
 * @throws AppError for every file that cannot be read in full; its `where` begins with the file's name.
 */
export function readDocumentBytes(
  fileName: string,
  bytes: Uint8Array,
  limits: ReadLimits,
  onProgress?: OnProgress,
): ReadDocument {
  try {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { parts, notes } = readCsv(fileName, bytes, limits, onProgress);
    return { fileName, format: 'csv', sha256, parts, notes };
  } catch (error) {
    throw error instanceof AppError ? inFile(fileName, error) : error;
  }
}

function inFile(fileName: string, error: AppError): AppError {
  const { what, where, todo } = error.words;
  const whereInFile = where === undefined ? fileName : `${fileName}, ${where}`;
  return new AppError(error.code, { what, where: whereInFile, todo }, { cause: error.cause });
}
