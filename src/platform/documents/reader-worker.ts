import { basename } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { AppError } from '../../shared/app-error.ts';
import { readDocumentBytes } from './read-document-bytes.ts';
import { readFileBytes } from './read-file-bytes.ts';
import type { ReadAnswer, ReadRequest } from './reader-messages.ts';

parentPort?.on('message', (request: ReadRequest) => {
  answer(readAnswer(request));
});

function answer(message: ReadAnswer): void {
  parentPort?.postMessage(message);
}

function readAnswer({ path, limits }: ReadRequest): ReadAnswer {
  try {
    const bytes = readFileBytes(path, limits);
    const onProgress = (done: number, total: number): void => answer({ kind: 'progress', done, total });
    return { kind: 'read', document: readDocumentBytes(basename(path), bytes, limits, onProgress) };
  } catch (error) {
    if (error instanceof AppError) return { kind: 'refused', code: error.code, words: error.words };
    return {
      kind: 'failed',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
