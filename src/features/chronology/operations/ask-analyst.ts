import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/app-error.ts';
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
const resourceLimits = { maxOldGenerationSizeMb: 3072 };

/** Who waits for it: somebody in front of a page, or a job that may take minutes. */
export type AnalystFor = 'page' | 'job';

const warm = new Map<AnalystFor, Analyst>();
let asked = 0;

/**
 * Has a thread of its own read, analyse or write a whole chronology: a second of such work would keep everybody else
 * waiting. Pages share one and jobs another, both kept warm, so that no page waits for a long document.
 *
 * @throws AppError whatever the task is refused with; Error when the thread broke.
 */
export async function askAnalyst<Kind extends AnalystTask['kind']>(
  task: Extract<AnalystTask, { kind: Kind }>,
  { waits = 'page' }: { readonly waits?: AnalystFor } = {},
): Promise<Extract<AnalystAnswer, { kind: Kind }>> {
  const analyst = warmAnalyst(waits);
  asked += 1;
  const number = asked;
  try {
    analyst.worker.ref();
    const answer = await new Promise<AnalystAnswer>((done, failed) => {
      analyst.waiting.set(number, { done, failed });
      analyst.worker.postMessage({ number, task });
    });
    if (answer.kind === 'refused') throw new AppError(answer.code, answer.words);
    if (answer.kind !== task.kind) throw new Error(`asked for ${task.kind}, and told ${answer.kind}`);
    return answer as Extract<AnalystAnswer, { kind: Kind }>;
  } finally {
    if (analyst.waiting.size === 0) analyst.worker.unref();
  }
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
