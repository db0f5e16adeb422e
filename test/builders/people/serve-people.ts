import { afterAll } from 'vitest';
import { makeAuthentication } from '../../../src/features/people/operations/authenticate.ts';
import { demonstrationRoutes } from '../../../src/features/people/web/demonstration/route.ts';
import { makeHome } from '../../../src/features/people/web/home/route.ts';
import { makeRoutes } from '../../../src/features/people/web/routes.ts';
import { makeServer } from '../../../src/platform/http/make-server.ts';
import { noBody, noParams, noQuery, type Route, route } from '../../../src/platform/http/route.ts';
import type { TestPlatform } from '../platform/test-platform.ts';

/** What a browser got. */
export interface Seen {
  readonly status: number;
  readonly html: string;
  /** Where it was sent on to; null where it was not. */
  readonly to: string | null;
}

/** A browser without JavaScript: keeps its cookies, and sends the forms of the page that it last saw. */
export interface TestBrowser {
  readonly cookies: Map<string, string>;
  get(path: string): Promise<Seen>;
  /** Opens a page and sends its form to the same path, or to another. */
  send(
    path: string,
    fields: Record<string, string>,
    from?: string,
    headers?: Record<string, string>,
  ): Promise<Seen>;
  /** Sends a form of a page that was opened before, with whatever token it had. */
  post(path: string, fields: Record<string, string>): Promise<Seen>;
}

export interface ServedPeople {
  /** A browser of its own, at an address of its own or a given one. */
  browse(address?: string): TestBrowser;
}

const plenty = { most: 100_000, seconds: 60 };

/** Something of the application that only somebody signed in may open. */
const family = route({
  method: 'GET',
  path: '/families',
  summary: 'Stands for everything that needs somebody signed in',
  access: { kind: 'action', action: 'manage-own-account' },
  audit: { none: 'a route of a test' },
  schema: { params: noParams, query: noQuery, body: noBody, answer: noBody },
  handle: async ({ actor }) => ({ kind: 'page', title: 'In', body: () => `In as ${actor.name}`, json: {} }),
  example: () => ({}),
});

let browsers = 0;

const usualHeaders = {
  host: 'localhost',
  accept: 'text/html',
  'sec-fetch-site': 'same-origin',
  'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0',
  'content-type': 'application/x-www-form-urlencoded',
};

/** The pages of people behind the real authentication. It is asked by `inject`: no port is opened. */
export async function servePeople(
  platform: TestPlatform,
  { demonstration = false, more = [] }: { demonstration?: boolean; more?: readonly Route[] } = {},
): Promise<ServedPeople> {
  const own = makeRoutes({ demonstration, tries: new Map() });
  const routes = [
    ...own,
    ...makeHome([]),
    ...(demonstration ? demonstrationRoutes : []),
    ...(own.some(({ path }) => path === '/families') ? [] : [family]),
    ...more,
  ];
  const app = await makeServer({
    platform,
    routes,
    authentication: makeAuthentication(platform),
    config: {
      publicUrl: new URL('http://localhost:8484'),
      hosts: [],
      proxies: [],
      metricsToken: null,
      rateLimits: { requests: plenty, signingIn: plenty },
      uploadsFolder: null,
    },
    navigation: () => [],
    demonstration,
    ready: async () => [],
    checkAnswers: true,
  });
  afterAll(() => app.close());

  return {
    browse(given) {
      browsers += 1;
      const address = given ?? `10.0.${Math.floor(browsers / 250)}.${(browsers % 250) + 1}`;
      const cookies = new Map<string, string>();
      async function ask(
        method: 'GET' | 'POST',
        url: string,
        body?: Record<string, string>,
        headers: Record<string, string> = {},
      ): Promise<Seen> {
        const response = await app.inject({
          method,
          url,
          remoteAddress: address,
          headers: {
            ...usualHeaders,
            ...headers,
            cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
          },
          ...(body === undefined ? {} : { payload: new URLSearchParams(body).toString() }),
        });
        for (const { name, value } of response.cookies) cookies.set(name, value);
        return { status: response.statusCode, html: response.body, to: response.headers.location ?? null };
      }
      return {
        cookies,
        get: (path) => ask('GET', path),
        post: (path, fields) => ask('POST', path, fields),
        async send(path, fields, from = path, headers = {}) {
          const { html } = await ask('GET', from);
          return ask('POST', path.split('?')[0] ?? path, { ...hiddenFields(html), ...fields }, headers);
        },
      };
    },
  };
}

/** The hidden fields of a page's forms: their token, and what a form hands on. */
export function hiddenFields(html: string): Record<string, string> {
  const found = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries(
    [...found].map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]),
  );
}
