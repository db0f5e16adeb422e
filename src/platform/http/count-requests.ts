import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { notFound } from '../access/perform.ts';
import type { Database } from '../database/open-database.ts';
import { readBearer } from './caller.ts';

/**
 * Counts requests by their route's pattern, method and status, and how long they took; with the pool of connections, memory
 * and the event loop. No label holds an id. `/metrics` is read from this machine, or with the configured token.
 */
export function countRequests(app: FastifyInstance, database: Database, token: string | null): void {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const labelNames = ['method', 'route', 'status'] as const;
  const requests = new Counter({
    name: 'sightline_http_requests_total',
    help: 'Requests that were answered',
    labelNames,
    registers: [register],
  });
  const seconds = new Histogram({
    name: 'sightline_http_request_seconds',
    help: 'Seconds until a request was answered',
    labelNames: ['method', 'route'] as const,
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [register],
  });
  const { pool } = database;
  new Gauge({
    name: 'sightline_database_connections',
    help: 'Connections to the database, and requests that wait for one',
    labelNames: ['state'] as const,
    registers: [register],
    collect() {
      this.set({ state: 'open' }, pool.totalCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waited-for' }, pool.waitingCount);
    },
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    requests.inc({ method: request.method, route, status: reply.statusCode });
    seconds.observe({ method: request.method, route }, reply.elapsedTime / 1000);
  });
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, token)) throw notFound('page');
    return reply.type(register.contentType).send(await register.metrics());
  });
}

/** A proxy on this machine speaks for others: what came through one does not count as coming from here. */
function mayRead(request: FastifyRequest, token: string | null): boolean {
  const given = readBearer(request);
  if (token !== null && given !== null) return isSame(given, token);
  const { headers } = request;
  const proxied = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  const from = request.socket.remoteAddress ?? '';
  return !proxied && /^(::ffff:)?127\.|^::1$/.test(from);
}

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
