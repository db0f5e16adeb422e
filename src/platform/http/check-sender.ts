import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../shared/app-error.ts';
import type { Caller } from './caller.ts';
import { readCookie, setCookie } from './cookies.ts';
import { type FormHolder, isCsrfToken, makeCsrfToken } from './csrf-token.ts';
import { serverLimits } from './server-config.ts';
import type { ServerContext } from './server-context.ts';

/**
 * Refuses a form that a browser sends from a page of another site, as far as the browser tells: `Sec-Fetch-Site`, and
 * `Origin`, which is the text `null` from our own pages too, since they send no referrer.
 *
 * @throws AppError `form-expired`.
 */
export function checkOrigin(context: ServerContext, request: FastifyRequest): void {
  if (!isFromOwnSite(context, request)) throw formExpired();
}

/** False where the browser tells that another site's page sent the form. */
export function isFromOwnSite(context: ServerContext, request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = request.headers;
  if (origin === undefined || origin === 'null') return true;
  return origin === `${context.config.publicUrl.protocol}//${request.host}`;
}

/** Whether the browser tells for certain that a page of ours sent the form, by a header that no page can set. */
export function isSurelyOwn(request: FastifyRequest): boolean {
  return request.headers['sec-fetch-site'] === 'same-origin';
}

/** @throws AppError `form-expired` when the form's token is missing, made for another session, or too old. */
export function checkFormToken(
  context: ServerContext,
  request: FastifyRequest,
  caller: Caller,
  token: unknown,
): void {
  const holder = formHolder(context, request, caller);
  const now = context.platform.now();
  const good =
    holder !== null && isCsrfToken(context.keys.forms, holder, token, now, serverLimits.formSeconds);
  if (!good) throw formExpired();
}

/** What the browser keeps that its forms are bound to: the session, or before one the visit. */
function formHolder(context: ServerContext, request: FastifyRequest, caller: Caller): FormHolder | null {
  if (caller.sessionToken !== null) return { kind: 'session', kept: caller.sessionToken };
  const kept = readCookie(context, request, 'visit');
  return kept === null ? null : { kind: 'visit', kept };
}

const visits = new WeakMap<FastifyRequest, string>();

/** The token for forms on a page; a visitor without a session is given a visit's cookie for it. */
export function formTokenFor(
  context: ServerContext,
  request: FastifyRequest,
  reply: FastifyReply,
  caller: Caller,
): string {
  const kept = visits.get(request) ?? randomBytes(16).toString('hex');
  const holder = formHolder(context, request, caller) ?? { kind: 'visit', kept };
  if (
    caller.sessionToken === null &&
    readCookie(context, request, 'visit') === null &&
    !visits.has(request)
  ) {
    visits.set(request, kept);
    setCookie(context, reply, 'visit', kept);
  }
  return makeCsrfToken(context.keys.forms, holder, context.platform.now());
}

function formExpired(): AppError {
  return new AppError('form-expired', {
    what: 'This form was open for more than a day, or you have signed in or confirmed who you are in another tab since. Nothing was changed.',
    todo: 'Open the page again and send it from there. Copy what you typed first: go back in your browser.',
  });
}
