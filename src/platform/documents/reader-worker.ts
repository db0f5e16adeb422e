import { basename } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { AppError } from '../../shared/app-error.ts';
import type { PartSink, SinkRow } from './part-sink.ts';
import { streamDocument } from './read-document-bytes.ts';
import { readFileBytes } from './read-file-bytes.ts';
import type { ReadAnswer, ReadRequest } from './reader-messages.ts';

/** Enough rows to make a message worth its cost, few enough to be taken up in a millisecond or two. */
const batchLength = 500;

parentPort?.on('message', (request: ReadRequest) => {
  answer(readAnswer(request));
});

function answer(message: ReadAnswer): void {
  parentPort?.postMessage(message);
}

function readAnswer({ path, limits }: ReadRequest): ReadAnswer {
  let bytes: Uint8Array<ArrayBuffer> | null = null;
  try {
    bytes = readFileBytes(path, limits);
    const onProgress = (done: number, total: number): void => answer({ kind: 'progress', done, total });
    return { kind: 'read', facts: streamDocument(basename(path), bytes, limits, sendParts(), onProgress) };
  } catch (error) {
    if (error instanceof AppError) return { kind: 'refused', code: error.code, words: error.words };
    return {
      kind: 'failed',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  } finally {
    if (bytes !== null) release(bytes);
  }
}

/** An idle reader collects nothing: it would hold a file of any size until it reads the next one. */
function release(bytes: Uint8Array<ArrayBuffer>): void {
  const isShared = bytes.byteLength < bytes.buffer.byteLength;
  if (!isShared) bytes.buffer.transfer(0);
}

function sendParts(): PartSink {
  let rows: SinkRow[] = [];
  const sendRows = (): void => {
    if (rows.length > 0) answer({ kind: 'rows', rows });
    rows = [];
  };
  return {
    startPart: (part) => answer({ kind: 'part', part }),
    addRow(row) {
      rows.push(row);
      if (rows.length >= batchLength) sendRows();
    },
    endPart(end) {
      sendRows();
      answer({ kind: 'part-end', end });
    },
  };
}
