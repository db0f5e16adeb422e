import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, wantsJson } from './caller.ts';
import { formTokenFor } from './check-sender.ts';
import { readCookie, setCookie } from './cookies.ts';
import type { Visitor } from './route.ts';
import type { ServerContext } from './server-context.ts';

/** A request on its way to an answer, and who sent it. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly caller: Caller;
}

/** What a route may know of whoever is at the other end. `session` is told which token the answer sets. */
export function makeVisitor(
  context: ServerContext,
  { request, reply, caller, kept }: Exchange & { readonly kept: string | null },
  session: { token: string | null },
): Visitor {
  return {
    address: request.ip,
    browser: (request.headers['user-agent'] ?? '').slice(0, 200),
    requestId: request.id,
    sessionToken: caller.bearer ? null : (caller.sessionToken ?? readCookie(context, request, 'session')),
    setSessionToken: (token) => {
      session.token = token;
      setCookie(context, reply, 'session', token);
      // A form in another tab, which was made for it, is still told whose it was.
      if (token === null && caller.actor !== null) setCookie(context, reply, 'ended', caller.sessionToken);
    },
    // Made when a page asks for it, so that a visitor without forms is given no cookie.
    get csrfToken() {
      return formTokenFor(context, request, reply, { ...caller, sessionToken: session.token });
    },
    kept,
    wantsJson: wantsJson(request),
  };
}
