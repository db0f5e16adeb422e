import type { FastifyInstance } from 'fastify';
import { isDraining } from './draining.ts';

/** One thing that must hold before requests are taken: the database answers, its schema is the program's. */
export interface ReadyCheck {
  readonly name: string;
  readonly ok: boolean;
}

/** Within this a probe has its answer, however long the database takes. */
const patienceMs = 3000;

/** `/health`: the process lives. `/ready`: it can do its work; 503 while it cannot, or is about to stop. */
export function answerHealth(app: FastifyInstance, ready: () => Promise<readonly ReadyCheck[]>): void {
  app.get('/health', async (_request, reply) => reply.send({ status: 'alive' }));

  // However many ask at once, the database is asked once.
  let asking: Promise<readonly ReadyCheck[]> | null = null;
  const ask = () => {
    asking ??= ready().finally(() => {
      asking = null;
    });
    return asking;
  };
  app.get('/ready', async (_request, reply) => {
    const checks = isDraining(app) ? [{ name: 'staying', ok: false }] : await asked(ask);
    const ok = checks.every((check) => check.ok);
    return reply.code(ok ? 200 : 503).send({ status: ok ? 'ready' : 'not-ready', checks });
  });
}

const notAnswered: readonly ReadyCheck[] = [{ name: 'asking', ok: false }];

async function asked(ask: () => Promise<readonly ReadyCheck[]>): Promise<readonly ReadyCheck[]> {
  const late = Promise.withResolvers<readonly ReadyCheck[]>();
  const timer = setTimeout(() => late.resolve(notAnswered), patienceMs);
  try {
    const checks = await Promise.race([ask(), late.promise]);
    return checks.map(({ name, ok }) => ({ name, ok }));
  } catch {
    return notAnswered;
  } finally {
    clearTimeout(timer);
  }
}
