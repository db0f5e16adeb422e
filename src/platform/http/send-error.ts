import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, type ErrorCode, type Written } from '../../shared/app-error.ts';
import { beginFailure, mayPass, noteFailure } from './begin-failure.ts';
import { knownCaller, wantsJson } from './caller.ts';
import { ErrorBody, errorHeading } from './error-page.tsx';
import type { Failure } from './error-status.ts';
import { framePage } from './frame-page.ts';
import { answerWithEntrance, showCarried } from './go-on.ts';
import { keepSent, readCarried, readTyped } from './keep-sent.ts';
import type { Exchange } from './make-visitor.ts';
import { leaveNotice } from './notice-cookie.ts';
import { sendKept } from './send-kept.ts';
import type { ServerContext } from './server-context.ts';
import { typedIn } from './typed-in.tsx';
import { findPageOf, findWayOn, type WayOn } from './way-on.ts';

/** Answers an error: as a page or as JSON, by sending to sign-in or to confirming; in the log only what names nobody. */
export async function sendError(
  context: ServerContext,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { method, routeOptions } = request;
  const failure = noteFailure(context, error, request, { method, path: routeOptions.url ?? null });
  const exchange = { request, reply, caller: knownCaller(request) };
  if (error instanceof AppError && !wantsJson(request)) {
    const carried = error.code === 'form-expired' ? readCarried(context, request) : null;
    const shown = carried === null ? null : await showCarried(context, { ...exchange, kept: carried });
    if (shown !== null) return shown;
    const way = findWayOn(context, error, request, exchange.caller);
    if (way !== null) return sendOnWay(context, way, exchange, error);
  }
  // An operation that tells what was written of its own accord knows best how.
  const isTold = (failure.written ?? []).length > 0;
  const typed = mayPass(failure) && !isTold ? readTyped(context, exchange) : null;
  if (typed !== null) {
    const { form, route, sessionToken } = typed;
    const caller = { ...exchange.caller, sessionToken };
    return sendKept(context, route, { ...exchange, caller }, { ...form, failure });
  }
  return sendFailure(context, failure, request, reply);
}

/** What was sent goes along where it can; else whoever sent it is told that it did not. */
async function sendOnWay(
  context: ServerContext,
  { to, notice: text }: WayOn,
  exchange: Exchange,
  error: AppError,
): Promise<FastifyReply> {
  const kept = (await keepSent(context, exchange, error)) ?? readCarried(context, exchange.request);
  const here = kept === null ? null : await answerWithEntrance(context, to, { ...exchange, kept }, 403);
  if (here !== null) return here;
  const { reply, caller } = exchange;
  if (text !== null) leaveNotice(context, reply, caller.sessionToken ?? '', { kind: 'important', text });
  return reply.redirect(to, 303);
}

/** Sends what is told of a failure, with its status. */
export function sendFailure(
  context: ServerContext,
  failure: Failure,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  beginFailure(reply, failure);
  if (wantsJson(request)) {
    if (failure.status === 401) reply.header('www-authenticate', 'Bearer');
    const { code, what, todo } = failure;
    return reply
      .type('application/json; charset=utf-8')
      .send(JSON.stringify({ error: { code, what, todo, reference: request.id } }));
  }
  const written = writtenIn(request, failure);
  const html = framePage(context, request, reply, knownCaller(request), {
    title: errorHeading(failure),
    body: ErrorBody({
      failure: request.method === 'POST' ? inForm(failure, written) : failure,
      reference: request.id,
      again: pageAgain(context, failure, request),
      written,
    }),
  });
  return reply.type('text/html; charset=utf-8').send(html);
}

/** In words of the operation where it has them, which tell choices too. */
function writtenIn(request: FastifyRequest, { written = [] }: Failure): Written {
  return written.length > 0 ? written : typedIn(request);
}

/** Whoever sends a form had its page before them: its address is not what is wrong. */
function inForm(failure: Failure, written: Written): Failure {
  if (failure.code === 'not-found') return { ...failure, todo: goneSince };
  return failure.code === 'form-expired' && written.length > 0 ? { ...failure, todo: copyFirst } : failure;
}

const copyFirst =
  'Copy what you typed from the end of this page. Then open the page again, and send it from there.';

const goneSince =
  'If it was there when you opened the page, it was removed or withdrawn since, or your part in it has ended. Nothing was changed.';

const ofForms: ReadonlySet<ErrorCode> = new Set([
  'form-expired',
  'file-too-large',
  'too-many-files',
  'changed-meanwhile',
  'review-closed',
  'asked-no-longer',
]);

/** The page whose form was too old, brought more than is taken, or was about what is no longer as it was. */
function pageAgain(context: ServerContext, { code }: Failure, request: FastifyRequest): string | null {
  return ofForms.has(code) ? findPageOf(context, request) : null;
}
