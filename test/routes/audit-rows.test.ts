import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Route } from '../../src/platform/http/route.ts';
import { testPlatform } from '../builders/platform/test-platform.ts';
import { loadAllRoutes, nameOf } from './all-routes.ts';
import { ask } from './ask.ts';
import { readPermissions } from './permissions-table.ts';
import type { VisitorKind } from './visitors.ts';
import { closeWorld, makeWorld, type World } from './world.ts';

const routes = await loadAllRoutes();
const rows = new Map(readPermissions().map((row) => [nameOf(row), row]));

let world: World;
beforeAll(async () => {
  world = await makeWorld(await testPlatform());
});
afterAll(() => closeWorld(world));
afterEach(() => world.kept.restore());

interface Row {
  readonly id: string;
  readonly event: string;
  readonly account_id: string | null;
  readonly object_kind: string | null;
  readonly object_id: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
  readonly request_id: string | null;
  readonly outcome: string;
  readonly children: readonly string[];
}

/** The rows that were written since the world was made. */
async function newRows(): Promise<readonly Row[]> {
  return world.kept.query<Row>(
    `select l.id, l.event, l.account_id, l.object_kind, l.object_id, l.detail, l.reason, l.request_id, l.outcome,
            array(select s.child_id::text from audit_subject s where s.audit_id = l.id order by s.child_id) as children
       from audit_log l where not exists (select from kept.audit_log k where k.id = l.id)
      order by l.id`,
  );
}

/** Events that only what is refused leaves: an example succeeds. */
const ofRefusals = new Set(['sign-in-refused', 'recovery-code-used']);
function statedBy({ audit }: Route): readonly string[] {
  if (typeof audit === 'string') return [audit];
  return 'none' in audit ? [] : audit;
}

const kindsInOrder: readonly VisitorKind[] = ['officer', 'agency-lead', 'administrator', 'between', 'nobody'];

async function visit(route: Route) {
  const cells = rows.get(nameOf(route))?.cells;
  const kind = kindsInOrder.find((one) => cells?.get(one) === 'ok') ?? 'nobody';
  const visitor = world.visitor(kind, route, kind === 'administrator' ? kind : 'officer');
  if (route.path.startsWith('/demonstration/')) {
    await world.kept.query('update partnership set demonstration = true where partnership_id = $1', [
      world.ours.made.id,
    ]);
  }
  const example = await route.example(world.things(visitor, route));
  return { visitor, response: await ask(world, route, visitor, example) };
}

describe('a visit that succeeds leaves the events that its route states, and no others', () => {
  test.each(routes.map((route): [string, Route] => [nameOf(route), route]))('%s', async (_, route) => {
    const { visitor, response } = await visit(route);
    const written = await newRows();
    const events = written.map(({ event }) => event);
    // A first run where there is a partnership already is over: nothing happens.
    const stated = response.statusCode === 404 ? [] : statedBy(route).filter((one) => !ofRefusals.has(one));
    // A form states first what it does, and then what else may be: a page that is drawn again, a way that others come.
    const [first] = stated;
    expect(events.filter((event) => event === first)).toEqual(stated.slice(0, 1));
    expect(events.filter((event) => !stated.includes(event))).toEqual([]);
    if (route.method === 'GET') expect(events.toSorted()).toEqual(stated.toSorted());
    for (const row of written) {
      expect(row.outcome).toBe('done');
      expect(row.request_id).not.toBeNull();
      if (route.access.kind === 'action') expect(row.account_id).toBe(visitor.actor?.accountId);
      expect(await entriesNotNamed(row)).toEqual([]);
    }
  });
});

/** The entries that a row tells the log’s readers of, as `toldTo` finds them. */
function namedEntries({ object_kind, object_id, detail: { entries } }: Row): readonly string[] {
  const several = typeof entries === 'string' ? entries.split(' ') : [];
  return object_kind === 'entry' && object_id !== null ? [object_id, ...several] : several;
}

/** Entries whose ids stand in a row, and not where it would be kept from whoever may not read them. */
async function entriesNotNamed(row: Row): Promise<readonly string[]> {
  const { object_id, detail, reason } = row;
  const ids = JSON.stringify({ object_id, detail, reason }).match(uuids) ?? [];
  const unnamed = ids.filter((id) => !namedEntries(row).includes(id));
  if (unnamed.length === 0) return [];
  const found = await world.kept.query<{ id: string }>(
    'select id from entry where id = any($1::uuid[]) union select entry_id from gone_entry where entry_id = any($1::uuid[])',
    [unnamed],
  );
  return found.map(({ id }) => id);
}
const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** That the whole chronology was read, with every entry that its reader may see: of none of them by itself. */
const ofAllEntries: readonly string[] = ['chronology-read'];
const ofEntries = routes.filter(({ path }) => path.includes(':entryId'));

describe('whatever is done with an entry names it, so that the log tells of it to whoever may read it alone', () => {
  test.each(ofEntries.map((route): [string, Route] => [nameOf(route), route]))('%s', async (_, route) => {
    await visit(route);
    const written = await newRows();
    expect(written.length).toBeGreaterThan(0);
    const unnamed = written.filter((row) => namedEntries(row).length === 0).map(({ event }) => event);
    expect(unnamed.filter((event) => !ofAllEntries.includes(event))).toEqual([]);
  });
});

const ofFamilies = routes.filter(
  ({ path, audit }) => path.includes(':familyId') && !('none' in Object(audit)),
);

describe('where a family is touched, every row names its children', () => {
  test.each(ofFamilies.map((route): [string, Route] => [nameOf(route), route]))('%s', async (_, route) => {
    await visit(route);
    const written = await newRows();
    expect(written.length).toBeGreaterThan(0);
    const children = await childrenOf(world.ours.family.id);
    for (const row of written) {
      expect(row.children.length).toBeGreaterThan(0);
      for (const child of row.children) expect(children).toContain(child);
    }
  });
});

/** Those too who were added by the visit itself. */
async function childrenOf(familyId: string): Promise<readonly string[]> {
  const rows = await world.kept.query<{ id: string }>(
    "select person_id as id from family_member where family_id = $1 and role = 'child'",
    [familyId],
  );
  return rows.map(({ id }) => id);
}

describe('a transaction that fails leaves no row, and no change', () => {
  test.each(
    routes
      .filter(({ method, access }) => method === 'POST' && access.kind === 'action')
      .map((route): [string, Route] => [nameOf(route), route]),
  )('%s', async (_, route) => {
    // The last thing that a transaction writes is its audit row's mark for the sealer: made to fail, all of it must go.
    await world.kept.query(
      `create or replace function refuse_row() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`,
    );
    await world.kept.query(
      'create trigger refuse before insert on audit_unsealed for each row execute function refuse_row()',
    );
    try {
      const before = await world.kept.digest();
      const { response } = await visit(route);
      expect(response.statusCode).toBe(500);
      expect(await newRows()).toEqual([]);
      expect(withoutVisits(await world.kept.digest())).toEqual(withoutVisits(before));
    } finally {
      await world.kept.query('drop trigger refuse on audit_unsealed');
    }
  });
});

/** A code that was used stays used, whatever came of it; and a demonstration is made one before it is visited. */
function withoutVisits({ login, partnership, ...rest }: Readonly<Record<string, string>>) {
  return rest;
}
