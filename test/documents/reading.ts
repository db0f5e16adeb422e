import { defaultLimits } from '../../src/platform/documents/limits.ts';
import { readDocumentBytes } from '../../src/platform/documents/read-document-bytes.ts';
import { AppError } from '../../src/shared/app-error.ts';
import type { ReadDocument, ReadLimits } from '../../src/shared/document.ts';

/** Reads a file that a test has made. */
export function read(fileName: string, bytes: Uint8Array, limits: Partial<ReadLimits> = {}): ReadDocument {
  return readDocumentBytes(fileName, bytes, { ...defaultLimits, ...limits });
}

/** The texts of the cells of a document's only part. */
export function cellsOf({ parts }: ReadDocument): (readonly string[])[] {
  const [part] = parts;
  if (part === undefined || parts.length !== 1) throw new Error(`the document has ${parts.length} parts`);
  return part.rows.map(({ cells }) => cells);
}

export function noteCodes({ notes }: ReadDocument): string[] {
  return notes.map(({ code }) => code);
}

/** The named error with which a file is refused. Fails when the file is read, or fails in another way. */
export function refusalOf(fileName: string, bytes: Uint8Array, limits: Partial<ReadLimits> = {}): AppError {
  try {
    read(fileName, bytes, limits);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error(`${fileName} was read`);
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
