import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../shared/app-error.ts';
import { RequestCounts } from './request-counts.ts';
import type { Route } from './route.ts';
import type { RateLimit, RateLimits } from './server-config.ts';

/** Probes, and files that the browser keeps, are not counted. */
const notCounted = /^\/(health|ready|metrics)$|^\/assets\//;

/**
 * Counts requests by the visitor's address: all of them, and more strictly the forms that are sent by somebody who is not
 * signed in yet, where passwords and codes are tried.
 *
 * @throws (in the request) AppError `too-many-requests`, with `Retry-After`.
 */
export async function limitRequests(
  app: FastifyInstance,
  limits: RateLimits,
  routes: readonly Route[],
): Promise<void> {
  await app.register(rateLimit, { global: false, store: RequestCounts });
  const limiter = ({ most, seconds }: RateLimit) =>
    app.createRateLimit({ max: most, timeWindow: seconds * 1000 });
  const all = limiter(limits.requests);
  const signingIn = limiter(limits.signingIn);
  const strict = new Set(
    routes
      .filter(({ method, access }) => method === 'POST' && access.kind !== 'action')
      .map(({ path }) => path),
  );
  app.addHook('onRequest', async (request, reply) => {
    if (notCounted.test(request.url)) return;
    await count(all, request, reply);
    if (request.method === 'POST' && strict.has(request.routeOptions.url ?? '')) {
      await count(signingIn, request, reply);
    }
  });
}

async function count(
  limiter: ReturnType<FastifyInstance['createRateLimit']>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const counted = await limiter(request);
  if (counted.isAllowed || !counted.isExceeded) return;
  const seconds = Math.max(1, counted.ttlInSeconds);
  reply.header('retry-after', seconds);
  throw new AppError('too-many-requests', {
    what: 'Too many requests came from here in a short time.',
    todo: `Wait ${seconds === 1 ? 'a second' : `${seconds} seconds`}, then try again.`,
  });
}
