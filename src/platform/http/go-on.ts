import { parse } from 'node:querystring';
import type { FastifyReply } from 'fastify';
import { readForm } from '../forms/read-form.ts';
import { beginFailure, mayPass, noteFailure } from './begin-failure.ts';
import { checkAccess } from './check-access.ts';
import { formTokenFor } from './check-sender.ts';
import { errorHeading } from './error-page.tsx';
import type { Failure } from './error-status.ts';
import { framePage } from './frame-page.ts';
import { type KeptForm, openForm } from './kept-form.ts';
import { KeptPage, keptHeading } from './kept-page.tsx';
import { type Exchange, makeVisitor } from './make-visitor.ts';
import { readParams, readQuery, refuseNul } from './read-request.ts';
import type { Answer, Route } from './route.ts';
import { sendAnswer } from './send-answer.ts';
import type { ServerContext } from './server-context.ts';
import { tellingRefusal } from './telling-refusal.ts';
import { findPageAbove } from './way-on.ts';

const anywhere = 'http://somewhere.invalid';

interface Kept extends Exchange {
  /** What was sent before, sealed. */
  readonly kept: string;
}

/**
 * Answers with a page of the way in itself, in place of sending the browser there, so that what was sent stays with it. Null where `to`
 * is none of these pages, or has nothing to ask.
 *
 * @param status of the answer; that of the page unless told.
 */
export async function answerWithEntrance(
  context: ServerContext,
  to: string,
  { kept, ...exchange }: Kept,
  status?: 403,
): Promise<FastifyReply | null> {
  const { pathname } = new URL(to, anywhere);
  const route = context.routes.get(`GET ${pathname}`);
  if (route?.entrance !== true) return null;
  const query = queryOf(to);
  const answered = await handle(context, route, { ...exchange, kept }, { params: {}, query, fields: {} });
  if (answered.kind !== 'page') return null;
  const { request, reply, caller } = exchange;
  return sendAnswer(
    context,
    route,
    status === undefined ? answered : { ...answered, status },
    request,
    reply,
    caller,
  );
}

/**
 * After a step of the way in: the next step with what was sent before; or, for whoever sent it, what came of it. A form that waited for
 * somebody to confirm who they are is sent on, and shown where that went wrong; one whose session had ended is shown. Null where there is
 * nothing to go on with.
 *
 * @param to where the browser would be sent.
 */
export async function goOnWithKept(
  context: ServerContext,
  to: string,
  exchange: Kept,
): Promise<FastifyReply | null> {
  const { actor } = exchange.caller;
  if (actor === null) return answerWithEntrance(context, to, exchange);
  const form = openForm(context, actor, exchange.kept);
  const route = form === null ? undefined : context.routes.get(`POST ${form.pattern}`);
  if (form === null || route === undefined) return null;
  const { request, reply, caller } = exchange;
  const isSameSession = form.session !== null && form.session === actor.sessionId;
  if (!isSameSession) return sendKept(context, route, exchange, form);
  let answered: Answer<unknown>;
  try {
    answered = await sendOn(context, route, exchange, form);
  } catch (error) {
    const failure = noteFailure(context, error, request, route);
    if (!mayPass(failure)) throw error;
    return sendKept(context, route, exchange, { ...form, failure });
  }
  return sendAnswer(context, route, answered, request, reply, caller);
}

function sendOn(
  context: ServerContext,
  route: Route,
  exchange: Exchange,
  { url, params, fields }: KeptForm,
): Promise<Answer<unknown>> {
  return tellingRefusal(context, route, exchange.caller, async () => {
    checkAccess(route, exchange.caller, context.platform.now());
    const query = queryOf(url);
    return handle(context, route, { ...exchange, kept: null }, { params, query, fields });
  });
}

/** What stands after the question mark, with lists of what stands there twice: as the server reads an address. */
function queryOf(url: string): unknown {
  return parse(new URL(url, anywhere).search.slice(1));
}

interface Sent {
  readonly params: unknown;
  readonly query: unknown;
  readonly fields: unknown;
}

async function handle(
  context: ServerContext,
  route: Route,
  exchange: Exchange & { readonly kept: string | null },
  sent: Sent,
): Promise<Answer<unknown>> {
  const { actor, sessionToken } = exchange.caller;
  const params = readParams(route, sent.params);
  const query = readQuery(route, sent.query);
  refuseNul(sent.fields);
  const form = readForm(route.schema.body, sent.fields);
  const visitor = makeVisitor(context, exchange, { token: sessionToken });
  return route.handle({ platform: context.platform, actor, params, query, form, files: [], visitor });
}

/** Sends a form back to its author, who sends it again or does not: hours may have gone by, or something went wrong. */
export function sendKept(
  context: ServerContext,
  route: Route,
  exchange: Exchange,
  { failure = null, ...form }: KeptForm & { readonly failure?: Failure | null },
): FastifyReply {
  const { request, reply, caller } = exchange;
  const csrfToken = formTokenFor(context, request, reply, caller);
  const page = findPageAbove(context, form.pattern, form.url);
  if (failure !== null) beginFailure(reply, failure);
  const wrong = failure === null ? null : { failure, reference: request.id };
  const body = KeptPage({ form, summary: route.summary, page, csrfToken, wrong });
  const title = failure === null ? keptHeading : errorHeading(failure);
  const html = framePage(context, request, reply, caller, { title, body });
  return reply.type('text/html; charset=utf-8').send(html);
}
