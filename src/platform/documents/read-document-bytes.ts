import { createHash } from 'node:crypto';
import { AppError } from '../../shared/app-error.ts';
import type { ReadDocument, ReadLimits } from '../../shared/document.ts';
import { readCsv } from './csv/read-csv.ts';
import { readWorkbook } from './excel/read-workbook.ts';
import { type IdentifiedFile, identifyFile } from './identify/identify-file.ts';
import { collectParts, type DocumentFacts, type PartSink, type ReaderNotes } from './part-sink.ts';
import type { OnProgress } from './progress.ts';
import { readWordDocument } from './word/read-word-document.ts';

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
  const sink = collectParts();
  const facts = streamDocument(fileName, bytes, limits, sink, onProgress);
  return { ...facts, parts: sink.parts };
}

/**
 * The same, with the rows given to a sink as they are read. What the sink has taken is worth nothing when the
 * reading fails later on.
 *
 * @throws AppError as `readDocumentBytes` does.
 */
export function streamDocument(
  fileName: string,
  bytes: Uint8Array,
  limits: ReadLimits,
  sink: PartSink,
  onProgress?: OnProgress,
): DocumentFacts {
  try {
    const identified = identifyFile(fileName, bytes, limits);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const notes = readIdentified(identified);
    return { fileName, format: identified.format, sha256, notes };
  } catch (error) {
    throw error instanceof AppError ? inFile(fileName, error) : error;
  }

  function readIdentified(identified: IdentifiedFile): ReaderNotes {
    switch (identified.format) {
      case 'csv':
        return readCsv(fileName, bytes, limits, sink, onProgress);
      case 'docx':
        return readWordDocument(identified.main, limits, sink, onProgress);
      case 'xlsx':
        return readWorkbook(identified.main, limits, sink, onProgress);
    }
  }
}

function inFile(fileName: string, error: AppError): AppError {
  const { what, where, todo } = error.words;
  const whereInFile = where === undefined ? fileName : `${fileName}, ${where}`;
  return new AppError(error.code, { what, where: whereInFile, todo }, { cause: error.cause });
}
