import type { FastifyInstance } from 'fastify';

const draining = new WeakSet<FastifyInstance>();

/** From now on `/ready` says no, so that a load balancer sends nobody new. */
export function beginDraining(app: FastifyInstance): void {
  draining.add(app);
}

export function isDraining(app: FastifyInstance): boolean {
  return draining.has(app);
}

/** An answer that is given while the server stops is the last of its connection, which would else be kept open for more. */
export function closeWhileDraining(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply) => {
    if (isDraining(app)) reply.header('connection', 'close');
  });
}
