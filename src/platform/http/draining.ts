import type { FastifyInstance } from 'fastify';

const draining = new WeakSet<FastifyInstance>();

/** From now on `/ready` says no, so that a load balancer sends nobody new. */
export function beginDraining(app: FastifyInstance): void {
  draining.add(app);
}

export function isDraining(app: FastifyInstance): boolean {
  return draining.has(app);
}
