import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { afterAll } from 'vitest';
import type { PersonActor } from '../../../src/platform/access/actor.ts';
import type { SessionFound } from '../../../src/platform/http/authentication.ts';
import { deriveSigningKeys, type FormHolder, makeCsrfToken } from '../../../src/platform/http/csrf-token.ts';
import { makeServer, type ServerOptions } from '../../../src/platform/http/make-server.ts';
import type { Route } from '../../../src/platform/http/route.ts';
import type { ServerConfig } from '../../../src/platform/http/server-config.ts';
import { newId } from '../../../src/platform/new-id.ts';
import type { Platform } from '../../../src/platform/platform.ts';

/** Somebody at the other end: their session's cookie, or a program's token, or neither. */
export interface Caller {
  readonly session?: string;
  readonly token?: string;
}

export interface ServedRoutes {
  readonly app: FastifyInstance;
  signIn(actor: PersonActor): Caller;
  /** Between the password and the second step. */
  beginSignIn(stage: 'password' | 'enrol'): Caller;
  giveToken(actor: PersonActor): Caller;
  /** What the session or token stands for no longer holds. */
  end(caller: Caller): void;
  /** The token that a page's forms carry for this caller; for nobody, that of the visit `visit`. */
  formToken(caller: Caller): string;
  get(path: string, caller?: Caller, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  /** Sends a form as a browser does, with its token. A list is a field that is given several times. */
  post(
    path: string,
    body: Readonly<Record<string, string | readonly string[]>>,
    caller?: Caller,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
}

export type ServeOptions = Partial<Omit<ServerOptions, 'config' | 'platform' | 'routes'>> & {
  readonly config?: Partial<ServerConfig>;
};

const plenty = { most: 100_000, seconds: 60 };

/** The cookie of somebody who is not signed in yet. */
export const visit = 'a-visit-before-sign-in';

function holderOf(session: string | undefined): FormHolder {
  return session === undefined ? { kind: 'visit', kept: visit } : { kind: 'session', kept: session };
}

/** A server with these routes and people who are signed in by a word. It is asked by `inject`: no port is opened. */
export async function serveRoutes(
  platform: Platform,
  routes: readonly Route[],
  { config, ...options }: ServeOptions = {},
): Promise<ServedRoutes> {
  const sessions = new Map<string, SessionFound>();
  const ended = new Map<string, PersonActor['accountId']>();
  const tokens = new Map<string, PersonActor>();
  let made = 0;
  const app = await makeServer({
    platform,
    routes,
    authentication: {
      bySession: async (token, requestId) => {
        const found = sessions.get(token) ?? null;
        return found?.stage === 'full' ? { ...found, actor: { ...found.actor, requestId } } : found;
      },
      byToken: async (token, requestId) => {
        const actor = tokens.get(token);
        return actor === undefined ? null : { ...actor, requestId };
      },
      ofEndedSession: async (token) => ended.get(token) ?? null,
    },
    config: {
      publicUrl: new URL('http://localhost:8484'),
      hosts: [],
      proxies: [],
      metricsToken: null,
      rateLimits: { requests: plenty, signingIn: plenty },
      uploadsFolder: null,
      ...config,
    },
    navigation: () => [{ text: 'Families', href: '/families' }],
    ready: async () => [{ name: 'database', ok: true }],
    checkAnswers: true,
    ...options,
  });
  afterAll(() => app.close());

  const prefix = config?.publicUrl?.protocol === 'https:' ? '__Host-' : '';
  const formToken = ({ session }: Caller) =>
    makeCsrfToken(deriveSigningKeys(platform.key).forms, holderOf(session), platform.now());
  const headersOf = ({ session, token }: Caller): Record<string, string> => {
    if (token !== undefined) return { authorization: `Bearer ${token}` };
    return {
      accept: 'text/html',
      cookie: session === undefined ? `${prefix}sightline-visit=${visit}` : `${prefix}sightline=${session}`,
    };
  };
  const next = (): string => {
    made += 1;
    return `made-for-test-${made}`;
  };
  return {
    app,
    signIn: (actor) => {
      const session = next();
      sessions.set(session, { stage: 'full', actor, partnershipName: 'Northmere', demonstration: false });
      return { session };
    },
    beginSignIn: (stage) => {
      const session = next();
      sessions.set(session, { stage, sessionId: newId<'session'>() });
      return { session };
    },
    giveToken: (actor) => {
      const token = next();
      tokens.set(token, { ...actor, kind: 'token', sessionId: null });
      return { token };
    },
    end: ({ session = '', token = '' }) => {
      const found = sessions.get(session);
      if (found?.stage === 'full') ended.set(session, found.actor.accountId);
      sessions.delete(session);
      tokens.delete(token);
    },
    formToken,
    get: (path, caller = {}, headers = {}) =>
      app.inject({
        method: 'GET',
        url: path,
        headers: { host: 'localhost', ...headersOf(caller), ...headers },
      }),
    post: (path, body, caller = {}, headers = {}) =>
      app.inject({
        method: 'POST',
        url: path,
        headers: {
          host: 'localhost',
          'content-type': 'application/x-www-form-urlencoded',
          ...headersOf(caller),
          ...headers,
        },
        payload: writeFields({ _csrf: formToken(caller), ...body }),
      }),
  };
}

function writeFields(body: Readonly<Record<string, string | readonly string[]>>): string {
  const fields = Object.entries(body).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  return new URLSearchParams(fields).toString();
}
