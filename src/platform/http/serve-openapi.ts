import type { FastifyInstance } from 'fastify';
import { findCaller, notSignedIn } from './caller.ts';
import { makeOpenApi } from './make-openapi.ts';
import type { Route } from './route.ts';
import type { ServerContext } from './server-context.ts';

/** `/openapi.json`, for whoever is signed in or holds a token; made once, when it is first asked for. */
export function serveOpenApi(app: FastifyInstance, context: ServerContext, routes: readonly Route[]): void {
  let document: string | null = null;
  app.get('/openapi.json', async (request, reply) => {
    const { actor } = await findCaller(context, request);
    if (actor === null) throw notSignedIn();
    document ??= JSON.stringify(makeOpenApi(routes, context.config.publicUrl));
    return reply.type('application/json; charset=utf-8').send(document);
  });
}
