import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type ServedRoutes, serveRoutes } from '../../../test/builders/http/serve-routes.ts';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { type TestPlatform, testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { notAllowed } from '../access/perform.ts';
import { transact } from '../database/transact.ts';
import { noBody, noParams, noQuery, route } from './route.ts';

const none = { none: 'a route of a test' };
const answer = z.object({ who: z.string().nullable() });
const schema = { params: noParams, query: noQuery, body: noBody, answer };
const example = () => ({});

const routes = [
  route({
    method: 'GET',
    path: '/open',
    summary: 'A page for everybody',
    access: { kind: 'public', why: 'a test' },
    audit: none,
    schema,
    handle: async ({ actor }) => ({
      kind: 'page',
      title: 'Open',
      body: () => `hello ${actor?.name ?? 'nobody'}`,
      json: { who: actor?.name ?? null },
    }),
    example,
  }),
  route({
    method: 'GET',
    path: '/families',
    summary: 'Families',
    access: { kind: 'action', action: 'read-families' },
    audit: none,
    schema: { ...schema, query: z.object({ name: z.string().optional() }) },
    handle: async ({ actor }) => ({
      kind: 'page',
      title: 'Families',
      body: () => `families for ${actor.name}`,
      json: { who: actor.name },
    }),
    example,
  }),
  route({
    method: 'POST',
    path: '/families',
    summary: 'Adds a family',
    access: { kind: 'action', action: 'add-family' },
    audit: 'family-added',
    schema,
    handle: async ({ actor }) => ({ kind: 'see', to: '/families', json: { who: actor.name } }),
    example,
  }),
  route({
    method: 'GET',
    path: '/families/:familyId',
    summary: 'A family that an operation keeps from everybody',
    access: { kind: 'action', action: 'read-families' },
    audit: 'family-read',
    schema: { ...schema, params: z.object({ familyId: z.uuid() }) },
    handle: async () => {
      throw notAllowed();
    },
    example,
  }),
  route({
    method: 'GET',
    path: '/export',
    summary: 'Takes something away',
    access: { kind: 'action', action: 'read-families', stepUp: true },
    audit: 'export-taken',
    schema,
    handle: async () => ({ kind: 'page', title: 'Export', body: () => 'taken', json: { who: null } }),
    example,
  }),
  route({
    method: 'POST',
    path: '/export-now',
    summary: 'Takes something away, from a form that stands elsewhere',
    access: { kind: 'action', action: 'read-families', stepUp: true },
    audit: 'export-taken',
    schema,
    handle: async () => ({ kind: 'see', to: '/export', json: { who: null } }),
    example,
  }),
  route({
    method: 'GET',
    path: '/code',
    summary: 'Asks for the code',
    access: { kind: 'signing-in' },
    audit: none,
    browserOnly: true,
    schema,
    handle: async () => ({ kind: 'page', title: 'Code', body: () => 'your code?', json: { who: null } }),
    example,
  }),
  route({
    method: 'GET',
    path: '/account',
    summary: 'One’s own account',
    access: { kind: 'action', action: 'manage-own-account' },
    audit: none,
    browserOnly: true,
    schema,
    handle: async () => ({ kind: 'page', title: 'Account', body: () => 'yours', json: { who: null } }),
    example,
  }),
];

let platform: TestPlatform;
let served: ServedRoutes;
beforeAll(async () => {
  platform = await testPlatform();
  served = await serveRoutes(platform, routes);
});

async function auditRows(partnershipId: Awaited<ReturnType<typeof makePartnership>>['id']) {
  return transact(platform.database, partnershipId, ({ sql }) =>
    sql.selectFrom('audit_log').selectAll().execute(),
  );
}

describe('nobody signed in', () => {
  test('a public page is open', async () => {
    const response = await served.get('/open');
    expect(response.statusCode).toBe(200);
    expect(response.body).toContain('hello nobody');
  });

  test('every other page sends to sign-in, with the way back', async () => {
    const response = await served.get('/families?name=Ash');
    expect(response.statusCode).toBe(303);
    expect(response.headers.location).toBe('/sign-in?return=%2Ffamilies%3Fname%3DAsh');
  });

  test('a form that was sent leads back to the page it stood on, and to none that there is not', async () => {
    expect((await served.post('/families', {})).headers.location).toBe('/sign-in?return=%2Ffamilies');
    expect((await served.post('/export-now', {})).headers.location).toBe('/sign-in');
  });

  test('a program is told 401 and how to sign in', async () => {
    const response = await served.get('/families', {}, { accept: 'application/json' });
    expect(response.statusCode).toBe(401);
    expect(response.headers['www-authenticate']).toBe('Bearer');
    expect(response.json().error).toMatchObject({ code: 'not-signed-in', reference: expect.any(String) });
  });

  test('an ended session is nobody’s', async () => {
    const { people } = await makePartnership(platform);
    const caller = served.signIn(people.officer);
    expect((await served.get('/families', caller)).statusCode).toBe(200);
    served.end(caller);
    expect((await served.get('/families', caller)).statusCode).toBe(303);
  });
});

describe('signed in', () => {
  test('a role that may, may; the page says who is signed in and where', async () => {
    const { people } = await makePartnership(platform);
    const response = await served.get('/families', served.signIn(people.officer));
    expect(response.statusCode).toBe(200);
    expect(response.body).toContain(`families for ${people.officer.name}`);
    expect(response.body).toContain('Partnership officer');
    expect(response.body).toMatch(/aria-current="(page|true)"/);
  });

  test('a role that may not is told so, stays signed in, and leaves a row without any id', async () => {
    const { id, people } = await makePartnership(platform);
    const caller = served.signIn(people['board-member']);
    const response = await served.get('/families?name=Ash', caller);
    expect(response.statusCode).toBe(403);
    expect(response.headers['set-cookie']).toBeUndefined();
    expect(response.body).toContain('Your role does not include this.');
    expect(response.body).toContain(people['board-member'].name);
    expect(await auditRows(id)).toMatchObject([
      {
        event: 'access-refused',
        outcome: 'refused',
        account_id: people['board-member'].accountId,
        object_id: null,
        detail: { method: 'GET', route: '/families' },
      },
    ]);
  });

  test('a refusal by the operation itself leaves the same row', async () => {
    const { id, people } = await makePartnership(platform);
    const familyId = '0199e1c4-0000-7000-8000-000000000001';
    const response = await served.get(`/families/${familyId}`, served.signIn(people.officer));
    expect(response.statusCode).toBe(403);
    const rows = await auditRows(id);
    expect(rows).toMatchObject([{ event: 'access-refused', detail: { route: '/families/:familyId' } }]);
    expect(JSON.stringify(rows)).not.toContain(familyId);
  });

  test('what is sensitive asks first who it is, if they have not said so for ten minutes', async () => {
    const { people } = await makePartnership(platform);
    const at = (minutes: number | null) =>
      served.signIn({
        ...people.officer,
        steppedUpAt: minutes === null ? null : new Date(platform.now().getTime() - minutes * 60_000),
      });
    expect((await served.get('/export', at(10))).statusCode).toBe(200);
    const late = await served.get('/export', at(10.1));
    expect(late.statusCode).toBe(303);
    expect(late.headers.location).toBe('/step-up?return=%2Fexport');
    expect((await served.get('/export', at(null))).headers.location).toBe('/step-up?return=%2Fexport');
    expect((await served.post('/export-now', {}, at(null))).headers.location).toBe('/step-up');
    const asked = await served.get('/export', at(null), { accept: 'application/json' });
    expect(asked.statusCode).toBe(403);
    expect(asked.json().error.code).toBe('step-up-needed');
  });
});

describe('between the password and the code', () => {
  test('only the pages of signing in are open', async () => {
    const caller = served.beginSignIn('password');
    expect((await served.get('/code', caller)).statusCode).toBe(200);
    expect((await served.get('/families', caller)).headers.location).toBe('/sign-in?return=%2Ffamilies');
    expect((await served.get('/code', served.beginSignIn('enrol'))).statusCode).toBe(200);
  });

  test('they are closed to nobody, and to whoever is signed in already', async () => {
    const { people } = await makePartnership(platform);
    expect((await served.get('/code')).statusCode).toBe(303);
    expect((await served.get('/code', served.signIn(people.officer))).statusCode).toBe(303);
  });
});

describe('a program with a token', () => {
  test('gets JSON from the same routes, whatever it accepts', async () => {
    const { people } = await makePartnership(platform);
    const response = await served.get('/families', served.giveToken(people.officer), { accept: 'text/html' });
    expect(response.headers['content-type']).toContain('application/json');
    expect(response.json()).toEqual({ who: people.officer.name });
  });

  test('sends without a form’s token, and no cookie counts beside it', async () => {
    const { people } = await makePartnership(platform);
    const caller = served.giveToken(people.officer);
    const cookie = `sightline=${served.signIn(people['board-member']).session}`;
    const response = await served.post('/families', { _csrf: '' }, caller, { cookie });
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({ who: people.officer.name });
    expect(response.headers['set-cookie']).toBeUndefined();
  });

  test('may no more than its holder, and is told in JSON', async () => {
    const { id, people } = await makePartnership(platform);
    const response = await served.get('/families', served.giveToken(people.analyst));
    expect(response.statusCode).toBe(403);
    expect(response.json().error.code).toBe('not-allowed');
    expect(await auditRows(id)).toMatchObject([{ event: 'access-refused', actor_kind: 'token' }]);
  });

  test('finds none of the pages that are for browsers', async () => {
    const { people } = await makePartnership(platform);
    const response = await served.get('/account', served.giveToken(people.officer));
    expect(response.statusCode).toBe(404);
    expect(response.json().error.code).toBe('not-found');
  });

  test.each(['', 'unknown'])('is refused when its token is “%s”, on open pages too', async (token) => {
    const headers = { authorization: `Bearer ${token}` };
    for (const path of ['/families', '/open', '/nowhere']) {
      const response = await served.get(path, {}, headers);
      expect(response.statusCode).toBe(401);
      expect(response.json().error.code).toBe('not-signed-in');
    }
  });

  test('another scheme belongs to a proxy, and is not looked at', async () => {
    const response = await served.get('/open', {}, { authorization: 'Basic abc' });
    expect(response.statusCode).toBe(200);
  });
});
