import type { FastifyReply } from 'fastify';
import { mayPass, noteFailure } from './begin-failure.ts';
import { checkAccess } from './check-access.ts';
import { handleAgain, queryOf } from './handle-again.ts';
import { type KeptForm, openForm } from './kept-form.ts';
import type { Exchange } from './make-visitor.ts';
import type { Answer, Route } from './route.ts';
import { sendAnswer } from './send-answer.ts';
import { sendKept } from './send-kept.ts';
import type { ServerContext } from './server-context.ts';
import { tellingRefusal } from './telling-refusal.ts';
import { typedIn, withTyped } from './typed-in.tsx';

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
  const answered = await handleAgain(
    context,
    route,
    { ...exchange, kept },
    { params: {}, query, fields: {} },
  );
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
  const whole = withTyped(answered, typedIn(request));
  return sendAnswer(context, route, whole, request, reply, caller);
}

/**
 * Answers a step of the way in that no good token proves any more, since another tab went on meanwhile, with the form that it handed on: shown to whoever
 * it opens for, to be sent by a press of theirs. The step itself is not done, and nothing is sent. Null where it opens for nobody who is signed in.
 */
export async function showCarried(
  context: ServerContext,
  { kept, ...exchange }: Kept,
): Promise<FastifyReply | null> {
  const { actor } = exchange.caller;
  const form = actor === null ? null : openForm(context, actor, kept);
  const route = form === null ? undefined : context.routes.get(`POST ${form.pattern}`);
  if (actor === null || form === null || route === undefined) return null;
  exchange.reply.code(403);
  const otherTab = form.session !== null && form.session === actor.sessionId;
  return sendKept(context, route, exchange, { ...form, otherTab });
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
    return handleAgain(context, route, { ...exchange, kept: null }, { params, query, fields });
  });
}
