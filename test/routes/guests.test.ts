import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayDo } from '../../src/platform/access/actions.ts';
import type { Route, RouteExample } from '../../src/platform/http/route.ts';
import { newId } from '../../src/platform/new-id.ts';
import { testPlatform } from '../builders/platform/test-platform.ts';
import { loadAllRoutes, nameOf } from './all-routes.ts';
import { ask } from './ask.ts';
import { readPermissions } from './permissions-table.ts';
import { closeWorld, makeWorld, type World } from './world.ts';

/** What is done by those alone who work with a family, chair it or review it, beside officers. */
const ofThoseTied = [
  'allocate-worker',
  'keep-plan',
  'make-plan-form',
  'read-reviews',
  'set-safe-contact',
  'work-on-chronology',
  'work-on-review',
];
/** What anybody does who sees it. */
const ofReading = ['export-chronology', 'read-chronology', 'read-families'];

const routes = await loadAllRoutes();
const cellsOf = new Map(readPermissions().map((row) => [nameOf(row), row.cells]));
const kinds = ['chair', 'reviewer', 'agency-lead', 'practitioner'] as const;
type Kind = (typeof kinds)[number];

let world: World;
beforeAll(async () => {
  world = await makeWorld(await testPlatform());
  const { family, made } = world.ours;
  // Their agency works with it no longer, and nobody chairs or reviews it.
  await world.kept.query(
    `delete from relation where object_id = $1 and kind in ('involved', 'chair', 'reviewer') and who_id = any($2)`,
    [family.id, kinds.flatMap((kind) => [made.people[kind].accountId, made.people[kind].agencyId])],
  );
  for (const kind of kinds) {
    await world.kept.query(
      `insert into relation (partnership_id, id, who_kind, who_id, kind, object_kind, object_id, reason, from_at)
       values ($1, $2, 'account', $3, 'guest', 'family', $4, 'the meeting', '2020-01-01')`,
      [made.id, newId<'relation'>(), made.people[kind].accountId, family.id],
    );
  }
});
afterAll(() => closeWorld(world));

function isOfThoseTied({ access }: Route): boolean {
  return access.kind === 'action' && ofThoseTied.includes(access.action);
}

async function answerTo(kind: Kind, route: Route, query: RouteExample['query'] = {}) {
  const visitor = world.visitor(kind, route);
  const example = await route.example(world.things(visitor, route));
  return ask(world, route, visitor, { ...example, query: { ...example.query, ...query } });
}

/** What leads to a route from a page: a form that is sent is at the address of a page that anybody may read, now and then. */
function leadingTo({ method, path }: Route): RegExp {
  const attribute = method === 'GET' ? '(?:href|action)' : 'action';
  return new RegExp(`${attribute}="${path.replace(/:\w+/g, '[^/"]+')}["?#]`);
}

/** Those of one family that the role may open, by its action. */
function routesOf(kind: Kind): readonly Route[] {
  return routes.filter(
    ({ path, access }) =>
      path.startsWith('/families/:familyId') && access.kind === 'action' && mayDo(kind, access.action),
  );
}

describe.each(kinds)('%s, as a guest of a family', (kind) => {
  test('does nothing of what is for those who work with it, chair it or review it, and is told why', async () => {
    const refused = routesOf(kind).filter(isOfThoseTied);
    expect(refused.length).toBeGreaterThan(3);
    for (const route of refused) {
      const { statusCode, body } = await answerTo(kind, route);
      expect([nameOf(route), statusCode]).toEqual([nameOf(route), 403]);
      expect([nameOf(route), body.includes('You see this family as a guest')]).toEqual([nameOf(route), true]);
    }
  });

  test('reads what else those read, and is offered nothing of it', async () => {
    const patterns = routes.filter(isOfThoseTied).map(leadingTo);
    const read = routesOf(kind).filter(
      ({ access, method, path }) =>
        method === 'GET' &&
        access.kind === 'action' &&
        ofReading.includes(access.action) &&
        cellsOf.get(`${method} ${path}`)?.get(kind) === 'ok',
    );
    expect(read.length).toBeGreaterThan(3);
    for (const route of read) {
      const { statusCode, body } = await answerTo(kind, route);
      expect([nameOf(route), statusCode]).toEqual([nameOf(route), 200]);
      const offers = patterns.filter((pattern) => pattern.test(body)).map(({ source }) => source);
      // The list of every review is offered by the navigation; it names none of this family.
      expect([nameOf(route), offers.filter((one) => one.includes('families'))]).toEqual([nameOf(route), []]);
    }
  });
});

test.each(kinds)('%s, as a guest of a family, is asked to decide nothing in lists', async (kind) => {
  const lists = [
    {
      path: '/families/:familyId/chronology',
      query: { standing: 'current' },
      offered: 'They tell of their own day',
    },
    { path: '/families/:familyId/findings', query: {}, offered: 'Acknowledge this' },
    { path: '/families/:familyId/same-events', query: {}, offered: 'To decide' },
    { path: '/families/:familyId/sharing', query: {}, offered: 'To decide' },
    { path: '/families/:familyId/entries/:entryId', query: {}, offered: 'and say so' },
  ];
  for (const { path, query, offered } of lists) {
    const route = routes.find((one) => one.method === 'GET' && one.path === path);
    if (route === undefined) throw new Error(`there is no ${path}`);
    const { statusCode, body } = await answerTo(kind, route, query);
    expect([path, statusCode]).toEqual([path, 200]);
    expect([path, body.includes(offered)]).toEqual([path, false]);
  }
});

test('a lead who is a guest still says who may read what their agency wrote, and can remove it for good', async () => {
  const ofTheirs = routes.filter(
    ({ access, method, path }) =>
      method === 'GET' &&
      access.kind === 'action' &&
      ['decide-handling', 'purge-entries'].includes(access.action) &&
      cellsOf.get(`${method} ${path}`)?.get('agency-lead') === 'ok',
  );
  expect(ofTheirs.length).toBeGreaterThan(3);
  for (const route of ofTheirs) {
    expect([nameOf(route), (await answerTo('agency-lead', route)).statusCode]).toEqual([nameOf(route), 200]);
  }
  const entry = routes.find(
    ({ method, path }) => method === 'GET' && path === '/families/:familyId/entries/:entryId',
  );
  if (entry === undefined) throw new Error('there is no page of an entry');
  const { body } = await answerTo('agency-lead', entry);
  const offered = [
    'Decide who may read it',
    'Remove it for good',
    'Comment on this entry',
    'Change or remove',
  ];
  expect(offered.map((words) => body.includes(words))).toEqual([true, true, false, false]);
});

test('a reviewer who is a guest finds no review of the family in the list of all', async () => {
  const list = routes.find(({ path }) => path === '/reviews');
  if (list === undefined) throw new Error('there is no list of reviews');
  const { body, statusCode } = await answerTo('reviewer', list);
  expect(statusCode).toBe(200);
  expect(body).not.toContain(world.ours.family.id);
});
