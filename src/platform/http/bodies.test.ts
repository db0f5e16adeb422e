import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { type Caller, serveRoutes } from '../../../test/builders/http/serve-routes.ts';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { noParams, noQuery, route } from './route.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, [
  route({
    method: 'POST',
    path: '/families',
    summary: 'Adds a family',
    access: { kind: 'action', action: 'add-family' },
    audit: { none: 'a route of a test' },
    schema: {
      params: noParams,
      query: noQuery,
      body: z.object({ name: z.string().optional() }),
      answer: z.object({}),
    },
    handle: async () => ({ kind: 'see', to: '/families', json: {} }),
    example: () => ({}),
  }),
]);
const { people } = await makePartnership(platform);
const officer = served.signIn(people.officer);

function send(
  payload: string | Readable,
  caller: Caller = officer,
  type = 'application/x-www-form-urlencoded',
) {
  return served.app.inject({
    method: 'POST',
    url: '/families',
    headers: {
      host: 'localhost',
      accept: 'text/html',
      cookie: `sightline=${caller.session}`,
      'content-type': type,
    },
    payload,
  });
}

const tokenOf = (caller: Caller = officer) => `_csrf=${encodeURIComponent(served.formToken(caller))}`;

test('a body is not read where nobody is signed in, or their role may not come', async () => {
  const long = { note: 'x'.repeat(2 * 1024 * 1024) };
  const notIn = await served.post('/families', long);
  expect(notIn.statusCode).toBe(303);
  expect(notIn.headers.location).toContain('/sign-in');
  expect((await served.post('/families', long, served.signIn(people.analyst))).statusCode).toBe(403);
  expect((await served.post('/families', long, officer)).statusCode).toBe(413);
});

test('a body that takes its time to arrive brings nobody in whose session ended meanwhile', async () => {
  const caller = served.signIn(people.officer);
  const form = tokenOf(caller);
  const slowly = async function* () {
    yield form.slice(0, 5);
    served.end(caller);
    yield form.slice(5);
  };
  const response = await send(Readable.from(slowly()), caller);
  expect(response.statusCode).toBe(303);
  expect(response.headers.location).toContain('/sign-in');
});

test('more than 64 kilobytes is too much', async () => {
  const begun = `${tokenOf()}&name=`;
  const whole = `${begun}${'a'.repeat(64 * 1024 - begun.length)}`;
  expect((await send(whole)).statusCode).toBe(303);
  const longer = await send(`${whole}a`);
  expect(longer.statusCode).toBe(413);
  expect(longer.body).toContain('That was too much at once');
});

test('more than 200 answers are refused before any is read', async () => {
  const fields = (count: number) => Array.from({ length: count }, (_, at) => `&a${at}=1`).join('');
  expect((await send(`${tokenOf()}${fields(199)}`)).statusCode).toBe(303);
  const response = await send(`${tokenOf()}${fields(200)}`);
  expect(response.statusCode).toBe(422);
  expect(response.body).toContain('more than 200 answers');
});

test('JSON as deep as it may be long is answered like any other', async () => {
  const deep = `${'['.repeat(30_000)}"\\u0000"${']'.repeat(30_000)}`;
  const json = `{"_csrf":"${served.formToken(officer)}","deep":${deep}}`;
  const response = await send(json, officer, 'application/json');
  expect(response.statusCode).toBe(422);
  expect(response.body).toContain('a character that is no text');
});
