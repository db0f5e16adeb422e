import { Readable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Caller, type ServedRoutes, serveRoutes } from '../../../test/builders/http/serve-routes.ts';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { notFound } from '../access/perform.ts';
import { noBody, noParams, noQuery, route } from './route.ts';

const xss = '<script>alert("Zoë & Co")</script>';
const none = { none: 'a route of a test' };
const example = () => ({});
const access = { kind: 'action', action: 'read-families' } as const;
const schema = { params: noParams, query: noQuery, body: noBody, answer: z.unknown() };

const page = (path: `/${string}`, title: string) =>
  route({
    method: 'GET',
    path,
    summary: title,
    access,
    audit: none,
    schema: { ...schema, query: z.object({ name: z.string().optional() }) },
    handle: async ({ query }) => ({
      kind: 'page',
      title,
      body: () => query.name ?? title,
      json: { title, name: query.name ?? null },
      back: { href: '/families', text: 'Back' },
    }),
    example,
  });

const known = '0199e1c4-0000-7000-8000-000000000001';

const routes = [
  page('/families', 'Families'),
  page('/script', xss),
  route({
    method: 'GET',
    path: '/families/:familyId',
    summary: 'A family',
    access,
    audit: 'family-read',
    schema: { ...schema, params: z.object({ familyId: z.uuid() }) },
    handle: async ({ params }) => {
      if (params.familyId !== known) throw notFound('family');
      return { kind: 'page', title: 'A family', body: () => 'the family', json: { id: params.familyId } };
    },
    example,
  }),
  ...['/bytes', '/stream', '/inline'].map((path) =>
    route({
      method: 'GET',
      path: path as '/bytes',
      summary: 'A file',
      access,
      audit: none,
      schema,
      handle: async () => {
        const bytes = new TextEncoder().encode('xxdate,event').subarray(2);
        return {
          kind: 'file',
          name: 'Zoë’s "chronology".csv',
          mediaType: 'text/csv; charset=utf-8',
          body: path === '/stream' ? Readable.from([bytes]) : bytes,
          ...(path === '/inline' ? { inline: true } : {}),
        };
      },
      example,
    }),
  ),
  route({
    method: 'GET',
    path: '/astray',
    summary: 'Sends elsewhere',
    access,
    audit: none,
    schema: { ...schema, query: z.object({ to: z.string() }) },
    handle: async ({ query }) => ({ kind: 'see', to: query.to, json: null }),
    example,
  }),
  route({
    method: 'GET',
    path: '/not-as-promised',
    summary: 'Answers with JSON that does not fit',
    access,
    audit: none,
    schema: { ...schema, answer: z.object({ count: z.number() }) },
    handle: async () => ({
      kind: 'page',
      title: 'x',
      body: () => 'x',
      json: JSON.parse('{"count":"three"}'),
    }),
    example,
  }),
  route({
    method: 'POST',
    path: '/only-sent',
    summary: 'Takes something',
    access,
    audit: none,
    schema,
    handle: async () => ({ kind: 'see', to: '/families', json: { made: true }, status: 201 }),
    example,
  }),
  route({
    method: 'POST',
    path: '/families/only/sent',
    summary: 'Takes what a form of the list sends',
    access,
    audit: none,
    schema,
    handle: async () => ({ kind: 'see', to: '/families', json: { made: true }, status: 201 }),
    example,
  }),
];

let served: ServedRoutes;
let caller: Caller;
let program: Caller;
beforeAll(async () => {
  const platform = await testPlatform();
  served = await serveRoutes(platform, routes);
  const { people } = await makePartnership(platform);
  caller = served.signIn(people.officer);
  program = served.giveToken(people.officer);
});

describe('a page', () => {
  test('is HTML in its frame, kept by nobody', async () => {
    const response = await served.get('/families', caller);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.body).toMatch(/^<!DOCTYPE html>/);
    expect(response.body).toContain('<title>Families – Northmere – Sightline</title>');
    expect(response.headers['cache-control']).toBe('no-store');
  });

  test('shows what looks like a script as the text that it is', async () => {
    const response = await served.get(`/script?name=${encodeURIComponent(xss)}`, caller);
    expect(response.body).not.toContain('<script>alert');
    expect(response.body).toContain('&lt;script&gt;alert(&quot;Zoë &amp; Co&quot;)&lt;/script&gt;');
  });

  test('is JSON for a program, and for a script of ours that asks for it', async () => {
    const json = { title: 'Families', name: 'Ash' };
    expect((await served.get('/families?name=Ash', program)).json()).toEqual(json);
    const asked = await served.get('/families?name=Ash', caller, { accept: 'application/json' });
    expect(asked.json()).toEqual(json);
    expect(asked.headers.vary).toContain('Accept');
    const browser = await served.get('/families', caller, { accept: 'text/html,application/json;q=0.9' });
    expect(browser.headers['content-type']).toContain('text/html');
  });

  test('answers HEAD as GET, without its body', async () => {
    const headers = { host: 'localhost', cookie: `sightline=${caller.session}` };
    for (const path of ['/families', '/bytes', '/stream', `/families/${known}`]) {
      const response = await served.app.inject({ method: 'HEAD', url: path, headers });
      expect(response.statusCode).toBe(200);
      expect(response.body).toBe('');
    }
  });

  test('in tests, JSON that is not what its route promised is a fault, on the page as well', async () => {
    expect((await served.get('/not-as-promised', program)).statusCode).toBe(500);
    expect((await served.get('/not-as-promised', caller)).statusCode).toBe(500);
  });
});

