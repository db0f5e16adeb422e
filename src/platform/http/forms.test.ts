import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  type Caller,
  type ServedRoutes,
  serveRoutes,
  visit,
} from '../../../test/builders/http/serve-routes.ts';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { type TestPlatform, testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { noBody, noParams, noQuery, route } from './route.ts';

const none = { none: 'a route of a test' };
const example = () => ({});
const body = z.object({
  name: z.string('Enter a name').trim().min(1, 'Enter a name'),
  note: z.string().optional(),
});

/** What reached the handler last. */
let reached: unknown = null;

const nameRoute = (path: '/names' | '/sign-in', access: { kind: 'public'; why: string } | 'signed-in') =>
  route({
    method: 'POST',
    path,
    summary: 'Takes a name',
    access: access === 'signed-in' ? { kind: 'action', action: 'manage-own-account' } : access,
    audit: none,
    schema: { params: noParams, query: noQuery, body, answer: z.object({ name: z.string().nullable() }) },
    handle: async ({ form, visitor }) => {
      reached = form;
      if (form.ok) {
        visitor.setSessionToken(form.value.note === 'sign me in' ? 'a-new-session' : visitor.sessionToken);
        return {
          kind: 'see',
          to: '/names',
          json: { name: form.value.name },
          notice: `Hello, ${form.value.name}`,
        };
      }
      return {
        kind: 'page',
        status: 422,
        title: 'What is the name?',
        body: () => 'the form again',
        json: { name: null },
        errors: form.errors,
      };
    },
    example,
  });

const routes = [
  nameRoute('/names', 'signed-in'),
  nameRoute('/sign-in', { kind: 'public', why: 'a test' }),
  route({
    method: 'GET',
    path: '/names',
    summary: 'A page with a form',
    access: { kind: 'public', why: 'a test' },
    audit: none,
    schema: { params: noParams, query: noQuery, body: noBody, answer: z.null() },
    handle: async ({ visitor }) => {
      const token = visitor.csrfToken;
      return { kind: 'page', title: 'Names', body: () => `token:${token}:token`, json: null };
    },
    example,
  }),
];

let platform: TestPlatform;
let served: ServedRoutes;
let caller: Caller;
beforeAll(async () => {
  platform = await testPlatform();
  served = await serveRoutes(platform, routes);
  const { people } = await makePartnership(platform);
  caller = served.signIn(people.officer);
});

function send(
  payload: string,
  headers: Record<string, string> = {},
  type = 'application/x-www-form-urlencoded',
) {
  const cookie = `sightline=${caller.session}`;
  return served.app.inject({
    method: 'POST',
    url: '/names',
    headers: { host: 'localhost', cookie, accept: 'text/html', 'content-type': type, ...headers },
    payload,
  });
}

const withToken = (fields: string) => `_csrf=${encodeURIComponent(served.formToken(caller))}&${fields}`;

describe('a form of ours', () => {
  test('is taken, and the next page says so once, as plain text', async () => {
    const response = await served.post('/names', { name: '<script>alert(1)</script>' }, caller);
    expect(response.statusCode).toBe(303);
    expect(response.headers.location).toBe('/names');
    const notice = response.cookies.find(({ name }) => name === 'sightline-notice');
    expect(notice).toMatchObject({ httpOnly: true, path: '/', sameSite: 'Lax' });
    const cookie = `sightline=${caller.session}; sightline-notice=${notice?.value}`;
    const next = await served.get('/names', caller, { cookie });
    expect(next.body).toContain('Hello, &lt;script&gt;alert(1)&lt;/script&gt;');
    expect(next.body).not.toContain('<script>alert');
    expect(next.cookies.find(({ name }) => name === 'sightline-notice')?.value).toBe('');
  });

  test('a notice that was made up, or left for somebody else, is not shown', async () => {
    const response = await served.post('/names', { name: 'Bo' }, caller);
    const notice = response.cookies.find(({ name }) => name === 'sightline-notice')?.value ?? '';
    const forged = `${Buffer.from('Ring 0900').toString('base64url')}.${notice.split('.')[1]}`;
    const tried = await served.get('/names', caller, {
      cookie: `sightline=${caller.session}; sightline-notice=${forged}`,
    });
    expect(tried.body).not.toContain('Ring 0900');
    const other = await served.get('/names', {}, { cookie: `sightline-notice=${notice}` });
    expect(other.body).not.toContain('Hello, Bo');
  });

  test('one that is wrong comes back with what is wrong, and with what was typed', async () => {
    const response = await served.post('/names', { name: ' ', note: 'kept' }, caller);
    expect(response.statusCode).toBe(422);
    expect(response.body).toContain('Enter a name');
    expect(response.body).toContain('<title>Error: ');
    expect(reached).toMatchObject({ ok: false, values: { note: 'kept' } });
    expect(JSON.stringify(reached)).not.toContain('_csrf');
  });

  test('a program is told field by field', async () => {
    const response = await sendAsProgram({ name: '' });
    expect(response.statusCode).toBe(422);
    expect(response.json().error).toMatchObject({
      code: 'form-not-valid',
      what: 'Some of what was sent is not valid.',
      fields: [{ field: 'name', message: 'Enter a name' }],
    });
  });

  test('a program that sends a field of another name is told so, and nothing is done', async () => {
    reached = null;
    const response = await sendAsProgram({ name: 'Bo', names: ['Ana'] });
    expect(response.statusCode).toBe(422);
    expect(response.json().error.what).toBe('What was sent has a field that is not known here.');
    expect(reached).toBeNull();
  });
});

async function sendAsProgram(payload: object) {
  const { people } = await makePartnership(platform);
  const { token } = served.giveToken(people.officer);
  const headers = { host: 'localhost', authorization: `Bearer ${token}` };
  return served.app.inject({ method: 'POST', url: '/names', headers, payload });
}

describe('a form that is not ours', () => {
  const refused = async (response: Awaited<ReturnType<typeof send>>) => {
    expect(response.statusCode).toBe(403);
    expect(response.body).toContain('Open the page again');
    expect(reached).toBeNull();
  };
  beforeAll(() => {
    reached = null;
  });

  test('without a token is refused, and nobody is signed out by it', async () => {
    reached = null;
    const response = await send('name=Bo');
    await refused(response);
    expect(response.headers['set-cookie']).toBeUndefined();
  });

  test('with a token of another session, or of a visit before signing in, is refused', async () => {
    reached = null;
    const { people } = await makePartnership(platform);
    for (const other of [served.signIn(people.officer), {}]) {
      await refused(await send(`name=Bo&_csrf=${encodeURIComponent(served.formToken(other))}`));
    }
  });

  test('with the token twice is refused', async () => {
    reached = null;
    await refused(await send(withToken(withToken('name=Bo'))));
  });

  test('after a day is refused', async () => {
    reached = null;
    const old = withToken('name=Bo');
    platform.pass(24 * 60 * 60 * 1000 + 1);
    await refused(await send(old));
    expect((await send(withToken('name=Bo'))).statusCode).toBe(303);
  });

  test.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://elsewhere.example' },
    { origin: 'https://localhost' },
    { origin: 'http://localhost:9' },
  ])('from another site is refused, whatever its token: %j', async (headers: Record<string, string>) => {
    reached = null;
    await refused(await send(withToken('name=Bo'), headers));
  });

  test.each([
    { 'sec-fetch-site': 'same-origin', origin: 'null' },
    { 'sec-fetch-site': 'same-origin', origin: 'http://localhost' },
    { origin: 'http://localhost:8484', host: 'localhost:8484' },
  ])('what browsers send from our own pages is taken: %j', async (headers: Record<string, string>) => {
    expect((await send(withToken('name=Bo'), headers)).statusCode).toBe(303);
  });
});

