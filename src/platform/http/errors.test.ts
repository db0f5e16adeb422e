import { pino } from 'pino';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Caller, type ServedRoutes, serveRoutes } from '../../../test/builders/http/serve-routes.ts';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { AppError, errorCodes } from '../../shared/app-error.ts';
import { openDatabase } from '../database/open-database.ts';
import { transactLocal } from '../database/transact.ts';
import { requiredText } from '../forms/text-fields.ts';
import { idParam } from './id-param.ts';
import { noBody, noParams, noQuery, route } from './route.ts';

const name = 'Marigold Ashby';
const schema = { params: noParams, query: z.object({ what: z.string() }), body: noBody, answer: z.unknown() };

/** What goes wrong when it is asked for by name. */
const faults: Readonly<Record<string, () => unknown>> = {
  message: () => new Error(`cannot read ${name}`),
  data: () =>
    Object.assign(new Error(`duplicate ${name}`), { code: '23505', detail: `Key (name)=(${name})` }),
  text: () => name,
};

const routes = [
  route({
    method: 'GET',
    path: '/fail',
    summary: 'Fails as it is asked to',
    access: { kind: 'action', action: 'manage-own-account' },
    audit: { none: 'a route of a test' },
    schema,
    handle: async ({ query }) => {
      const fault = faults[query.what];
      if (fault !== undefined) throw fault();
      const code = errorCodes.find((one) => one === query.what) ?? 'internal';
      throw new AppError(code, { what: `It was ${code}.`, todo: 'Do this.' });
    },
    example: () => ({ query: { what: 'usage' } }),
  }),
  route({
    method: 'POST',
    path: '/fail',
    summary: 'Takes words, and fails as it is asked to.',
    access: { kind: 'action', action: 'manage-own-account' },
    audit: { none: 'a route of a test' },
    schema: {
      ...schema,
      body: z.object({ words: requiredText({ missing: 'Enter it', name: 'What was seen' }) }),
    },
    handle: async ({ query }) => {
      if (query.what === 'fault') throw new Error('a fault');
      const code = errorCodes.find((one) => one === query.what) ?? 'internal';
      const written = query.what === 'review-closed' ? [{ label: 'Your note', text: 'As it was' }] : [];
      throw new AppError(code, { what: `It was ${code}.`, todo: 'Do this.' }, { written });
    },
    example: () => ({ query: { what: 'usage' } }),
  }),
  route({
    method: 'GET',
    path: '/thing/:thing',
    summary: 'Shows a thing',
    access: { kind: 'action', action: 'manage-own-account' },
    audit: { none: 'a route of a test' },
    schema: { ...schema, params: z.object({ thing: idParam<'entry'>() }), query: noQuery },
    handle: async () => ({ kind: 'page', title: 'x', body: () => 'x', json: null }),
    example: () => ({ params: { thing: '' } }),
  }),
  route({
    method: 'GET',
    path: '/ask-database',
    summary: 'Asks a database that is not there',
    access: { kind: 'public', why: 'a test' },
    audit: { none: 'a route of a test' },
    schema: { ...schema, query: noQuery },
    handle: async ({ platform }) => {
      await transactLocal(platform.database, async ({ sql }) =>
        sql.selectFrom('login').selectAll().execute(),
      );
      return { kind: 'page', title: 'x', body: () => 'x', json: null };
    },
    example: () => ({}),
  }),
];

let served: ServedRoutes;
let caller: Caller;
let program: Caller;
let platform: Awaited<ReturnType<typeof testPlatform>>;
const lines: string[] = [];
beforeAll(async () => {
  platform = await testPlatform();
  const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
  served = await serveRoutes({ ...platform, log }, routes);
  const { people } = await makePartnership(platform);
  caller = served.signIn(people.officer);
  program = served.giveToken(people.officer);
});

