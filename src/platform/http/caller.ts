import type { FastifyRequest } from 'fastify';
import { AppError } from '../../shared/app-error.ts';
import type { PersonActor } from '../access/actor.ts';
import type { SessionFound } from './authentication.ts';
import { readCookie } from './cookies.ts';
import type { ServerContext } from './server-context.ts';

/** Who is at the other end of a request. */
export interface Caller {
  /** A program with a person's token: no cookies, no forms, always JSON. */
  readonly bearer: boolean;
  readonly actor: PersonActor | null;
  readonly session: SessionFound | null;
  /** The session's cookie, where it stands for a session. */
  readonly sessionToken: string | null;
}

const nobody: Caller = { bearer: false, actor: null, session: null, sessionToken: null };
const known = new WeakMap<FastifyRequest, Caller>();

/**
 * Finds who comes: a token's holder by `Authorization: Bearer`, or else whoever the session's cookie stands for. Asked anew for
 * each request, and once in it.
 *
 * @throws AppError `not-signed-in` when a token is no good: a program must not go on as nobody.
 */
export async function findCaller(context: ServerContext, request: FastifyRequest): Promise<Caller> {
  return known.get(request) ?? findCallerAnew(context, request);
}

/** The same once more, after something that may have taken long. */
export async function findCallerAnew(context: ServerContext, request: FastifyRequest): Promise<Caller> {
  const caller = await lookUp(context, request);
  known.set(request, caller);
  return caller;
}

/** Who comes, as far as it was found before something went wrong. */
export function knownCaller(request: FastifyRequest): Caller {
  return known.get(request) ?? { ...nobody, bearer: readBearer(request) !== null };
}

async function lookUp(context: ServerContext, request: FastifyRequest): Promise<Caller> {
  const token = readBearer(request);
  if (token === null) return callerOfSession(context, request, readCookie(context, request, 'session'));
  const actor = token === '' ? null : await context.authentication.byToken(token, request.id);
  if (actor === null) throw notSignedIn();
  return { ...nobody, bearer: true, actor };
}

/** Whom a session's token stands for: that of the cookie, or the one that an answer is about to set. */
export async function callerOfSession(
  { authentication }: ServerContext,
  { id }: Pick<FastifyRequest, 'id'>,
  sessionToken: string | null,
): Promise<Caller> {
  const session = sessionToken === null ? null : await authentication.bySession(sessionToken, id);
  if (session === null) return nobody;
  const actor = session.stage === 'full' ? session.actor : null;
  return { bearer: false, actor, session, sessionToken };
}

/** Null without a bearer's header; other schemes belong to a proxy in front, and are not ours. */
export function readBearer(request: FastifyRequest): string | null {
  const [scheme = '', token = ''] = (request.headers.authorization ?? '').split(' ');
  return scheme.toLowerCase() === 'bearer' ? token : null;
}

export function notSignedIn(): AppError {
  return new AppError('not-signed-in', {
    what: 'Nobody is signed in, or the session has ended.',
    todo: 'Sign in, and ask again.',
  });
}

/** Whether the answer is to be JSON: for a token's holder, and for a script of ours that asks for it. */
export function wantsJson(request: FastifyRequest): boolean {
  if (readBearer(request) !== null) return true;
  const accept = request.headers.accept ?? '';
  return accept.includes('application/json') && !accept.includes('text/html');
}
