import type { FastifyInstance, FastifyRequest, HTTPMethods } from 'fastify';
import { notFound } from '../access/perform.ts';
import { findCaller } from './caller.ts';
import type { Failure } from './error-status.ts';
import { readLocalPath } from './local-path.ts';
import { sendFailure } from './send-error.ts';
import { serverLimits } from './server-config.ts';
import type { ServerContext } from './server-context.ts';

const allMethods: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * 405 for a path that there is, asked in a way that it does not take. A browser that opens the address of a form alone, as after an error
 * in it, is sent to the page that the form stands on: the nearest one above.
 */
export function refuseOtherMethods(
  app: FastifyInstance,
  context: ServerContext,
  taken: ReadonlyMap<string, readonly string[]>,
): void {
  for (const [url, methods] of taken) {
    const allowed = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    const refuse: Failure = {
      status: 405,
      code: 'method-not-allowed',
      what: 'This address does not take what was asked of it.',
      todo: 'Open the page, and go on from there.',
    };
    app.route({
      method: allMethods.filter((method) => !allowed.includes(method)),
      url,
      // Before any body is read.
      onRequest: async (request, reply) => {
        const page = opensPage(request) ? pageAbove(url, taken) : null;
        const to = page === null ? null : readLocalPath(firstParts(request.url, page));
        if (to !== null) return reply.redirect(to, 303);
        await sendFailure(context, refuse, request, reply.header('allow', allowed.join(', ')));
      },
      handler: async () => {
        throw notFound('page');
      },
    });
  }
}

function opensPage({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}

/** Of how many parts the nearest path above is that takes GET; null where there is none but the first page. */
function pageAbove(url: string, taken: ReadonlyMap<string, readonly string[]>): number | null {
  const parts = url.split('/');
  for (let count = parts.length - 1; count > 1; count -= 1) {
    if (taken.get(parts.slice(0, count).join('/'))?.includes('GET')) return count;
  }
  return null;
}

function firstParts(url: string, count: number): string {
  return (url.split('?')[0] ?? '').split('/').slice(0, count).join('/');
}

/** A page is meant by its address with a `/` too many at the end, too: the browser is sent on to it. */
export function dropLastStroke(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const [path = '/', query] = request.url.split('?');
    if (path === '/' || !path.endsWith('/') || !['GET', 'HEAD'].includes(request.method)) return;
    const shorter = path.replace(/\/+$/, '');
    const to = readLocalPath(query === undefined ? shorter : `${shorter}?${query}`);
    if (to !== null) return reply.redirect(to, 308);
  });
}

/** 404 for a path that there is not. */
export function refuseUnknownPaths(app: FastifyInstance, context: ServerContext): void {
  app.setNotFoundHandler(async (request) => {
    // Whoever is signed in keeps their way back; nobody learns more by it.
    await findCaller(context, request);
    throw notFound('page');
  });
}

const notReadable = '/address-not-readable';

/** An address whose signs cannot be read, or with a part longer than any has, is one that there is not: it goes the same way as those, with the same headers. */
export function readableUrl(url: string): string {
  const [path = ''] = url.split('?');
  if (path.split('/').some(({ length }) => length > serverLimits.paramCharacters)) return notReadable;
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return notReadable;
  }
}
