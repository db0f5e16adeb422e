import { Worker } from 'node:worker_threads';
import { heapLimit } from '../../../platform/heap-limit.ts';
import { AppError } from '../../../shared/app-error.ts';
import { type AnalystQueue, makeAnalystQueue } from './analyst-queue.ts';
import type { AnalystAnswer, AnalystTask } from './analyst-tasks.ts';

type Told = { readonly number: number } & ({ readonly answer: AnalystAnswer } | { readonly message: string });

interface Waiting {
  readonly done: (answer: AnalystAnswer) => void;
  readonly failed: (error: Error) => void;
}

interface Analyst {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** A whole chronology of 20,000 entries, its analysis and a document of it fit in with room to spare. */
const resourceLimits = { maxOldGenerationSizeMb: heapLimit(3072) };

/** Who waits for it: somebody in front of a page, or a job that may take minutes. */
export type AnalystFor = 'page' | 'job';

/** After so long the thread is ended, in milliseconds: nobody looks at an empty page for longer, and no document takes this long. */
const timeLimits: Readonly<Record<AnalystFor, number>> = { page: 30_000, job: 900_000 };

/** For pages, one at a time of everybody; jobs have a queue of their own, and come here a few at a time. */
const queues: Readonly<Record<AnalystFor, AnalystQueue>> = {
  page: makeAnalystQueue({ waiting: 8, ofAccount: 2 }),
  job: makeAnalystQueue({ waiting: 1000, ofAccount: 1000 }),
};

const warm = new Map<AnalystFor, Analyst>();
let asked = 0;

/**
 * Has a thread of its own read, analyse or write a whole chronology: a second of such work would keep everybody else
 * waiting. Pages share one and jobs another, both kept warm, so that no page waits for a long document. Each does one thing at
 * a time, and is ended when that takes too long.
 *
 * @param asker the account that it is done for: no account has more than two things of a page under way.
 * @throws AppError `too-many-requests` where too much waits, `reading-took-too-long`, and whatever the task is refused with;
 * Error when the thread broke.
 */
export async function askAnalyst<Kind extends AnalystTask['kind']>(
  task: Extract<AnalystTask, { kind: Kind }>,
  asker: string,
  { waits = 'page', timeLimit = timeLimits[waits] }: AnalystOptions = {},
): Promise<Extract<AnalystAnswer, { kind: Kind }>> {
  const answer = await queues[waits].run(asker, () => askThread(task, waits, timeLimit));
  if (answer.kind === 'refused') throw new AppError(answer.code, answer.words);
  if (answer.kind !== task.kind) throw new Error(`asked for ${task.kind}, and told ${answer.kind}`);
  return answer as Extract<AnalystAnswer, { kind: Kind }>;
}

/** Before a chronology is read for a page. @throws AppError `too-many-requests` where it would be turned away afterwards. */
export function requireAnalyst(asker: string): void {
  queues.page.requireRoom(asker);
}

export interface AnalystOptions {
  readonly waits?: AnalystFor;
  /** In milliseconds, from when its turn has come. */
  readonly timeLimit?: number;
}

async function askThread(task: AnalystTask, waits: AnalystFor, timeLimit: number): Promise<AnalystAnswer> {
  const analyst = warmAnalyst(waits);
  asked += 1;
  const number = asked;
  const limit = setTimeout(() => stop(analyst, waits, tookTooLong()), timeLimit);
  try {
    analyst.worker.ref();
    return await new Promise<AnalystAnswer>((done, failed) => {
      analyst.waiting.set(number, { done, failed });
      analyst.worker.postMessage({ number, task });
    });
  } finally {
    clearTimeout(limit);
    if (analyst.waiting.size === 0) analyst.worker.unref();
  }
}

/** Whatever it was doing is given up; the next that is asked for starts another. */
function stop(analyst: Analyst, waits: AnalystFor, error: Error): void {
  if (warm.get(waits) === analyst) warm.delete(waits);
  for (const { failed } of analyst.waiting.values()) failed(error);
  analyst.waiting.clear();
  void analyst.worker.terminate();
}

function tookTooLong(): AppError {
  return new AppError('reading-took-too-long', {
    what: 'Reading this chronology took too long, and was stopped.',
    todo: 'Ask for a document of a shorter period instead.',
  });
}

function warmAnalyst(waits: AnalystFor): Analyst {
  const known = warm.get(waits);
  if (known !== undefined) return known;
  const analyst = startAnalyst(waits);
  warm.set(waits, analyst);
  return analyst;
}

function startAnalyst(waits: AnalystFor): Analyst {
  const worker = new Worker(new URL('./analyst-thread.ts', import.meta.url), {
    resourceLimits,
    execArgv: [],
  });
  const analyst: Analyst = { worker, waiting: new Map() };
  worker.on('message', (told: Told) => {
    const waiting = analyst.waiting.get(told.number);
    analyst.waiting.delete(told.number);
    if ('answer' in told) waiting?.done(told.answer);
    else waiting?.failed(new Error(told.message));
  });
  const end = (error: Error) => {
    if (warm.get(waits) === analyst) warm.delete(waits);
    for (const { failed } of analyst.waiting.values()) failed(error);
    analyst.waiting.clear();
  };
  worker.on('error', (error: unknown) => end(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => end(new Error('the thread ended before its answer')));
  return analyst;
}

/** Ends the threads that are kept warm; they are started again when they are asked for. */
export async function closeAnalysts(): Promise<void> {
  const all = [...warm.values()];
  warm.clear();
  await Promise.all(all.map(({ worker }) => worker.terminate()));
}
