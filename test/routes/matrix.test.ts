import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../src/platform/access/roles.ts';
import { keptField } from '../../src/platform/forms/form-frame.tsx';
import type { Route } from '../../src/platform/http/route.ts';
import { type TestPlatform, testPlatform } from '../builders/platform/test-platform.ts';
import { loadAllRoutes, nameOf } from './all-routes.ts';
import { ask } from './ask.ts';
import { type PermissionRow, readPermissions } from './permissions-table.ts';
import { type VisitorKind, visitorKinds } from './visitors.ts';
import { closeWorld, makeWorld, type World } from './world.ts';

const rows = readPermissions();
const routes = await loadAllRoutes();
const rowOf = new Map(rows.map((row) => [nameOf(row), row]));

let platform: TestPlatform;
let world: World;
beforeAll(async () => {
  platform = await testPlatform();
  world = await makeWorld(platform);
});
afterAll(() => closeWorld(world));

test('docs/permissions.md has one row for every address, and no row without one', () => {
  expect(rows.map((row) => nameOf(row)).sort()).toEqual(routes.map(nameOf).sort());
  for (const row of rows) expect([...row.cells.keys()].sort()).toEqual([...visitorKinds].sort());
});

describe('every address answers every visitor as docs/permissions.md says', () => {
  test.each(routes.map((route): [string, Route] => [nameOf(route), route]))('%s', async (name, route) => {
    const row = rowOf.get(name);
    if (row === undefined) throw new Error('there is no row');
    const answered: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const [kind, cell] of row.cells) {
      expected[kind] = cell === 'own' ? 'ok' : cell;
      answered[kind] = await answerTo(route, kind, row);
    }
    expect(answered).toEqual(expected);
  });
});

/** In a world as it was at first: what another visitor did before is undone. */
async function answerTo(route: Route, kind: VisitorKind, row: PermissionRow): Promise<string> {
  const visitor = world.visitor(kind, route, roleThatMay(row));
  const example = await route.example(world.things(visitor, route));
  if (route.path.startsWith('/demonstration/')) {
    await world.kept.query('update partnership set demonstration = true where partnership_id = $1', [
      world.ours.made.id,
    ]);
  }
  const response = await ask(world, route, visitor, example);
  const cell = cellOf(response);
  if (row.cells.get(kind) === 'own') expectNothingOfTheFamily(response, nameOf(route), kind);
  if (route.method === 'POST' && (cell === 'ok' || cell.startsWith('5'))) await world.kept.restore();
  return cell;
}

function roleThatMay({ cells }: PermissionRow): Role {
  return cells.get('officer') !== 'ok' && cells.get('administrator') === 'ok' ? 'administrator' : 'officer';
}

function cellOf(response: LightMyRequestResponse): string {
  const { statusCode: status } = response;
  if (status === 401) return 'sign in';
  if (status === 403 && response.headers['content-type']?.includes('json') === true) {
    return response.json().error.code === 'step-up-needed' ? 'step-up' : '403';
  }
  if ([200, 201, 202].includes(status)) return 'ok';
  // A form waits, sealed, in the page that asks its author to confirm who they are.
  if (status === 403 && response.body.includes('action="/step-up"')) {
    return response.body.includes(`name="${keptField}"`) ? 'step-up' : '403';
  }
  if (status !== 303) return `${status}`;
  const { pathname } = new URL(response.headers.location ?? '/', 'http://localhost');
  // Signing out, and setting a password by a link, end at the same page, with a notice of what is done.
  const told = response.cookies.some(
    ({ name, value }) => name === 'sightline-notice' && value.includes('.done.'),
  );
  if (pathname === '/sign-in' && !told) return 'sign in';
  return pathname === '/step-up' ? 'step-up' : 'ok';
}

function expectNothingOfTheFamily(response: LightMyRequestResponse, name: string, kind: string): void {
  const { family } = world.ours;
  for (const text of [family.id, family.reference, family.name]) {
    if (response.body.includes(text)) throw new Error(`${name} tells ${kind} of the family: ${text}`);
  }
}
