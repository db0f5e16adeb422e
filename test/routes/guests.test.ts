import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayDo } from '../../src/platform/access/actions.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { testPlatform } from '../builders/platform/test-platform.ts';
import { loadAllRoutes, nameOf } from './all-routes.ts';
import { ask } from './ask.ts';
import { readPermissions } from './permissions-table.ts';
import { closeWorld, makeWorld, type World } from './world.ts';

/** What is done by those alone who chair or review a family, beside officers. */
const ofThoseTied = ['keep-plan', 'read-reviews', 'work-on-review'];

const routes = await loadAllRoutes();
const cellsOf = new Map(readPermissions().map((row) => [nameOf(row), row.cells]));
const kinds = ['chair', 'reviewer'] as const;
type Kind = (typeof kinds)[number];

let world: World;
beforeAll(async () => {
  world = await makeWorld(await testPlatform());
  const { family, made } = world.ours;
  const people = kinds.map((kind) => made.people[kind].accountId);
  await world.kept.query(
    `update relation set kind = 'guest' where object_id = $1 and who_id = any($2) and kind in ('chair', 'reviewer')`,
    [family.id, people],
  );
});
afterAll(() => closeWorld(world));

function isOfThoseTied({ access }: Route): boolean {
  return access.kind === 'action' && ofThoseTied.includes(access.action);
}

async function answerTo(kind: Kind, route: Route) {
  const visitor = world.visitor(kind, route);
  return ask(world, route, visitor, await route.example(world.things(visitor, route)));
}

/** Those of one family that the role may open, by its action. */
function routesOf(kind: Kind): readonly Route[] {
  return routes.filter(
    ({ path, access }) =>
      path.startsWith('/families/:familyId') && access.kind === 'action' && mayDo(kind, access.action),
  );
}

describe.each(kinds)('a %s who is a guest of a family', (kind) => {
  test('does nothing of what is for those who chair or review it', async () => {
    const refused = routesOf(kind).filter(isOfThoseTied);
    expect(refused.length).toBeGreaterThan(3);
    for (const route of refused) {
      expect([nameOf(route), (await answerTo(kind, route)).statusCode]).toEqual([nameOf(route), 403]);
    }
  });

  test('reads what else those read, and is offered nothing of it', async () => {
    const patterns = routes
      .filter(isOfThoseTied)
      .map(({ path }) => new RegExp(`(?:href|action)="${path.replace(/:\w+/g, '[^/"]+')}["?#]`));
    const read = routesOf(kind).filter(
      (route) =>
        route.method === 'GET' && !isOfThoseTied(route) && cellsOf.get(nameOf(route))?.get(kind) === 'ok',
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

test('a reviewer who is a guest finds no review of the family in the list of all', async () => {
  const list = routes.find(({ path }) => path === '/reviews');
  if (list === undefined) throw new Error('there is no list of reviews');
  const { body, statusCode } = await answerTo('reviewer', list);
  expect(statusCode).toBe(200);
  expect(body).not.toContain(world.ours.family.id);
});
