import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from '../../shared/app-error.ts';
import { contentDisposition } from './attachment-name.ts';
import { type Caller, wantsJson } from './caller.ts';
import { checkJson } from './check-json.ts';
import { framePage } from './frame-page.ts';
import { isLocalPath } from './local-path.ts';
import { leaveNotice } from './notice-cookie.ts';
import type { Answer, Route } from './route.ts';
import type { ServerContext } from './server-context.ts';

type PageAnswer = Extract<Answer<unknown>, { kind: 'page' }>;

/** Sends what a route answered, as a page or as JSON. `sessionToken` is that of the session after this answer. */
export async function sendAnswer(
  context: ServerContext,
  route: Route,
  answer: Answer<unknown>,
  request: FastifyRequest,
  reply: FastifyReply,
  caller: Caller,
): Promise<FastifyReply> {
  if (answer.kind === 'file') return sendFile(answer, reply);
  if (context.checkAnswers) checkJson(route, answer.json);
  if (wantsJson(request)) {
    return answer.kind === 'page' && (answer.status ?? 200) >= 400
      ? sendRefusedJson(answer, request, reply)
      : sendJson(answer.json, answer.status ?? 200, reply);
  }
  if (answer.kind === 'see') {
    if (!isLocalPath(answer.to)) throw new Error('a route sends to a path that is not ours');
    if (answer.notice !== undefined) {
      leaveNotice(context, reply, caller.sessionToken ?? '', { kind: 'done', text: answer.notice });
    }
    return reply.redirect(answer.to, 303);
  }
  const { kind: _kind, status = 200, body, json: _json, ...page } = answer;
  const html = framePage(context, request, reply, caller, { ...page, body: await body() });
  return reply.code(status).type('text/html; charset=utf-8').send(html);
}

function sendJson(json: unknown, status: number, reply: FastifyReply): FastifyReply {
  return reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(json));
}

const notValid = { code: 'form-not-valid', what: 'Some of what was sent is not valid.' } as const;

/** Told to programs, which may keep it anywhere: never a page’s title, which may name a family. */
const refusals: Readonly<Record<number, { readonly code: ErrorCode; readonly what: string }>> = {
  403: { code: 'not-allowed', what: 'This is not allowed.' },
  404: { code: 'not-found', what: 'There is no such thing, or you may not see it.' },
  409: { code: 'changed-meanwhile', what: 'This has changed since you read it.' },
  422: notValid,
  429: { code: 'too-many-requests', what: 'This was asked for too often.' },
};

/** A page that says what is wrong with a form says it to a program field by field. */
function sendRefusedJson(answer: PageAnswer, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = answer.status ?? 422;
  const error = {
    ...(refusals[status] ?? notValid),
    todo: 'Put right what is named, and send it again.',
    reference: request.id,
    ...(answer.errors === undefined
      ? {}
      : { fields: answer.errors.map(({ field, message }) => ({ field, message })) }),
  };
  return sendJson({ error }, status, reply);
}

function sendFile(answer: Extract<Answer<unknown>, { kind: 'file' }>, reply: FastifyReply): FastifyReply {
  reply
    .type(answer.mediaType)
    .header('content-disposition', contentDisposition(answer.name, answer.inline))
    // Should a browser show it after all, nothing in it runs and nothing is fetched.
    .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
  if (answer.body instanceof Readable) return reply.send(answer.body);
  return reply.send(Buffer.from(answer.body.buffer, answer.body.byteOffset, answer.body.byteLength));
}
