import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { serveRoutes } from '../../../test/builders/http/serve-routes.ts';
import { makePartnership } from '../../../test/builders/platform/partnership.ts';
import { type TestPlatform, testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { describeRoutes, placeRoutes } from './describe-routes.ts';
import { noBody, noParams, noQuery, route } from './route.ts';

const shared = { audit: { none: 'a route of a test' }, example: () => ({}) } as const;
const routes = [
  route({
    ...shared,
    method: 'GET',
    path: '/families/:familyId',
    summary: 'A family | its record',
    access: { kind: 'action', action: 'read-families' },
    audit: ['family-read', 'entry-read'],
    schema: {
      params: z.object({ familyId: z.uuid() }),
      query: z.object({ page: z.coerce.number().default(1), from: z.string() }),
      body: noBody,
      answer: z.object({ name: z.string(), since: z.iso.date().nullable() }),
    },
    handle: async () => ({ kind: 'page', title: 'x', body: () => 'x', json: { name: 'x', since: null } }),
  }),
  route({
    ...shared,
    method: 'POST',
    path: '/families/:familyId',
    summary: 'Takes files',
    access: { kind: 'action', action: 'send-chronology' },
    uploads: { field: 'chronology', most: 3 },
    schema: {
      params: z.object({ familyId: z.uuid() }),
      query: noQuery,
      body: z.object({ note: z.string().transform((text) => text.trim()) }),
      answer: z.object({ id: z.string() }),
    },
    handle: async () => ({ kind: 'see', to: '/', json: { id: 'x' } }),
  }),
  route({
    ...shared,
    method: 'GET',
    path: '/families/:familyId/file',
    summary: 'All of it',
    access: { kind: 'action', action: 'read-families', stepUp: true },
    schema: { params: z.object({ familyId: z.uuid() }), query: noQuery, body: noBody, answer: z.never() },
    handle: async () => ({ kind: 'file', name: 'x', mediaType: 'text/csv', body: new Uint8Array() }),
  }),
  route({
    ...shared,
    method: 'GET',
    path: '/accounts',
    summary: 'Accounts of the partnership',
    access: { kind: 'action', action: 'manage-accounts' },
    schema: { params: noParams, query: noQuery, body: noBody, answer: z.null() },
    handle: async () => ({ kind: 'page', title: 'x', body: () => 'x', json: null }),
  }),
  route({
    ...shared,
    method: 'GET',
    path: '/account',
    summary: 'One’s own account',
    browserOnly: true,
    access: { kind: 'action', action: 'manage-own-account' },
    schema: { params: noParams, query: noQuery, body: noBody, answer: z.null() },
    handle: async () => ({ kind: 'page', title: 'x', body: () => 'x', json: null }),
  }),
  route({
    ...shared,
    method: 'GET',
    path: '/slow',
    summary: 'Takes its time',
    access: { kind: 'public', why: 'a test' },
    schema: { params: noParams, query: noQuery, body: noBody, answer: z.null() },
    handle: async () => ({ kind: 'page', title: 'Slow', body: () => 'done at last', json: null }),
  }),
];

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});

describe('OpenAPI', () => {
  test('is a valid document of the routes for programs, for whoever is signed in', async () => {
    const served = await serveRoutes(platform, routes);
    const { people } = await makePartnership(platform);
    expect((await served.get('/openapi.json')).statusCode).toBe(303);
    const response = await served.get('/openapi.json', served.giveToken(people.officer));
    expect(response.statusCode).toBe(200);
    expect(await new Validator().validate(response.json())).toEqual({ valid: true });
    const { paths } = response.json();
    expect(Object.keys(paths)).toEqual(['/families/{familyId}']);
    const { get, post } = paths['/families/{familyId}'];
    expect(Object.keys(post.responses)).toEqual(
      expect.arrayContaining(['200', '401', '403', '404', '409', '422', 'default']),
    );
    expect(get.parameters).toMatchObject([
      { name: 'familyId', in: 'path', required: true, schema: { format: 'uuid' } },
      { name: 'page', in: 'query', required: false },
      { name: 'from', in: 'query', required: true },
    ]);
    expect(post.requestBody.content['multipart/form-data'].schema.properties).toMatchObject({
      note: { type: 'string' },
      chronology: { type: 'array', maxItems: 3 },
    });
  });
});