describe('a failure that has a name', () => {
  test.each([
    ['not-allowed', 403],
    ['form-expired', 403],
    ['not-found', 404],
    ['changed-meanwhile', 409],
    ['file-too-large', 413],
    ['too-many-files', 413],
    ['store-full', 413],
    ['form-not-valid', 422],
    ['no-date-column', 422],
    ['too-many-requests', 429],
    ['database-away', 503],
    ['database-full', 503],
    ['internal', 500],
  ])('%s is answered with %i', async (code, status) => {
    const asked = await served.get(`/fail?what=${code}`, program);
    expect(asked.statusCode).toBe(status);
    expect(asked.json().error).toMatchObject({
      code,
      reference: expect.stringMatching(/^(\w{4}-){2}\w{4}$/),
    });
    const page = await served.get(`/fail?what=${code}`, caller);
    expect(page.statusCode).toBe(status);
    expect(page.body).toMatch(/Reference: (\w{4}-){2}\w{4}/);
    expect(page.headers['retry-after'] !== undefined).toBe(status === 429 || status === 503);
  });

  test('says what is wrong and what to do', async () => {
    const { body } = await served.get('/fail?what=no-date-column', caller);
    expect(body).toContain('It was no-date-column.');
    expect(body).toContain('Do this.');
  });

  test.each([300, 3000])('an address of %i characters is one that there is not', async (length) => {
    for (const path of [
      `/${'a'.repeat(length)}`,
      `/thing/${'a'.repeat(length)}`,
      `/thing/${'%20'.repeat(length)}`,
    ]) {
      const { statusCode, body, headers } = await served.get(path, caller);
      expect([path.length, statusCode]).toEqual([path.length, 404]);
      expect(headers['content-type']).toContain('text/html');
      expect(headers['content-security-policy']).toBeDefined();
      expect(body).toMatch(/Reference: (\w{4}-){2}\w{4}/);
    }
  });

  test('from the midst of the work sends to sign-in, or to confirm who one is', async () => {
    const signIn = await served.get('/fail?what=not-signed-in', caller);
    expect(signIn.headers.location).toBe('/sign-in?return=%2Ffail%3Fwhat%3Dnot-signed-in');
    const stepUp = await served.get('/fail?what=step-up-needed', caller);
    expect(stepUp.headers.location).toBe('/step-up?return=%2Ffail%3Fwhat%3Dstep-up-needed');
  });
});

describe('what somebody typed', () => {
  const typed = `${name} was seen at home`;

  test.each([
    ['too-many-requests', 429],
    ['database-away', 503],
    ['fault', 500],
  ])('stands on the page that says what went wrong, to be sent again: %s', async (what, status) => {
    const { statusCode, body, headers } = await served.post(`/fail?what=${what}`, { words: typed }, caller);
    expect(statusCode).toBe(status);
    expect(headers['retry-after'] !== undefined).toBe(status === 429 || status === 503);
    expect(body.split(typed)).toHaveLength(3);
    expect(body).toContain(`action="/fail?what=${what}"`);
    expect(body).toMatch(/name="_csrf" value="[^"]+"/);
    // What a route does is written for programmers: the words stand under the names of their fields instead.
    expect(body).not.toContain('Takes words, and fails as it is asked to.');
    expect(body).not.toContain('You were signed out');
  });

  test.each(['changed-meanwhile', 'worded-otherwise'])(
    'that was overtaken is read there, and not sent again as it is: %s',
    async (what) => {
      const { statusCode, body } = await served.post(`/fail?what=${what}`, { words: typed }, caller);
      expect(statusCode).toBe(409);
      expect(body.split(typed)).toHaveLength(2);
      expect(body).not.toContain('Send it now');
    },
  );

  test.each(['not-allowed', 'not-found', 'form-not-valid'])(
    'is not sent again where that is settled, and can be copied: %s',
    async (what) => {
      const { body } = await served.post(`/fail?what=${what}`, { words: typed }, caller);
      expect(body).not.toContain('Send it now');
      expect(body.split(typed)).toHaveLength(2);
      expect(body).toContain('What you wrote is not saved');
    },
  );

  test('is told as the operation tells it where that does', async () => {
    const { body } = await served.post('/fail?what=review-closed', { words: typed }, caller);
    expect(body).toContain('As it was');
    expect(body).not.toContain('Send it now');
  });

  test('is not offered again where nothing was, and not at all where no page of ours sent it', async () => {
    const ids = '01a20238-6d1d-7000-8000-000000000001 01a20238-6d1d-7000-8000-000000000002';
    const none = await served.post('/fail?what=changed-meanwhile', { words: ids }, caller);
    expect(none.body).not.toContain('Send it now');
    const other = { words: typed, _csrf: 'made up' };
    expect((await served.post('/fail?what=changed-meanwhile', other, caller)).body).not.toContain(typed);
  });
});

