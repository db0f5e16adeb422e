import type { FastifyRequest } from 'fastify';
import type { AppError } from '../../shared/app-error.ts';
import type { Caller } from './caller.ts';
import { isFromOwnSite } from './check-sender.ts';
import { readCookie } from './cookies.ts';
import { readLocalPath } from './local-path.ts';
import { asRecord } from './read-request.ts';
import type { RouteAccess } from './route.ts';
import type { ServerContext } from './server-context.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may come to a route of ours at all. */
    readonly access?: RouteAccess['kind'];
  }
}

/** Where a browser is sent instead of being told of an error, and what it is told there. */
export interface WayOn {
  readonly to: string;
  readonly notice: string | null;
}

const signedOut = 'You were signed out: by half an hour without use, in another tab, or from another place.';
const tookTooLong = 'Signing in took too long, or went on in another tab. Begin again.';
const notSaved = 'You were signed out. What you typed was not saved: sign in, then type it again.';
const notConfirmed =
  'You confirmed who you are more than ten minutes ago. What you typed was not sent: confirm again, then type it again.';
const outOfDate = 'This page was out of date, so nothing was sent. Here it is anew.';

/** Where somebody must go first, with the way back and what has happened; null for other failures. */
export function findWayOn(
  context: ServerContext,
  { code }: AppError,
  request: FastifyRequest,
  caller: Caller,
): WayOn | null {
  const back = findPageOf(context, request);
  switch (code) {
    case 'not-signed-in':
      return {
        to: withReturn('/sign-in', isOnWayIn(request) ? leadsOnTo(request) : back),
        notice: sayWhyOut(context, request, caller),
      };
    case 'step-up-needed':
      return { to: withReturn('/step-up', back), notice: request.method === 'POST' ? notConfirmed : null };
    case 'form-expired': {
      // Pages before sign-in are open for long, and hold nothing yet: whoever sends one gets it anew.
      const isOpen = request.routeOptions.config.access !== 'action';
      return isOpen && back !== null && isFromOwnSite(context, request)
        ? { to: back, notice: outOfDate }
        : null;
    }
    default:
      return null;
  }
}

/** What happened to somebody who was signed in; null for a visitor who was not, or is on the way in. */
function sayWhyOut(context: ServerContext, request: FastifyRequest, { session }: Caller): string | null {
  const hadSession = readCookie(context, request, 'session') !== null;
  if (isOnWayIn(request)) {
    return session === null && (hadSession || request.method === 'POST') ? tookTooLong : null;
  }
  if (request.method === 'POST') return notSaved;
  return session === null && hadSession ? signedOut : null;
}

function isOnWayIn({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.config.access === 'signing-in';
}

/** A page on the way in is none to come back to: whoever is in already would be sent there and back for ever. The page behind it is. */
function leadsOnTo(request: FastifyRequest): string | null {
  const { return: path } = asRecord(request.query);
  return typeof path === 'string' ? readLocalPath(path) : null;
}

function withReturn(first: string, back: string | null): string {
  return back === null || back === '/' ? first : `${first}?return=${encodeURIComponent(back)}`;
}

/**
 * The page that was asked for, or the one that a form stood on: that of its own address, or else the nearest above it. Of a file it
 * is the nearest page above, with what the file was asked for by: a list, as it was filtered. Null where there is none to go back to.
 */
export function findPageOf(context: ServerContext, request: FastifyRequest): string | null {
  const pattern = request.routeOptions.url;
  if (pattern === undefined) return null;
  if (request.method === 'POST') return findPageAbove(context, pattern, request.url);
  if (context.pages.has(pattern)) return readLocalPath(request.url);
  const above = findPageAbove(context, pattern, request.url);
  const [, query] = request.url.split('?', 2);
  return above === null || query === undefined ? above : readLocalPath(`${above}?${query}`);
}

/** The page on which a form stood, by the pattern and the address to which it was sent. */
function findPageAbove(context: ServerContext, pattern: string, url: string): string | null {
  return pageAbove(context, pattern, url)?.path ?? null;
}

/** The same with the pattern of the page. */
export function pageAbove(
  context: ServerContext,
  pattern: string,
  url: string,
): { readonly pattern: string; readonly path: string } | null {
  const patterns = pattern.split('/');
  const parts = (url.split('?')[0] ?? '/').split('/');
  for (let length = patterns.length; length > 0; length -= 1) {
    const above = patterns.slice(0, length).join('/') || '/';
    if (!context.pages.has(above)) continue;
    const path = readLocalPath(parts.slice(0, length).join('/') || '/');
    return path === null ? null : { pattern: above, path };
  }
  return null;
}
