import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles } from '../../src/platform/access/roles.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { countStatements } from '../builders/platform/count-statements.ts';
import { type TestPlatform, testPlatform } from '../builders/platform/test-platform.ts';
import { loadAllRoutes, nameOf } from './all-routes.ts';
import { ask } from './ask.ts';
import { readPermissions } from './permissions-table.ts';
import type { VisitorKind } from './visitors.ts';
import { findFirstAgain } from './world/first-finding.ts';
import { lengthenLists } from './world/lengthen-lists.ts';
import { closeWorld, makeWorld, type World } from './world.ts';

/** At most so many a page, however long its lists are. */
const mostStatements = 15;

const rows = readPermissions();
const pages = (await loadAllRoutes()).filter(({ method }) => method === 'GET');

let platform: TestPlatform;
let world: World;
beforeAll(async () => {
  platform = await testPlatform();
  world = await makeWorld(platform);
  const { made, family } = world.ours;
  await lengthenLists(world.kept.query, {
    partnershipId: made.id,
    familyId: family.id,
    submissionId: family.ids.get('submission') ?? '',
  });
  await findFirstAgain(platform, world.ours);
});
afterAll(() => closeWorld(world));

const visitors: readonly VisitorKind[] = ['nobody', 'between', ...roles];

/** Who sees the page, by `docs/permissions.md`: what is read differs between them. */
function readersOf(route: Route): readonly VisitorKind[] {
  const row = rows.find((one) => nameOf(one) === nameOf(route));
  return visitors.filter((kind) => row?.cells.get(kind) === 'ok');
}

describe(`a page sends ${mostStatements} statements at most with a thousand rows in every list`, () => {
  test.each(pages.map((route): [string, Route] => [route.path, route]))('%s', async (_path, route) => {
    const counts: Record<string, number> = {};
    const readers = readersOf(route);
    // One that nobody sees here says so to everybody.
    for (const kind of readers.length > 0 ? readers : (['nobody'] as const)) {
      const visitor = world.visitor(kind, route);
      const example = await route.example(world.things(visitor, route));
      counts[kind] = await countStatements(platform, async () => {
        const { statusCode } = await ask(world, route, visitor, example);
        if (statusCode >= (readers.length > 0 ? 400 : 500))
          throw new Error(`${kind} is answered ${statusCode}`);
      });
    }
    const most = Math.max(...Object.values(counts));
    expect(most, JSON.stringify(counts)).toBeLessThanOrEqual(mostStatements);
  });
});

test('the lists of that world are a thousand rows long', async () => {
  for (const table of [
    'family',
    'agency',
    'account',
    'submission',
    'entry',
    'set_aside_row',
    'row_handling',
  ]) {
    const [row] = await world.kept.query<{ count: number }>(
      `select count(*)::integer as count from ${table} where partnership_id = $1`,
      [world.ours.made.id],
    );
    expect(row?.count, table).toBeGreaterThanOrEqual(1000);
  }
});
