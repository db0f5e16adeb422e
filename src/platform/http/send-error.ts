import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../shared/app-error.ts';
import { knownCaller, wantsJson } from './caller.ts';
import { describeFault } from './describe-fault.ts';
import { ErrorBody, errorHeading } from './error-page.tsx';
import { type Failure, findFailure } from './error-status.ts';
import { framePage } from './frame-page.ts';
import { readLocalPath } from './local-path.ts';
import type { ServerContext } from './server-context.ts';

/** Answers an error: as a page or as JSON, by sending to sign-in or to confirming; in the log only what names nobody. */
export async function sendError(
  context: ServerContext,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const failure = findFailure(error);
  if (failure.status >= 500) {
    const where = { request: request.id, method: request.method, route: request.routeOptions.url ?? null };
    context.platform.log.error({ ...where, fault: describeFault(error) }, 'a request failed');
  }
  if (error instanceof AppError && !wantsJson(request)) {
    const way = wayOn(context, error, request);
    if (way !== null) return reply.redirect(way, 303);
  }
  return sendFailure(context, failure, request, reply);
}

/** Sends what is told of a failure, with its status. */
export function sendFailure(
  context: ServerContext,
  failure: Failure,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  reply.code(failure.status);
  reply.removeHeader('content-disposition');
  if (failure.retryAfter !== undefined && !reply.hasHeader('retry-after')) {
    reply.header('retry-after', failure.retryAfter);
  }
  if (wantsJson(request)) {
    if (failure.status === 401) reply.header('www-authenticate', 'Bearer');
    const { code, what, todo } = failure;
    return reply
      .type('application/json; charset=utf-8')
      .send(JSON.stringify({ error: { code, what, todo, reference: request.id } }));
  }
  const html = framePage(context, request, reply, knownCaller(request), {
    title: errorHeading(failure),
    body: ErrorBody({ failure, reference: request.id }),
  });
  return reply.type('text/html; charset=utf-8').send(html);
}

/** Where somebody must go first, with the way back; null for other failures. */
function wayOn(context: ServerContext, { code }: AppError, request: FastifyRequest): string | null {
  if (code !== 'not-signed-in' && code !== 'step-up-needed') return null;
  const first = code === 'not-signed-in' ? '/sign-in' : '/step-up';
  const back = pageOf(context, request);
  return back === null || back === '/' ? first : `${first}?return=${encodeURIComponent(back)}`;
}

/** The page that was asked for, or the one that a form stood on; null where there is none to go back to. */
function pageOf(context: ServerContext, request: FastifyRequest): string | null {
  const pattern = request.routeOptions.url;
  if (pattern === undefined || !context.pages.has(pattern)) return null;
  const [path = '/'] = request.url.split('?');
  return readLocalPath(request.method === 'POST' ? path : request.url);
}