describe('before anybody is signed in', () => {
  test('a page with a form gives the visit a cookie, and the form belongs to it', async () => {
    const page = await served.app.inject({ url: '/names', headers: { host: 'localhost' } });
    const cookie = page.cookies.find(({ name }) => name === 'sightline-visit');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    const token = /token:(.+):token/.exec(page.body)?.[1] ?? '';
    const sent = (value: string) =>
      served.app.inject({
        method: 'POST',
        url: '/sign-in',
        headers: {
          host: 'localhost',
          cookie: `sightline-visit=${value}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: new URLSearchParams({ name: 'Bo', _csrf: token }).toString(),
      });
    expect((await sent(cookie?.value ?? '')).statusCode).toBe(303);
    expect((await sent('another')).statusCode).toBe(403);
    expect((await sent('')).statusCode).toBe(403);
  });

  test('a visit that has its cookie keeps it', async () => {
    const page = await served.get('/names');
    expect(page.cookies).toEqual([]);
  });

  test('signing in sets the session’s cookie, and the notice belongs to the new session', async () => {
    const response = await served.post('/sign-in', { name: 'Bo', note: 'sign me in' });
    expect(response.statusCode).toBe(303);
    const session = response.cookies.find(({ name }) => name === 'sightline');
    expect(session).toMatchObject({ value: 'a-new-session', httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(session).not.toHaveProperty('domain');
    expect(session).not.toHaveProperty('maxAge');
    expect(visit).not.toBe(session?.value);
  });
});

describe('what a body may hold', () => {
  test('names that mean something to the language are names like others', async () => {
    const response = await send(withToken('name=Bo&__proto__=x&constructor=y&toString=z&__proto__[note]=w'));
    expect(response.statusCode).toBe(303);
    expect(reached).toEqual({ ok: true, value: { name: 'Bo' } });
    expect(({} as Record<string, unknown>)['note']).toBeUndefined();
  });

  test('JSON that would change an object’s kind is refused', async () => {
    const token = served.formToken(caller);
    const json = `{"_csrf":"${token}","name":"Bo","__proto__":{"note":"x"}}`;
    expect((await send(json, {}, 'application/json')).statusCode).toBe(400);
  });

  test('a name that stands there twice is no single answer', async () => {
    expect((await send(withToken('name=Bo&name=Jo'))).statusCode).toBe(422);
  });

  test('a character that is no text is refused in words', async () => {
    const response = await send(withToken('name=B%00o'));
    expect(response.statusCode).toBe(422);
    expect(response.body).toContain('a character that is no text');
  });

  test.each([
    ['text/plain', 'name=Bo'],
    ['application/xml', '<name>Bo</name>'],
    ['text/html', 'Bo'],
    ['multipart/form-data; boundary=x', '--x--'],
  ])('%s is not read', async (type, payload) => {
    const response = await send(payload, {}, type);
    expect(response.statusCode).toBe(415);
    expect(response.body).toContain('That could not be read');
  });

  test.each(['{', '', '"x"', '[1]', 'null'])('JSON that is no object is not taken: %j', async (payload) => {
    expect([400, 403]).toContain((await send(payload, {}, 'application/json')).statusCode);
  });
});
