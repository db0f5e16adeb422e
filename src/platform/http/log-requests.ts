import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/** One line for each request: the route's pattern, never its address, query, body or who sent it. */
export function logRequests(app: FastifyInstance, log: Logger): void {
  app.addHook('onResponse', async (request, reply) => {
    log.info(
      {
        request: request.id,
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });
  app.addHook('onRequestAbort', async (request) => {
    log.info(
      { request: request.id, method: request.method, route: request.routeOptions.url ?? null },
      'left',
    );
  });
}