describe('the table of routes', () => {
  test('says who may, what the audit log holds, and whether a program may ask', () => {
    const lines = describeRoutes(routes).split('\n');
    expect(lines).toContain(
      '| `GET /families/:familyId` | A family \\| its record | `read-families`: partnership officer, agency lead, ' +
        'practitioner, conference chair, reviewer | `family-read`, `entry-read` | yes |',
    );
    expect(lines.find((line) => line.includes('/families/:familyId/file'))).toMatch(
      /asked again who they are \| none: a route of a test \| no \|$/,
    );
    expect(lines.find((line) => line.includes('GET /accounts'))).toMatch(/\| no \|$/);
    expect(lines).toContain(
      '| `GET /account` | One’s own account | `manage-own-account`: whoever is signed in | none: a route of a test | no |',
    );
  });

  test('takes its place in a page, whose own words stay', () => {
    const page = 'Before\n<!-- routes: made by npm run routes -->\nold\n<!-- end of routes -->\nAfter';
    const placed = placeRoutes(page, routes) ?? '';
    expect(placed.startsWith('Before\n')).toBe(true);
    expect(placed).toContain('`GET /slow`');
    expect(placed.endsWith('\nAfter')).toBe(true);
    expect(placed).not.toContain('old');
    expect(placeRoutes(placed, routes)).toBe(placed);
    expect(placeRoutes('no place', routes)).toBeNull();
  });
});

describe('health', () => {
  test('ready says which check does not hold; alive is alive', async () => {
    const served = await serveRoutes(platform, routes, {
      ready: async () => [
        { name: 'database', ok: true },
        { name: 'migrations', ok: false },
      ],
    });
    expect((await served.get('/health')).json()).toEqual({ status: 'alive' });
    const response = await served.get('/ready');
    expect(response.statusCode).toBe(503);
    expect(response.json().checks).toEqual([
      { name: 'database', ok: true },
      { name: 'migrations', ok: false },
    ]);
  });

  test('a check that fails is not ready, and says nothing of why', async () => {
    const served = await serveRoutes(platform, routes, {
      ready: async () => {
        throw new Error('password of the database');
      },
    });
    const response = await served.get('/ready');
    expect(response.statusCode).toBe(503);
    expect(response.body).not.toContain('password');
  });

  test('a database that never answers is not ready, soon enough for whoever asks', async () => {
    let asked = 0;
    const served = await serveRoutes(platform, routes, {
      ready: () => {
        asked += 1;
        return new Promise(() => {});
      },
    });
    await served.app.ready();
    const responses = await Promise.all(Array.from({ length: 3 }, () => served.get('/ready')));
    expect(responses.map(({ statusCode }) => statusCode)).toEqual([503, 503, 503]);
    expect(asked).toBe(1);
  });

  test('however many ask, what must hold is asked once at a time', async () => {
    let asked = 0;
    const served = await serveRoutes(platform, routes, {
      ready: async () => {
        asked += 1;
        await new Promise((resolve) => setImmediate(resolve));
        return [];
      },
    });
    await served.app.ready();
    await Promise.all(Array.from({ length: 20 }, () => served.get('/ready')));
    expect(asked).toBeLessThan(20);
  });
});

describe('figures', () => {
  test('count by the route’s pattern, and hold no id and no name', async () => {
    const served = await serveRoutes(platform, routes);
    await served.get('/families/0199e1c4-0000-7000-8000-000000000001?from=Marigold');
    await served.get('/nowhere/Marigold');
    const { body, headers } = await served.get('/metrics');
    expect(headers['content-type']).toContain('text/plain');
    expect(body).toContain(
      'sightline_http_requests_total{method="GET",route="/families/:familyId",status="303"} 1',
    );
    expect(body).toContain('sightline_http_requests_total{method="GET",route="none",status="404"} 1');
    expect(body).toContain('sightline_database_connections{state="open"}');
    expect(body).toContain('nodejs_eventloop_lag_seconds');
    expect(body).not.toMatch(/Marigold|0199e1c4/);
  });

  test('are read from this machine, or with the token, and not through a proxy', async () => {
    const served = await serveRoutes(platform, routes, {
      config: { metricsToken: 'a-token-for-monitoring-alone' },
    });
    const status = async (remoteAddress: string, headers: Record<string, string> = {}) =>
      (
        await served.app.inject({
          url: '/metrics',
          headers: { host: 'localhost', ...headers },
          remoteAddress,
        })
      ).statusCode;
    expect(await status('127.0.0.1')).toBe(200);
    expect(await status('::1')).toBe(200);
    expect(await status('127.0.0.1', { 'x-forwarded-for': '127.0.0.1' })).toBe(404);
    expect(await status('203.0.113.9')).toBe(404);
    expect(await status('203.0.113.9', { authorization: 'Bearer wrong' })).toBe(404);
    expect(await status('203.0.113.9', { authorization: 'Bearer a-token-for-monitoring-alone' })).toBe(200);
  });
});
