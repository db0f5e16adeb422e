import { AppError } from '../../shared/app-error.ts';

/** Runs work that takes much memory: some at once, some waiting, and no more. */
export type LimitedWork = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * At most `atOnce` run together and `waiting` stand behind them, in their order, so that a flood of requests meets a refusal
 * and not the end of memory.
 *
 * @throws AppError `too-many-requests`, for one more than may wait.
 */
export function limitWork(atOnce: number, waiting: number): LimitedWork {
  const queue: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < atOnce) running += 1;
    else {
      if (queue.length >= waiting) throw tooMany();
      // Whoever ends hands their place on, so that nobody slips in between.
      await new Promise<void>((resolve) => queue.push(resolve));
    }
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

function tooMany(): AppError {
  return new AppError('too-many-requests', {
    what: 'Too many people are signing in at this moment.',
    todo: 'Wait a minute, then try again.',
  });
}
