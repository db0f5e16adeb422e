import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayDo } from '../../src/platform/access/actions.ts';
import { type Role, roles } from '../../src/platform/access/roles.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { testPlatform } from '../builders/platform/test-platform.ts';
import { loadAllRoutes, nameOf } from './all-routes.ts';
import { ask } from './ask.ts';
import { closeWorld, makeWorld, type World } from './world.ts';

const routes = (await loadAllRoutes()).filter(({ access }) => access.kind === 'action');
const asked = routes.map((route) => ({ route, pattern: patternOf(route) }));

let world: World;
beforeAll(async () => {
  world = await makeWorld(await testPlatform());
});
afterAll(() => closeWorld(world));

function patternOf({ path }: Route): RegExp {
  return new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
}

/** The route that an address leads to: one without parameters before one with. */
function routeOf(method: string, path: string): Route | undefined {
  const fits = asked.filter(({ route, pattern }) => route.method === method && pattern.test(path));
  return (fits.find(({ route }) => route.path === path) ?? fits[0])?.route;
}

interface Offer {
  readonly method: string;
  readonly url: string;
}

/** Every link and form of a page that leads to one of our addresses. */
function offersOf(html: string): readonly Offer[] {
  const links = [...html.matchAll(/<a\b[^>]*\shref="(\/[^"#]*)/g)].map(([, url = '']) => ({
    method: 'GET',
    url,
  }));
  const forms = [...html.matchAll(/<form\b[^>]*>/g)].map(([form]) => ({
    method: /method="post"/.test(form) ? 'POST' : 'GET',
    url: /action="(\/[^"#]*)/.exec(form)?.[1] ?? '',
  }));
  return [...links, ...forms].map(({ method, url }) => ({ method, url: url.replaceAll('&amp;', '&') }));
}

/** Every page that the role is shown, asked for as the examples do. */
async function pagesOf(role: Role): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  for (const route of routes.filter(({ method }) => method === 'GET')) {
    const visitor = world.visitor(role, route);
    const response = await ask(world, route, visitor, await route.example(world.things(visitor, route)));
    const isPage = `${response.headers['content-type']}`.includes('text/html');
    if (response.statusCode === 200 && isPage) pages.set(nameOf(route), response.body);
  }
  return pages;
}

/** What opening an address answers where it may not be opened. A form is not sent: that the role may is enough. */
async function refusalOf(role: Role, { method, url }: Offer): Promise<number | null> {
  const [path = '', query = ''] = url.split('?');
  const route = routeOf(method, path);
  if (route === undefined || !path.startsWith('/')) return null;
  if (method === 'POST') {
    return route.access.kind === 'action' && !mayDo(role, route.access.action) ? 403 : null;
  }
  const response = await world.app.inject({
    method: 'GET',
    url: query === '' ? path : `${path}?${query}`,
    headers: { host: 'localhost', accept: 'text/html', ...world.visitor(role, route).headers },
  });
  return [403, 404].includes(response.statusCode) ? response.statusCode : null;
}

describe('no page offers what its reader may not open', () => {
  test.each([...roles])('%s', async (role) => {
    const tried = new Map<string, number | null>();
    const refused: string[] = [];
    for (const [page, html] of await pagesOf(role)) {
      for (const offer of offersOf(html)) {
        const key = `${offer.method} ${offer.url}`;
        if (!tried.has(key)) tried.set(key, await refusalOf(role, offer));
        const answer = tried.get(key) ?? null;
        if (answer !== null)
          refused.push(`${page} offers ${key.replace(/[0-9a-f-]{36}/g, ':id')}: ${answer}`);
      }
    }
    expect(tried.size).toBeGreaterThan(5);
    expect(refused).toEqual([]);
  });
});
