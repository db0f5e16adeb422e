import type { LightMyRequestResponse } from 'fastify';
import { unzipSync } from 'fflate';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayKeepNames } from '../../src/features/chronology/operations/ask-export.ts';
import { exportForms } from '../../src/features/chronology/store/export.ts';
import type { PersonActor } from '../../src/platform/access/actor.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { testPlatform } from '../builders/platform/test-platform.ts';
import { loadAllRoutes, nameOf } from './all-routes.ts';
import { ask } from './ask.ts';
import { furtherExamples } from './further-examples.ts';
import { readPermissions } from './permissions-table.ts';
import { type VisitorKind, visitorKinds } from './visitors.ts';
import { type FilledFamily, writeDocument } from './world/fill-family.ts';
import { closeWorld, makeWorld, type World } from './world.ts';

const routes = await loadAllRoutes();
const rows = new Map(readPermissions().map((row) => [nameOf(row), row]));

const lines: string[] = [];
let world: World;
beforeAll(async () => {
  const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
  world = await makeWorld(await testPlatform(), { log });
});
afterAll(() => closeWorld(world));

/** The families of which each visitor may see the record, by `docs/permissions.md`. Whoever is not here sees none. */
const families: Partial<Record<VisitorKind, (world: World) => readonly FilledFamily[]>> = {
  officer: ({ ours }) => [ours.family, ours.otherFamily],
  token: ({ ours }) => [ours.family, ours.otherFamily],
  unconfirmed: ({ ours }) => [ours.family, ours.otherFamily],
  'agency-lead': ({ ours }) => [ours.family],
  practitioner: ({ ours }) => [ours.family],
  chair: ({ ours }) => [ours.family],
  reviewer: ({ ours }) => [ours.family],
  'other-agency-lead': ({ ours }) => [ours.otherFamily],
  'other-partnership': ({ theirs }) => [theirs.family, theirs.otherFamily],
};

function namesKeptFrom(kind: VisitorKind): readonly string[] {
  const seen = new Set((families[kind]?.(world) ?? []).flatMap(({ names }) => names));
  // None of these visitors is of the agency that keeps an entry to itself.
  for (const { hiddenName } of [world.ours.family, world.theirs.family]) seen.delete(hiddenName ?? '');
  return [...world.names.ours, ...world.names.theirs].filter((name) => !seen.has(name));
}

/** Everything that came: body, headers, cookies; what is packed is unpacked. */
function textOf(response: LightMyRequestResponse): string {
  return [JSON.stringify(response.headers), ...bodiesOf(response.rawPayload)].join('\n');
}

function bodiesOf(bytes: Buffer): readonly string[] {
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK';
  if (!isZip) return [bytes.toString('utf8')];
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => [
    name,
    Buffer.from(part).toString('utf8'),
  ]);
}

