import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../shared/app-error.ts';
import type { PersonActor } from '../access/actor.ts';
import { writeAudit } from '../audit-log/write-audit.ts';
import { transact } from '../database/transact.ts';
import { csrfField } from '../forms/form-frame.tsx';
import { readForm } from '../forms/read-form.ts';
import { AnsweredInstead } from './answered-instead.ts';
import { type Caller, findCaller, findCallerAnew, wantsJson } from './caller.ts';
import { checkAccess } from './check-access.ts';
import { checkFormToken, checkOrigin, formTokenFor, isSurelyOwn } from './check-sender.ts';
import { readCookie, setCookie } from './cookies.ts';
import { asRecord, readParams, readQuery, refuseNul, refuseUnknown } from './read-request.ts';
import { type Received, withReceivedFiles } from './receive-files.ts';
import type { Answer, Route, Visitor } from './route.ts';
import { sendAnswer } from './send-answer.ts';
import type { ServerContext } from './server-context.ts';

/** Puts one route on the server: who comes, may they, what did they send, what is answered. */
export function mountRoute(app: FastifyInstance, context: ServerContext, route: Route): void {
  app.route({
    method: route.method,
    url: route.path,
    config: { access: route.access.kind },
    // Whoever may not come is sent away before their body is read.
    onRequest: async (request) => {
      const caller = await findCaller(context, request);
      await tellingRefusal(context, route, caller, async () => {
        checkAccess(route, caller, context.platform.now());
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

async function tellingRefusal<T>(
  context: ServerContext,
  route: Route,
  { actor }: Caller,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-allowed' && actor !== null) {
      await tellRefusal(context, route, actor);
    }
    throw error;
  }
}

async function answer(
  context: ServerContext,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  caller: Caller,
): Promise<FastifyReply> {
  const params = readParams(route, request);
  const query = readQuery(route, request);
  const session = { token: caller.sessionToken };
  const visitor = makeVisitor(context, request, reply, caller, session);
  const answered = await withSent(context, route, { request, caller, params }, async ({ fields, files }) => {
    refuseNul(fields);
    const { [csrfField]: _token, ...body } = fields;
    if (caller.bearer) refuseUnknown(route, body);
    const form = readForm(route.schema.body, body);
    const { platform } = context;
    return route.handle({ platform, actor: caller.actor, params, query, form, files, visitor });
  });
  const after = { ...caller, sessionToken: session.token };
  return sendAnswer(context, route, answered, request, reply, after);
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
    if (caller.bearer || (route.lateForm === true && isSurelyOwn(request))) return;
    checkFormToken(context, request, caller, fields[csrfField]);
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

function makeVisitor(
  context: ServerContext,
  request: FastifyRequest,
  reply: FastifyReply,
  caller: Caller,
  session: { token: string | null },
): Visitor {
  return {
    address: request.ip,
    browser: (request.headers['user-agent'] ?? '').slice(0, 200),
    requestId: request.id,
    sessionToken: caller.bearer ? null : readCookie(context, request, 'session'),
    setSessionToken: (token) => {
      session.token = token;
      setCookie(context, reply, 'session', token);
    },
    // Made when a page asks for it, so that a visitor without forms is given no cookie.
    get csrfToken() {
      return formTokenFor(context, request, reply, { ...caller, sessionToken: session.token });
    },
    wantsJson: wantsJson(request),
  };
}

/** Who was refused where; the path's pattern only, never what stood in it. */
async function tellRefusal({ platform }: ServerContext, route: Route, actor: PersonActor): Promise<void> {
  await transact(platform.database, actor.partnershipId, (tx) =>
    writeAudit(
      tx,
      actor,
      {
        event: 'access-refused',
        outcome: 'refused',
        detail: { method: route.method, route: route.path },
      },
      platform.now(),
    ),
  );
}
