import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { csrfField, keptField } from '../forms/form-frame.tsx';
import { readForm } from '../forms/read-form.ts';
import { AnsweredInstead } from './answered-instead.ts';
import { type Caller, callerOfSession, findCaller, findCallerAnew, wantsJson } from './caller.ts';
import { checkAccess } from './check-access.ts';
import { checkFormToken, checkOrigin, isSurelyOwn } from './check-sender.ts';
import { goOnWithKept } from './go-on.ts';
import { isToKeep, isToShow } from './keep-sent.ts';
import { type Exchange, makeVisitor } from './make-visitor.ts';
import { leaveNotice } from './notice-cookie.ts';
import { asRecord, readParams, readQuery, refuseNul, refuseUnknown } from './read-request.ts';
import { type Received, withReceivedFiles } from './receive-files.ts';
import type { Answer, Route } from './route.ts';
import { sendAnswer } from './send-answer.ts';
import { serverLimits } from './server-config.ts';
import type { ServerContext } from './server-context.ts';
import { tellingRefusal } from './telling-refusal.ts';
import { noteTyped, typedIn, typedOf, withTyped } from './typed-in.tsx';

/** Puts one route on the server: who comes, may they, what did they send, what is answered. */
export function mountRoute(app: FastifyInstance, context: ServerContext, route: Route): void {
  app.route({
    method: route.method,
    url: route.path,
    config: { access: route.access.kind },
    ...(route.entrance === true ? { bodyLimit: serverLimits.carryingBytes } : {}),
    // Whoever may not come is sent away before their body is read, but where it is kept for them until they may.
    onRequest: async (request) => {
      const caller = await findCaller(context, request).catch((error: unknown) => {
        if (!isToShow(context, route, request, error)) throw error;
        checkOrigin(context, request);
        return null;
      });
      // Asked again once the form is read.
      if (caller === null) return;
      await tellingRefusal(context, route, caller, async () => {
        try {
          checkAccess(route, caller, context.platform.now());
        } catch (error) {
          if (!(await isToKeep(context, route, { request, caller }, error))) throw error;
        }
        if (route.method === 'POST' && !caller.bearer) checkOrigin(context, request);
      });
    },
    handler: async (request, reply) => {
      const caller = await (hasTakenTime(request) ? findCallerAnew : findCaller)(context, request);
      return tellingRefusal(context, route, caller, async () => {
        checkAccess(route, caller, context.platform.now());
        return answer(context, route, request, reply, caller);
      });
    },
  });
}

/** A body may take minutes to arrive, in which an access was ended; one with files is still to be read. */
function hasTakenTime(request: FastifyRequest): boolean {
  return request.method === 'POST' && !request.isMultipart();
}

async function answer(
  context: ServerContext,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  caller: Caller,
): Promise<FastifyReply> {
  const params = readParams(route, request.params);
  const query = readQuery(route, request.query);
  const session = { token: caller.sessionToken };
  const carried: { kept: string | null } = { kept: null };
  const answered = await withSent(context, route, { request, caller, params }, async ({ fields, files }) => {
    refuseNul(fields);
    const { [csrfField]: _token, [keptField]: kept, ...body } = fields;
    if (caller.bearer) refuseUnknown(route, body);
    if (route.entrance === true && typeof kept === 'string') carried.kept = kept;
    const form = readForm(route.schema.body, body);
    const { platform } = context;
    const visitor = makeVisitor(context, { request, reply, caller, ...carried }, session);
    return route.handle({ platform, actor: caller.actor, params, query, form, files, visitor });
  });
  const exchange = { request, reply, caller: { ...caller, sessionToken: session.token } };
  const { kept } = carried;
  const here = kept === null ? null : await goOnFrom(context, answered, { ...exchange, kept });
  const whole = withTyped(answered, typedIn(request));
  return here ?? sendAnswer(context, route, whole, request, reply, exchange.caller);
}

/** The next step of the way in, with what was sent before it; null where the browser goes there by itself. */
async function goOnFrom(
  context: ServerContext,
  answered: Answer<unknown>,
  { request, reply, caller, kept }: Exchange & { readonly kept: string },
): Promise<FastifyReply | null> {
  if (answered.kind !== 'see' || wantsJson(request)) return null;
  const { sessionToken } = caller;
  const after = await callerOfSession(context, request, sessionToken);
  // It waits for the next page that the browser asks for.
  if (answered.notice !== undefined)
    leaveNotice(context, reply, sessionToken ?? '', { kind: 'done', text: answered.notice });
  return goOnWithKept(context, answered.to, { request, reply, caller: after, kept });
}

/** What was sent, with proof that our own page sent it; a token's holder needs none. Files are gone before the answer. */
async function withSent(
  context: ServerContext,
  route: Route,
  { request, caller, params }: { request: FastifyRequest; caller: Caller; params: unknown },
  work: (received: Received) => Promise<Answer<unknown>>,
): Promise<Answer<unknown>> {
  if (route.method === 'GET') return work({ fields: {}, files: [] });
  const checkToken = (fields: Readonly<Record<string, unknown>>) => {
    if (caller.bearer) return;
    const isOwn = isSurelyOwn(request);
    // No other site has its words told on a page of ours.
    if (isOwn) noteTyped(request, typedOf(route, { params, fields }));
    if (route.lateForm === true && isOwn) return;
    checkFormToken(context, request, caller, fields[csrfField]);
    noteTyped(request, typedOf(route, { params, fields }));
  };
  if (request.isMultipart()) {
    if (route.uploads === undefined) throw wrongKind();
    const { uploads } = route;
    const folder = context.config.uploadsFolder;
    const mayBegin = async (fields: Readonly<Record<string, unknown>>) => {
      checkToken(fields);
      const instead = (await route.beforeFiles?.({ platform: context.platform, params })) ?? null;
      if (instead !== null) throw new AnsweredInstead(instead);
    };
    try {
      return await withReceivedFiles(request, { uploads, folder, mayBegin }, work);
    } catch (error) {
      if (error instanceof AnsweredInstead) return error.answer;
      throw error;
    }
  }
  const fields = asRecord(request.body);
  checkToken(fields);
  return work({ fields, files: [] });
}

function wrongKind(): Error {
  return Object.assign(new Error('no files here'), { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE' });
}