/** All names are looked for at once: one by one only where one of them is there. */
function found(names: readonly string[], text: string): readonly string[] {
  const small = text.toLowerCase();
  const all = names.map((name) => name.toLowerCase());
  const any = new RegExp(all.map((name) => name.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|'));
  if (all.length === 0 || !any.test(small)) return [];
  return names.filter((_, at) => small.includes(all[at] ?? ''));
}

test('300 names stand in the records of both partnerships, and whoever may see them does', async () => {
  expect(new Set([...world.names.ours, ...world.names.theirs]).size).toBe(300);
  const { family, otherFamily } = world.ours;
  expect(new Set([...family.names, ...otherFamily.names]).size).toBeGreaterThan(90);
  const chronology = routes.find(({ path }) => path === '/families/:familyId/chronology');
  if (chronology === undefined) throw new Error('there is no chronology');
  const officer = world.visitor('officer', chronology);
  const text = textOf(await ask(world, chronology, officer, { params: { familyId: family.id } }));
  expect(found(family.names, text).length).toBeGreaterThan(40);
});

describe('no name of a record that somebody may not see comes to them', () => {
  test.each([...visitorKinds])('%s', async (kind) => {
    const kept = namesKeptFrom(kind);
    const told: string[] = [];
    for (const route of routes) {
      const texts = await textsFrom(route, kind);
      // Whoever has the link of a request is told the family's reference, and nothing else of its record.
      const reference = route.path.startsWith('/answer/') ? world.ours.family.reference : '';
      const others = kept.filter((name) => !reference.includes(name));
      told.push(...texts.flatMap((text) => found(others, text)).map((name) => `${nameOf(route)}: ${name}`));
    }
    expect(told).toEqual([]);
  });
});

/** All that comes from an address to this visitor: as a page, and where nothing is sent as JSON too. */
async function textsFrom(route: Route, kind: VisitorKind): Promise<readonly string[]> {
  const role = rows.get(nameOf(route))?.cells.get('administrator') === 'ok' ? 'administrator' : 'officer';
  const visitor = world.visitor(kind, route, role);
  const things = world.things(visitor, route);
  const examples = [await route.example(things), ...furtherExamples(route).map((make) => make(things))];
  const texts: string[] = [];
  for (const example of examples) {
    const page = await ask(world, route, visitor, example);
    texts.push(textOf(page));
    if (route.method === 'GET') texts.push(textOf(await ask(world, route, visitor, example, { json: true })));
    else if (page.statusCode < 400) await world.kept.restore();
  }
  return texts;
}

describe('no name comes into what is kept of requests', () => {
  test('log lines and metrics hold none, whatever was asked and by whom', async () => {
    const [name = ''] = world.names.ours;
    const officer = world.visitor('officer', routes[0] as Route);
    const { app } = world;
    const headers = { host: 'localhost', accept: 'text/html', ...officer.headers };
    for (const url of [`/families/${name}`, `/families?words=${name}`, `/${name}`, `/families/%${name}`]) {
      await app.inject({ method: 'GET', url, headers });
    }
    const payload = new URLSearchParams({
      _csrf: officer.formToken,
      reference: '',
      name,
      'child-1': name,
    }).toString();
    const type = 'application/x-www-form-urlencoded';
    await app.inject({
      method: 'POST',
      url: '/families/new',
      headers: { ...headers, 'content-type': type },
      payload,
    });
    const all = [...world.names.ours, ...world.names.theirs];
    expect(lines.length).toBeGreaterThan(1_000);
    expect(found(all, lines.join(''))).toEqual([]);
    const metrics = await app.inject({ method: 'GET', url: '/metrics', headers: { host: 'localhost' } });
    expect(metrics.statusCode).toBe(200);
    expect(found(all, metrics.body)).toEqual([]);
  });
});

describe('what a program is told that something is not valid names nobody, and nothing of a record', () => {
  const withoutWords = routes.filter(({ method }) => method === 'POST');
  test.each(withoutWords.map((route): [string, Route] => [nameOf(route), route]))(
    '%s',
    async (name, route) => {
      const role = rows.get(name)?.cells.get('administrator') === 'ok' ? 'administrator' : 'officer';
      const visitor = world.visitor(role, route);
      const { files: _files, ...example } = await route.example(world.things(visitor, route));
      const { family, made } = world.ours;
      const all = [
        ...world.names.ours,
        family.name,
        family.reference,
        made.name,
        visitor.actor?.name ?? made.name,
      ];
      for (const body of [{}, Object.fromEntries(Object.keys(example.body ?? {}).map((key) => [key, '…']))]) {
        const response = await ask(world, route, visitor, { ...example, body }, { json: true });
        if (response.statusCode < 400) await world.kept.restore();
        if (response.statusCode !== 422) continue;
        const { error } = response.json();
        expect(found(all, JSON.stringify(error))).toEqual([]);
        if (error.fields !== undefined) expect(error.what).toBe('Some of what was sent is not valid.');
      }
    },
  );

  test('nor does an address with a day that is none', async () => {
    const bad = { 'from-day': '31', 'from-month': '2', 'from-year': '2026', 'on-day': '31', agency: 'x' };
    const refused: string[] = [];
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const officer = world.visitor('officer', route);
      const example = await route.example(world.things(officer, route));
      const response = await ask(world, route, officer, { ...example, query: bad }, { json: true });
      if (response.statusCode !== 422) continue;
      refused.push(route.path);
      const { family } = world.ours;
      const all = [...world.names.ours, family.name, family.reference];
      expect(found(all, JSON.stringify(response.json().error)), route.path).toEqual([]);
    }
    expect(refused).toContain('/families/:familyId/chronology');
  });
});

describe('a document holds nothing that its asker may not see, in text or about itself', () => {
  const askers: readonly [string, (world: World) => PersonActor, boolean][] = [
    ['the officer', ({ ours }) => ours.made.people.officer, false],
    ['the agency’s lead', ({ ours }) => ours.made.people['agency-lead'], false],
    ['the reviewer', ({ ours }) => ours.made.people.reviewer, false],
    ['the lead of the agency that keeps an entry', ({ ours }) => ours.extra.keeper, true],
  ];
  test.each(askers)('%s', async (_, who, seesHidden) => {
    const { family, otherFamily } = world.ours;
    const others = [...world.names.theirs, ...otherFamily.names];
    const hidden = family.hiddenName ?? 'nothing is hidden';
    for (const form of exportForms) {
      const id = await writeDocument(world.platform, who(world), family.id, form);
      const [file] = await world.kept.query<{ name: string; bytes: Buffer }>(
        `select f.name, string_agg(c.bytes, ''::bytea order by c.number) as bytes
           from export e join file f on f.id = e.file_id join file_chunk c on c.file_id = f.id
          where e.id = $1 group by f.name`,
        [id],
      );
      if (file === undefined) throw new Error('there is no document');
      const text = [file.name, ...bodiesOf(file.bytes)].join('\n');
      expect(found(others, text), form).toEqual([]);
      // One's own entry stands there, and the only other place with these words is nobody else's.
      expect([form, text.includes(hidden)]).toEqual([form, seesHidden]);
      expect(found(family.names, file.name)).toEqual([]);
      // Whoever may not take names away has the document with what stands for them.
      if (mayKeepNames(who(world))) expect(found(family.names, text).length, form).toBeGreaterThan(20);
      else if (form === 'docx') expect(text).toContain('Child A');
    }
    await world.kept.restore();
  });
});
