import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isHttps, type ServerContext } from './server-context.ts';

/** The cookies that Sightline keeps: the session; the one that was signed out last; a visit before sign-in, for its forms; a notice for the next page. */
export type CookieKind = 'session' | 'ended' | 'visit' | 'notice';

const plainNames: Readonly<Record<CookieKind, string>> = {
  session: 'sightline',
  ended: 'sightline-ended',
  visit: 'sightline-visit',
  notice: 'sightline-notice',
};

/** Over https browsers hold `__Host-` to: Secure, Path=/, no Domain, so that no other host can set it. */
export function cookieName(context: ServerContext, kind: CookieKind): string {
  return `${isHttps(context) ? '__Host-' : ''}${plainNames[kind]}`;
}

function cookieOptions(context: ServerContext): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps(context) };
}

/** Null when it is not there, or is nothing that we could have set. */
export function readCookie(context: ServerContext, request: FastifyRequest, kind: CookieKind): string | null {
  const value = request.cookies[cookieName(context, kind)];
  return value === undefined || value === '' || value.length > 2_000 ? null : value;
}

/** Sets a cookie until the browser is closed, or takes it away. */
export function setCookie(
  context: ServerContext,
  reply: FastifyReply,
  kind: CookieKind,
  value: string | null,
): void {
  const name = cookieName(context, kind);
  if (value === null) reply.clearCookie(name, cookieOptions(context));
  else reply.setCookie(name, value, cookieOptions(context));
}
