import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/app-error.ts';
import type { ReadDocument, ReadLimits } from '../../shared/document.ts';
import { collectParts } from './part-sink.ts';
import type { OnProgress } from './progress.ts';
import type { ReadAnswer, ReadRequest } from './reader-messages.ts';
import { makeTextSharer } from './share-texts.ts';

export interface ReadingJob {
  readonly path: string;
  readonly limits: ReadLimits;
  readonly onProgress: OnProgress | undefined;
  /** The error when the time limit has passed. */
  readonly tookTooLong: () => AppError;
}

interface Waiting {
  readonly job: ReadingJob;
  readonly done: (document: ReadDocument) => void;
  readonly failed: (error: Error) => void;
}

/** Of one reader's heap. What the limits on rows, cells and bytes let through fits in with room to spare. */
const resourceLimits = { maxOldGenerationSizeMb: 3072, maxYoungGenerationSizeMb: 16 };

/** Worker threads that are kept warm between files. A file that outlives its time takes its worker with it. */
export class ReaderPool {
  readonly #most: number;
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();
  readonly #queue: Waiting[] = [];
  #closed = false;

  constructor(most: number) {
    this.#most = most;
  }

  read(job: ReadingJob): Promise<ReadDocument> {
    return new Promise((done, failed) => {
      this.#queue.push({ job, done, failed });
      this.#startNext();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { failed } of this.#queue.splice(0)) failed(endedEarly());
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
  }

  #startNext(): void {
    const worker = this.#idle.pop() ?? this.#newWorker();
    const waiting = worker === null ? undefined : this.#queue.shift();
    if (worker === null) return;
    if (waiting === undefined) this.#idle.push(worker);
    else this.#run(worker, waiting);
  }

  #newWorker(): Worker | null {
    if (this.#closed || this.#all.size >= this.#most || this.#queue.length === 0) return null;
    const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), {
      resourceLimits,
      execArgv: [],
    });
    this.#all.add(worker);
    worker.once('exit', () => this.#forget(worker));
    return worker;
  }

  #forget(worker: Worker): void {
    this.#all.delete(worker);
    const place = this.#idle.indexOf(worker);
    if (place >= 0) this.#idle.splice(place, 1);
  }

  #run(worker: Worker, { job, done, failed }: Waiting): void {
    const timer = setTimeout(() => {
      settle(() => failed(job.tookTooLong()));
      this.#drop(worker);
    }, job.limits.seconds * 1000);

    const settle = (tell: () => void): void => {
      clearTimeout(timer);
      worker.off('message', hear).off('error', onEnd).off('exit', onEnd);
      tell();
    };
    const finish = (tell: () => void): void => {
      settle(tell);
      worker.unref();
      this.#idle.push(worker);
      this.#startNext();
    };
    const hear = hearAnswers(job, {
      read: (document) => finish(() => done(document)),
      failed: (error) => finish(() => failed(error)),
    });
    const onEnd = (reason: unknown): void => {
      settle(() => failed(isOutOfMemory(reason) ? needsTooMuchMemory(job.path) : endedEarly(reason)));
      this.#drop(worker);
    };

    worker.on('message', hear).once('error', onEnd).once('exit', onEnd);
    worker.ref();
    worker.postMessage({ path: job.path, limits: job.limits } satisfies ReadRequest);
  }

  /** Ends a worker that no longer answers and lets a new one take the next file. */
  #drop(worker: Worker): void {
    this.#forget(worker);
    void worker.terminate();
    this.#startNext();
  }
}

interface Outcome {
  readonly read: (document: ReadDocument) => void;
  readonly failed: (error: AppError) => void;
}

/** Puts together what a reader sends of one file. */
function hearAnswers(job: ReadingJob, outcome: Outcome): (answer: ReadAnswer) => void {
  const sink = collectParts();
  const share = makeTextSharer();
  return (answer) => {
    switch (answer.kind) {
      case 'part':
        return sink.startPart(answer.part);
      case 'rows':
        for (const row of answer.rows) sink.addRow(share(row));
        return;
      case 'part-end':
        return sink.endPart(answer.end);
      case 'progress':
        return job.onProgress?.(answer.done, answer.total);
      case 'read':
        return outcome.read({ ...answer.facts, parts: sink.parts });
      case 'refused':
        return outcome.failed(new AppError(answer.code, answer.words));
      case 'failed':
        return outcome.failed(endedEarly(answer.message));
    }
  };
}

function isOutOfMemory(reason: unknown): boolean {
  return reason instanceof Error && 'code' in reason && reason.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function needsTooMuchMemory(path: string): AppError {
  return new AppError('file-too-large', {
    what: 'The file needs more memory than may be given to one file.',
    where: basename(path),
    todo: 'Split the chronology into several files, by year for example, and give them one by one.',
  });
}

function endedEarly(cause?: unknown): AppError {
  const words = {
    what: 'Reading stopped before the file was read. This is a fault in Sightline, not in the file.',
    todo: 'Try again. If it happens again, tell the people who look after Sightline, with the file’s name and size.',
  };
  return new AppError('internal', words, { cause });
}
