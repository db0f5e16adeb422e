import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayDo } from '../../src/platform/access/actions.ts';
import { type Role, roles } from '../../src/platform/access/roles.ts';
import { fieldName } from '../../src/platform/forms/field-names.ts';
import { fieldsOf, holdsSecret } from '../../src/platform/forms/read-form.ts';
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

/** The boxes into which people type, of every form of a page that is sent by POST: with where they are sent. */
function boxesOf(html: string): readonly { readonly url: string; readonly name: string }[] {
  return [...html.matchAll(/<form\b[^>]*method="post"[^>]*>.*?<\/form>/gs)].flatMap(([form]) => {
    const url = (/action="(\/[^"#?]*)/.exec(form)?.[1] ?? '').replaceAll('&amp;', '&');
    return [...form.matchAll(/<(?:textarea|input)\b[^>]*>/g)].flatMap(([box]) => {
      const isTyped = box.startsWith('<textarea') || /type="(?:text|email)"/.test(box);
      const name = / name="([^"]*)"/.exec(box)?.[1];
      return isTyped && name !== undefined ? [{ url, name: name.replace(/-(?:day|month|year)$/, '') }] : [];
    });
  });
}

/** Boxes whose text no page could tell of, where the form is refused or waits for a sign-in: their fields have no name. */
function unnamedOf(html: string): readonly string[] {
  return boxesOf(html).flatMap(({ url, name }) => {
    const route = routeOf('POST', url);
    if (route === undefined || holdsSecret(route.schema.body) || route.entrance === true) return [];
    const params = paramsOf(route, url);
    const schema = route.asks?.(params) ?? route.schema.body;
    return fieldName(fieldsOf(schema)[name]) === null ? [`${nameOf(route)}: ${name}`] : [];
  });
}

function paramsOf({ path }: Route, url: string): Readonly<Record<string, string>> {
  const parts = url.split('/');
  return Object.fromEntries(
    path.split('/').flatMap((part, at) => (part.startsWith(':') ? [[part.slice(1), parts[at] ?? '']] : [])),
  );
}

describe('no page offers what its reader may not open, and whatever is typed on it can be told by its name', () => {
  test.each([...roles])('%s', async (role) => {
    const tried = new Map<string, number | null>();
    const refused: string[] = [];
    const pages = await pagesOf(role);
    for (const [page, html] of pages) {
      for (const offer of offersOf(html)) {
        const key = `${offer.method} ${offer.url}`;
        if (!tried.has(key)) tried.set(key, await refusalOf(role, offer));
        const answer = tried.get(key) ?? null;
        if (answer !== null)
          refused.push(`${page} offers ${key.replace(/[0-9a-f-]{36}/g, ':id')}: ${answer}`);
      }
    }
    expect(tried.size).toBeGreaterThan(5);
    expect([...new Set([...pages.values()].flatMap(unnamedOf))]).toEqual([]);
    expect(refused).toEqual([]);
  });
});
