import type { LightMyRequestResponse } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { writePlace } from '../../src/platform/cursors/keyset.ts';
import { readsField } from '../../src/platform/forms/read-form.ts';
import type { Route, RouteExample, RouteWorld } from '../../src/platform/http/route.ts';
import { newId } from '../../src/platform/new-id.ts';
import { testPlatform } from '../builders/platform/test-platform.ts';
import { loadAllRoutes, nameOf } from './all-routes.ts';
import { ask } from './ask.ts';
import { furtherExamples } from './further-examples.ts';
import { readPermissions } from './permissions-table.ts';
import type { Visitor, VisitorKind } from './visitors.ts';
import { closeWorld, makeWorld, type World } from './world.ts';

const routes = await loadAllRoutes();
const rows = new Map(readPermissions().map((row) => [nameOf(row), row]));
const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

let world: World;
let untouched: Readonly<Record<string, string>>;
beforeAll(async () => {
  world = await makeWorld(await testPlatform());
  untouched = await world.kept.digest();
});
afterAll(() => closeWorld(world));
afterEach(async () => {
  if (JSON.stringify(await world.kept.digest()) !== JSON.stringify(untouched)) await world.kept.restore();
});

/** One place of an example that holds an id. */
interface Place {
  readonly part: 'params' | 'query' | 'body';
  readonly name: string;
}

/** Days, and places in lists by time, that there are not. */
const oddValues: ReadonlyMap<string, readonly string[]> = new Map([
  ...['after', 'before'].map((name) => [name, oddPlaces()] as const),
  ...['from', 'to', 'at', 'on', 'born'].map((name) => [name, ['2023-02-30']] as const),
]);

function oddPlaces(): readonly string[] {
  const keys = ['2023-02-30 00:00:00.000000', '2023-02-30T00:00:00.000Z', '0000-01-01 00:00:00.000000'];
  return keys.map((key) => writePlace({ key, id: newId<'nothing'>() }));
}

type MakeExample = (things: RouteWorld) => RouteExample | Promise<RouteExample>;

const asked = routes.flatMap((route) => [
  { route, make: (things: RouteWorld) => route.example(things) },
  ...furtherExamples(route).map((make) => ({ route, make })),
]);

describe('an id of another partnership is answered as one that there is not, and changes nothing', () => {
  test.each(asked.map(({ route, make }): [string, Route, MakeExample] => [nameOf(route), route, make]))(
    '%s',
    (_, route, make) => expectAlike(route, make, 'other partnership', someoneWhoMay(route)),
  );
});

const ofLeads = asked.filter(({ route }) => rows.get(nameOf(route))?.cells.get('agency-lead') === 'ok');

describe('so is an id of another agency’s family, for an agency’s lead', () => {
  test.each(ofLeads.map(({ route, make }): [string, Route, MakeExample] => [nameOf(route), route, make]))(
    '%s',
    (_, route, make) => expectAlike(route, make, 'other agency', 'agency-lead'),
  );
});

test('a day or a place in an address that there is not is told as such, or is the beginning', async () => {
  for (const route of routes.filter(({ method }) => method === 'GET')) {
    const kind = someoneWhoMay(route);
    const visitor = world.visitor(kind, route, kind === 'administrator' ? kind : 'officer');
    const example = await route.example(world.things(visitor, route));
    for (const [name, values] of oddValues) {
      for (const value of readsField(route.schema.query, name) ? values : []) {
        const sent = replaced(example, { part: 'query', name }, value);
        const { statusCode } = await ask(world, route, visitor, sent);
        expect([200, 404, 422], `${nameOf(route)}: ${name}=${value}`).toContain(statusCode);
      }
    }
  }
});

test('there are ids enough that this means something', async () => {
  const things = world.foreignThings('other partnership');
  const all = await Promise.all(asked.map(async ({ make }) => placesOf(await make(things)).length));
  expect(all.filter((count) => count > 0).length).toBeGreaterThan(50);
});

function someoneWhoMay(route: Route): VisitorKind {
  const cells = rows.get(nameOf(route))?.cells;
  const kinds: readonly VisitorKind[] = ['officer', 'agency-lead', 'administrator', 'between'];
  return kinds.find((kind) => cells?.get(kind) === 'ok') ?? 'nobody';
}

async function expectAlike(
  route: Route,
  make: MakeExample,
  whose: Parameters<World['foreignThings']>[0],
  kind: VisitorKind,
): Promise<void> {
  const visitor = world.visitor(kind, route, kind === 'administrator' ? kind : 'officer');
  const own = await make(world.things(visitor, route));
  const others = await make(world.foreignThings(whose));
  const places = placesOf(own).filter((place) => valueAt(own, place) !== valueAt(others, place));
  for (const chosen of choicesOf(places)) {
    for (const json of [false, true]) {
      const answerTo = async (value: (place: Place) => string) => {
        const sent = chosen.reduce((made, place) => replaced(made, place, value(place)), own);
        return plain(await ask(world, route, visitor, sent, { json }), visitor);
      };
      const toRandom = await answerTo((place) => valueAt(own, place).replace(uuid, () => newId<'nothing'>()));
      const toForeign = await answerTo((place) => valueAt(others, place));
      expect(toForeign).toEqual(toRandom);
      expectNothingOf(whose, toForeign.body);
      const toMalformed = await answerTo((place) => valueAt(own, place).replace(uuid, 'not-an-id'));
      expect([200, 202, 303, 404, 422]).toContain(toMalformed.status);
    }
  }
  expect(await world.kept.digest()).toEqual(untouched);
}

/** Each place by itself, and all of them at once. */
function choicesOf(places: readonly Place[]): readonly (readonly Place[])[] {
  const single = places.map((place) => [place]);
  return places.length > 1 ? [...single, places] : single;
}

/** An e-mail address is no id, even where it is made of one. */
function placesOf(example: RouteExample): readonly Place[] {
  const parts = ['params', 'query', 'body'] as const;
  return parts.flatMap((part) =>
    Object.keys(example[part] ?? {}).flatMap((name) => {
      const value = valueAt(example, { part, name });
      return value.search(uuid) >= 0 && !value.includes('@') ? [{ part, name }] : [];
    }),
  );
}

/** Of a field that is given several times, the first. */
function valueAt(example: RouteExample, { part, name }: Place): string {
  return [example[part]?.[name] ?? ''].flat()[0] ?? '';
}

function replaced(example: RouteExample, { part, name }: Place, value: string): RouteExample {
  return { ...example, [part]: { ...example[part], [name]: value } };
}

/** An answer without what belongs to the one request: its reference, its form’s token, and the ids that it was given. */
function plain(response: LightMyRequestResponse, visitor: Visitor) {
  const tidy = (text: string) =>
    text
      .replace(uuid, 'ID')
      .replace(/\b(?:\w{4}-){2}\w{4}\b/g, 'REFERENCE')
      .replace(/name="_csrf" value="[^"]*"/g, '_csrf')
      .replaceAll(visitor.formToken === '' ? '\0' : visitor.formToken, 'TOKEN');
  return {
    status: response.statusCode,
    location: tidy(response.headers.location ?? ''),
    type: response.headers['content-type'],
    body: tidy(response.body),
  };
}

function expectNothingOf(whose: Parameters<World['foreignThings']>[0], body: string): void {
  const names = whose === 'other partnership' ? world.names.theirs : [world.ours.otherFamily.reference];
  expect(names.filter((name) => body.includes(name))).toEqual([]);
}
