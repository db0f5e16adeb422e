import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { AppError } from '../../shared/app-error.ts';
import type { ReadDocument, ReadLimits } from '../../shared/document.ts';
import { defaultLimits } from './limits.ts';
import type { OnProgress } from './progress.ts';
import { ReaderPool } from './reader-pool.ts';

export interface ReadOptions {
  readonly limits?: Partial<ReadLimits>;
  /** Told, as the reading goes on, how much of the file's content has been read. */
  readonly onProgress?: OnProgress;
}

/** Each reader holds one unpacked file at a time: more of them are more memory. */
const mostReaders = 4;

let pool: ReaderPool | null = null;

/**
 * Reads a Word, Excel or CSV file as tables of cells, in a worker thread, so that the caller goes on answering
 * whatever the file holds. Idle readers wait for the next file and do not keep the process from ending.
 *
 * @throws AppError for every file that cannot be read in full, and for one that takes longer than the limit.
 */
export function readDocument(path: string, options: ReadOptions = {}): Promise<ReadDocument> {
  const limits = { ...defaultLimits, ...options.limits };
  pool ??= new ReaderPool(Math.min(mostReaders, availableParallelism()));
  return pool.read({ path, limits, onProgress: options.onProgress, tookTooLong });

  function tookTooLong(): AppError {
    return new AppError('reading-took-too-long', {
      what: `Reading the file took longer than ${limits.seconds} seconds, and was stopped.`,
      where: basename(path),
      todo: 'Split the chronology into several files, by year for example, and give them one by one.',
    });
  }
}

/** Ends the waiting readers; the next `readDocument` starts new ones. Readings under way fail. */
export async function closeReaders(): Promise<void> {
  const closing = pool;
  pool = null;
  await closing?.close();
}
