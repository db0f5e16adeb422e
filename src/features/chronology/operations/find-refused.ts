import { open, readFile } from 'node:fs/promises';
import { mayPartCells } from '../../../platform/documents/csv/find-delimiter.ts';
import {
  isArchive,
  refuseByDirectory,
  refuseByStart,
  startBytes,
} from '../../../platform/documents/identify/identify-file.ts';
import { AppError } from '../../../shared/app-error.ts';
import { noTable } from '../domain/find-tables.ts';
import type { FileToSend } from './send-chronology.ts';

/** A file that cannot be read as a chronology, and what to do. */
export interface RefusedFile {
  readonly name: string;
  readonly what: string;
  readonly todo: string;
}

/**
 * Of files that are about to be sent, those that by how they begin, since their end is missing, or since no row of a text has two cells, can never be
 * read: for whoever cannot be told later. What has to be unpacked or taken for a table to be known is let through.
 */
export async function findRefused(files: readonly FileToSend[]): Promise<readonly RefusedFile[]> {
  const found: RefusedFile[] = [];
  for (const { name, path } of files) {
    try {
      const start = await readStart(path);
      refuseByStart(name, start);
      if (isArchive(start)) refuseByDirectory(await readFile(path));
      else if (!mayPartCells(start) && !mayPartCells(await readFile(path))) throw noTable(name);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { what, todo } = error.words;
      found.push({ name, what, todo });
    }
  }
  return found;
}

async function readStart(path: string): Promise<Uint8Array> {
  await using file = await open(path);
  const { bytesRead, buffer } = await file.read(new Uint8Array(startBytes), 0, startBytes, 0);
  return buffer.subarray(0, bytesRead);
}
