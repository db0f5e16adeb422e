import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Route } from '../../src/platform/http/route.ts';
import { testPlatform } from '../builders/platform/test-platform.ts';
import { loadRoutes, nameOf } from './all-routes.ts';
import { ask } from './ask.ts';
import { readPermissions } from './permissions-table.ts';
import type { VisitorKind } from './visitors.ts';
import { closeWorld, makeWorld, type World } from './world.ts';

const routes = (await loadRoutes()).filter(({ method, path }) => method === 'POST' && path !== '/first-run');
const rows = new Map(readPermissions().map((row) => [nameOf(row), row]));

let world: World;
beforeAll(async () => {
  world = await makeWorld(await testPlatform());
});
afterAll(() => closeWorld(world));
afterEach(() => world.kept.restore());

/** What is asked for anew each time: the second makes the first useless, or stands beside it. */
const eachCounts = new Set([
  'POST /sign-in',
  'POST /sign-out',
  'POST /account/end-other-sessions',
  'POST /account/recovery-codes',
  'POST /account/tokens',
  'POST /accounts/:accountId/link',
  'POST /families/:familyId/requests/:requestId/link',
  'POST /families/:familyId/exports/new',
  'POST /families/:familyId/reviews/:reviewId/outline',
  'POST /families/:familyId/plan/forms',
  // A list is read and shown, and nothing is put in: each is a look.
  'POST /families/:familyId/people-named/list',
  // The same password, the same app: said again, it is as it was.
  'POST /account/password',
  'POST /account/second-step',
]);

const kindsInOrder: readonly VisitorKind[] = ['officer', 'agency-lead', 'administrator', 'between', 'nobody'];

function visitorFor(route: Route) {
  const cells = rows.get(nameOf(route))?.cells;
  const kind = kindsInOrder.find((one) => cells?.get(one) === 'ok') ?? 'nobody';
  return world.visitor(kind, route, kind === 'administrator' ? kind : 'officer');
}

async function eventsSince(): Promise<readonly string[]> {
  const found = await world.kept.query<{ event: string }>(
    `select l.event from audit_log l
      where l.outcome = 'done' and not exists (select from kept.audit_log k where k.id = l.id)`,
  );
  return found.map(({ event }) => event);
}

describe('the same form, sent five times at once, has one effect, and no answer is a fault', () => {
  test.each(routes.map((route): [string, Route] => [nameOf(route), route]))('%s', async (name, route) => {
    const visitor = visitorFor(route);
    const example = await route.example(world.things(visitor, route));
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => ask(world, route, visitor, example)));
    const statuses = answers.map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    if (eachCounts.has(name)) return;
    const stated = typeof route.audit === 'string' ? [route.audit] : 'none' in route.audit ? [] : route.audit;
    const events = await eventsSince();
    expect(events.filter((event) => event === stated[0])).toEqual(stated.slice(0, 1));
  });
});

test('a file that is sent five times at once is stored once', async () => {
  const route = routes.find(({ path }) => path === '/families/:familyId/submissions/new');
  if (route === undefined) throw new Error('there is no such address');
  const visitor = visitorFor(route);
  const example = await route.example(world.things(visitor, route));
  await Promise.all([1, 2, 3, 4, 5].map(() => ask(world, route, visitor, example)));
  const stored = await world.kept.query(
    'select from submission s where not exists (select from kept.submission k where k.id = s.id)',
  );
  expect(stored.length).toBe(1);
});

describe('two people who change one thing from the same page', () => {
  const edits: readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>][] = [
    ['POST /partnership', { name: 'Marrick Partnership' }, { name: 'Fellside Partnership' }],
    ['POST /agencies/:agencyId', { name: 'Marrick Trust' }, { name: 'Fellside Trust' }],
    ['POST /accounts/:accountId/change', { name: 'Ines Quill' }, { name: 'Priya Stannard' }],
  ];
  test.each(edits)(
    '%s: the second is told both values, and the first one’s stands',
    async (name, first, second) => {
      const route = routes.find((one) => nameOf(one) === name);
      if (route === undefined) throw new Error('there is no such address');
      const visitor = visitorFor(route);
      const example = await route.example(world.things(visitor, route));
      const send = (body: Readonly<Record<string, string>>) =>
        ask(world, route, visitor, { ...example, body: { ...example.body, ...body } });
      expect((await send(first)).statusCode).toBe(303);
      const told = await send(second);
      expect(told.statusCode).toBe(409);
      for (const value of [first['name'], second['name']]) expect(told.body).toContain(value);
    },
  );
});
