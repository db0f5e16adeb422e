import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/app-error.ts';
import type { PasswordOwner } from '../domain/password-rules.ts';
import type { PasswordAsked } from './password-thread.ts';

/** Milliseconds for one password, once the thread runs. Those that people choose take a few; the worst that was made up, some 500. */
const mostTime = 5_000;
const mostStart = 60_000;
const resourceLimits = { maxOldGenerationSizeMb: 512 };
/** So many may wait for their turn, each for another account or link. */
const mostWaiting = 8;

const tooSlow =
  'This password is too much of a pattern to be judged. Choose three or four words that do not belong together.';

const waiting = new Set<string>();
let last: Promise<unknown> = Promise.resolve();
let thread: Worker | undefined;

/**
 * What is wrong with a new password, in words for who chose it; null when it will do. A thread of its own looks at it, one
 * after another: some patterns take longer than the server may be kept from everybody else. Ask only once it is known that
 * they may choose one at all: their present password, code or link was right.
 *
 * @param by The account or link that a password is chosen for: one at a time is looked at for each.
 * @throws AppError `too-many-requests`.
 */
export async function judgePassword(typed: string, owner: PasswordOwner, by: string): Promise<string | null> {
  if (waiting.has(by) || waiting.size >= mostWaiting) throw tooMany();
  waiting.add(by);
  const { name, email, partnership } = owner;
  const turn = last.then(() => askThread({ typed, owner: { name, email, partnership } }));
  last = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    waiting.delete(by);
  }
}

async function askThread(asked: PasswordAsked): Promise<string | null> {
  thread ??= await startThread();
  const worker = thread;
  worker.ref();
  try {
    const answer = once(worker, 'message', { signal: AbortSignal.timeout(mostTime) });
    worker.postMessage(asked);
    return readAnswer(await answer);
  } catch (error) {
    forget(worker);
    await worker.terminate();
    if (error instanceof Error && error.name === 'AbortError') return tooSlow;
    throw error;
  } finally {
    worker.unref();
  }
}

function readAnswer([fault]: readonly unknown[]): string | null {
  if (fault === null || typeof fault === 'string') return fault;
  throw new Error('the thread that looks at passwords gave no answer');
}

/** A thread that has read its lists: that takes longer than a password. */
async function startThread(): Promise<Worker> {
  const worker = new Worker(new URL('./password-thread.ts', import.meta.url), {
    resourceLimits,
    execArgv: [],
  });
  worker.on('error', () => forget(worker));
  await once(worker, 'message', { signal: AbortSignal.timeout(mostStart) });
  return worker;
}

function forget(worker: Worker): void {
  if (thread === worker) thread = undefined;
}

function tooMany(): AppError {
  return new AppError('too-many-requests', {
    what: 'Too many new passwords are being looked at.',
    todo: 'Wait a minute, then send yours again. Nothing was changed.',
  });
}