describe('going on to a page', () => {
  test('a browser is sent there, a program is told what came of it', async () => {
    const sent = await served.post('/only-sent', {}, caller);
    expect(sent.statusCode).toBe(303);
    expect(sent.headers.location).toBe('/families');
    const told = await served.post('/only-sent', {}, program);
    expect(told.statusCode).toBe(201);
    expect(told.json()).toEqual({ made: true });
  });

  test.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'families', ''])(
    'never leads away: %j',
    async (to) => {
      const response = await served.get(`/astray?to=${encodeURIComponent(to)}`, caller);
      expect(response.statusCode).toBe(500);
      expect(response.headers.location).toBeUndefined();
    },
  );
});

describe('a file', () => {
  test.each(['/bytes', '/stream'])('is taken away under its name, and runs nowhere: %s', async (path) => {
    const response = await served.get(path, caller);
    expect(response.body).toBe('date,event');
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(response.headers['content-disposition']).toBe(
      'attachment; filename="Zo__s chronology.csv"; filename*=UTF-8\'\'Zo%C3%AB%E2%80%99s%20chronology.csv',
    );
    expect(response.headers['x-content-type-options']).toBe('nosniff');
    expect(response.headers['content-security-policy']).toBe(
      "default-src 'none'; frame-ancestors 'none'; sandbox",
    );
    expect(response.headers['cache-control']).toBe('no-store');
  });

  test('is shown only where its route says so', async () => {
    const { headers } = await served.get('/inline', caller);
    expect(headers['content-disposition']).toMatch(/^inline;/);
  });
});

describe('addresses', () => {
  /** Everything but the reference, and what is made anew each time. */
  const told = (text: string) =>
    text.replace(/Reference: [\w-]+/g, '').replace(/name="_csrf" value="[^"]+"/g, '');

  test('one that cannot be an id is answered as somebody else’s is, word for word', async () => {
    const foreign = await served.get('/families/0199e1c4-0000-7000-8000-000000000002', caller);
    expect(foreign.statusCode).toBe(404);
    for (const path of ['x', '%00', '..%2f..%2fetc', '%252e', "' or 1=1 --", known.toUpperCase().slice(1)]) {
      const strange = await served.get(`/families/${path}`, caller);
      expect(strange.statusCode).toBe(404);
      expect(told(strange.body)).toBe(told(foreign.body));
    }
    const asked = await served.get('/families/x', program);
    const { reference: _one, ...words } = asked.json().error;
    const { reference: _other, ...same } = (
      await served.get('/families/0199e1c4-0000-7000-8000-000000000002', program)
    ).json().error;
    expect(words).toEqual(same);
  });

  test.each([
    '/nowhere',
    '/families/x/y',
    '/assets/0/none.css',
    '/%ff',
    '/families%2f',
    `/${'a'.repeat(5_000)}`,
  ])('%s is not found, whoever asks', async (path) => {
    const [signedIn, nobody] = [await served.get(path, caller), await served.get(path)];
    expect([signedIn.statusCode, nobody.statusCode]).toEqual([404, 404]);
    expect(nobody.body).toContain('Page not found');
    expect(nobody.headers['x-content-type-options']).toBe('nosniff');
    expect(nobody.headers['cache-control']).toBe('no-store');
  });

  test('a page that is not there keeps the way back for whoever is signed in', async () => {
    expect((await served.get('/nowhere', caller)).body).toContain('href="/families"');
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'POST'] as const)(
    '%s is not for a page',
    async (method) => {
      const headers = { host: 'localhost', cookie: `sightline=${caller.session}`, 'content-type': 'x/y' };
      const response = await served.app.inject({ method, url: `/families/${known}`, headers });
      expect(response.statusCode).toBe(405);
      expect(response.headers.allow).toBe('GET, HEAD');
    },
  );

  test('nor is opening for what is only sent', async () => {
    const response = await served.get('/only-sent', caller);
    expect(response.statusCode).toBe(405);
    expect(response.headers.allow).toBe('POST');
  });

  test('a browser that opens the address of a form is sent to the page above it, and a program is told', async () => {
    for (const who of [caller, undefined]) {
      const { statusCode, headers } = await served.get('/families/only/sent?x=1', who);
      expect([statusCode, headers.location]).toEqual([303, '/families']);
    }
    expect((await served.get('/families/only/sent', program)).statusCode).toBe(405);
  });

  test('a stroke too many at the end leads to the page', async () => {
    const response = await served.get('/families/?name=Ash', caller);
    expect(response.statusCode).toBe(308);
    expect(response.headers.location).toBe('/families?name=Ash');
    for (const path of ['//elsewhere.example/', '/\\elsewhere.example/', '/%2f/']) {
      const { location } = (await served.get(path, caller)).headers;
      expect(location ?? '/').toMatch(/^\/(?![/\\])/);
    }
  });

  test('a part of the query that stands there twice is told, not guessed', async () => {
    const response = await served.get('/families?name=Ash&name=Birch', caller);
    expect(response.statusCode).toBe(422);
    expect(response.body).not.toContain('Birch');
    expect((await served.get('/families?name=A%00', caller)).statusCode).toBe(422);
    expect((await served.get('/families?__proto__=x&constructor=y', caller)).statusCode).toBe(200);
  });
});