describe('a failure that has none', () => {
  test.each(Object.keys(faults))('tells a reference and nothing else: %s', async (what) => {
    lines.length = 0;
    const page = await served.get(`/fail?what=${what}`, caller);
    expect(page.statusCode).toBe(500);
    expect(page.body).not.toContain('Marigold');
    const reference = /Reference: ([\w-]+)/.exec(page.body)?.[1] ?? 'none';
    const logged = lines.map((line) => JSON.parse(line)).filter((line) => line.level >= 50);
    expect(logged).toMatchObject([{ request: reference, method: 'GET', route: '/fail' }]);
    expect(lines.join('')).not.toContain('Marigold');
    expect((await served.get(`/fail?what=${what}`, program)).body).not.toContain('Marigold');
  });
});

describe('the log', () => {
  test('holds a line for each request: pattern, status, time, reference; not what was asked or by whom', async () => {
    lines.length = 0;
    const response = await served.get('/fail?what=usage', caller, { 'user-agent': 'Mozilla of Marigold' });
    expect(response.statusCode).toBe(422);
    const [line, ...rest] = lines.map((text) => JSON.parse(text));
    expect(rest).toEqual([]);
    const { request, method, route: pattern, status, ms, msg, level, time, pid, hostname, ...more } = line;
    expect({ method, pattern, status, msg, level }).toEqual({
      method: 'GET',
      pattern: '/fail',
      status: 422,
      msg: 'answered',
      level: 30,
    });
    expect([typeof request, typeof ms, typeof time, typeof pid, typeof hostname]).toEqual([
      'string',
      'number',
      'number',
      'number',
      'string',
    ]);
    expect(more).toEqual({});
  });

  test('holds nothing of an address that there is not', async () => {
    lines.length = 0;
    await served.get(`/families-of/${encodeURIComponent(name)}?child=${encodeURIComponent(name)}`);
    expect(lines.join('')).not.toContain('Marigold');
    expect(JSON.parse(lines[0] ?? '').route).toBeNull();
  });
});

test('what somebody typed while the database is away stands on the page that says so, for their browser alone', async () => {
  const { people } = await makePartnership(platform);
  let isAway = false;
  const authentication = {
    bySession: async () => {
      if (isAway) throw new AppError('database-away', { what: 'It does not answer.', todo: 'Wait.' });
      const found = { actor: people.officer, partnershipName: 'Northmere', demonstration: false };
      return { stage: 'full', ...found } as const;
    },
    byToken: async () => null,
    ofEndedSession: async () => null,
  };
  const own = await serveRoutes(platform, routes, { authentication });
  const [browser, words] = [{ session: 'a-session' }, `${name} was seen at home`];
  const send = (token: string) => own.post('/fail?what=changed-meanwhile', { words, _csrf: token }, browser);
  const token = own.formToken(browser);
  isAway = true;
  const away = await send(token);
  expect(away.statusCode).toBe(503);
  for (const text of ['It does not answer.', words, 'Send it now']) expect(away.body).toContain(text);
  expect((await send(own.formToken({ session: 'another' }))).body).not.toContain(words);
  expect((await own.post('/fail?what=usage', { words }, {})).body).not.toContain(words);
  isAway = false;
  const fresh = /name="_csrf" value="([^"]+)"/.exec(away.body)?.[1] ?? '';
  expect((await send(fresh)).statusCode).toBe(409);
});

test('a database that is away is told honestly, and nothing more', async () => {
  const database = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' });
  const away = await serveRoutes({ ...platform, database }, routes);
  const response = await away.get('/ask-database');
  expect(response.statusCode).toBe(503);
  expect(response.headers['retry-after']).toBe('30');
  expect(response.body).toContain('The database does not answer.');
  expect(response.body).not.toContain('127.0.0.1');
  await database.close();
});
