import { open, readFile } from 'node:fs/promises';
import {
  isArchive,
  refuseByDirectory,
  refuseByStart,
  startBytes,
} from '../../../platform/documents/identify/identify-file.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { FileToSend } from './send-chronology.ts';

/** A file that cannot be read as a chronology, and what to do. */
export interface RefusedFile {
  readonly name: string;
  readonly what: string;
  readonly todo: string;
}

/** Of files that are about to be sent, those that by how they begin, or since their end is missing, can never be read: for whoever cannot be told later. */
export async function findRefused(files: readonly FileToSend[]): Promise<readonly RefusedFile[]> {
  const found: RefusedFile[] = [];
  for (const { name, path } of files) {
    try {
      const start = await readStart(path);
      refuseByStart(name, start);
      if (isArchive(start)) refuseByDirectory(await readFile(path));
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
