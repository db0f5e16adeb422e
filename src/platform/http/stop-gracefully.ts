import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { beginDraining } from './draining.ts';

export interface StopOptions {
  readonly log: Logger;
  /** How long what runs may take to finish, in seconds; whatever is left then is cut off. */
  readonly graceSeconds: number;
  /** Between saying no at `/ready` and taking no more connections, in seconds: for a load balancer to notice. */
  readonly drainSeconds?: number;
  /** Closes what the server stands on, once nobody asks it any more: jobs, then the database. */
  readonly afterwards: () => Promise<void>;
}

/** Stops a server: says no at `/ready`, takes no more connections, lets what runs finish, then closes all it stands on. */
export async function stopGracefully(app: FastifyInstance, options: StopOptions): Promise<void> {
  beginDraining(app);
  await wait(options.drainSeconds ?? 0);
  const cutOff = setTimeout(() => {
    options.log.warn('requests were cut off, since they took too long to finish');
    app.server.closeAllConnections();
  }, options.graceSeconds * 1000);
  try {
    await app.close();
  } finally {
    clearTimeout(cutOff);
    await options.afterwards();
  }
}

function wait(seconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000);
  });
}

/** What of `process` is needed here. */
export interface Signals {
  on(signal: 'SIGTERM' | 'SIGINT', listener: () => void): unknown;
  exit(code: number): void;
}

/** Requests have 12 seconds, and jobs as long beside them; what is not done after these hangs, and would hang for ever. */
const mostSeconds = 20;

/** Stops at the first SIGTERM or SIGINT (Ctrl+C), and ends at once at a second, or when stopping takes too long. */
export function stopOnSignals(
  signals: Signals,
  log: Logger,
  stop: () => Promise<void>,
  limitSeconds = mostSeconds,
): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) {
      signals.exit(1);
      return;
    }
    stopping = true;
    log.info('stopping');
    setTimeout(() => {
      log.error('stopping took too long, and was cut off');
      signals.exit(1);
    }, limitSeconds * 1000).unref();
    stop().then(
      () => signals.exit(0),
      (error: unknown) => {
        log.error({ name: error instanceof Error ? error.name : 'unknown' }, 'stopping failed');
        signals.exit(1);
      },
    );
  };
  signals.on('SIGTERM', onSignal);
  signals.on('SIGINT', onSignal);
}
