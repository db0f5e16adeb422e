import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { listStrangeGrants, listStrangePolicies, listStrengths, listUnforced } from './protection.ts';
import { tableClasses, tableNames } from './table-classes.ts';

/** The rules of the architecture's page on the database, read from the catalogue of a migrated one. */
let client: pg.Client;
/** As the role that the program connects as. */
let application: pg.Client;

beforeAll(async () => {
  const { ownerUrl, appUrl } = await testPlatform();
  client = new pg.Client({ connectionString: ownerUrl });
  application = new pg.Client({ connectionString: appUrl });
  await Promise.all([client.connect(), application.connect()]);
});
afterAll(() => Promise.all([client.end(), application.end()]));

const tenant = tableNames.filter((name) => tableClasses[name] === 'tenant');

async function list<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  return (await client.query<Row>(text)).rows;
}

test('every table has a class, and every class names a table', async () => {
  const found = await list<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')",
  );
  expect(found.map(({ name }) => name).sort()).toEqual([...tableNames].sort());
});

test('a tenant table is marked by its partnership, which is never missing', async () => {
  const found = await list<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where a.attname = 'partnership_id' and a.atttypid = 'uuid'::regtype and a.attnotnull and a.attnum = 1
        and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
  );
  const names = found.map(({ name }) => name);
  expect(tenant.filter((name) => !names.includes(name))).toEqual([]);
});

test('the partnership comes first in every key, constraint and index of a tenant table', async () => {
  const indexes = await list<{ table: string; index: string; first: string }>(
    `select i.indrelid::regclass::text as table, i.indexrelid::regclass::text as index,
            pg_get_indexdef(i.indexrelid, 1, false) as first
       from pg_index i join pg_class c on c.oid = i.indrelid where c.relnamespace = 'public'::regnamespace`,
  );
  const own = indexes.filter(({ table }) => tenant.some((name) => name === table.replaceAll('"', '')));
  expect(own.length).toBeGreaterThan(tenant.length);
  expect(own.filter(({ first }) => first !== 'partnership_id')).toEqual([]);
});

test('the key of each table is named, and so is every other constraint', async () => {
  const found = await list<{ name: string }>(
    `select conname as name from pg_constraint where connamespace = 'public'::regnamespace
        and contype <> 'n' and (conname like '%\\_pkey' or conname like '%\\_fkey' or conname like '%\\_check' or conname ~ '_key[0-9]+$')`,
  );
  expect(found).toEqual([]);
});

test('foreign keys begin with the partnership, take nothing away by themselves, and never lead from a local table to a tenant’s', async () => {
  const keys = await list<{
    name: string;
    from: string;
    to: string;
    first: string;
    onDelete: string;
    onUpdate: string;
  }>(
    `select f.conname as name, f.conrelid::regclass::text as from, f.confrelid::regclass::text as to, a.attname as first,
            f.confdeltype as "onDelete", f.confupdtype as "onUpdate"
       from pg_constraint f join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
      where f.contype = 'f' and f.connamespace = 'public'::regnamespace`,
  );
  const isTenant = (name: string) => tenant.some((one) => one === name.replaceAll('"', ''));
  expect(keys.length).toBeGreaterThan(5);
  expect(keys.filter(({ first }) => first !== 'partnership_id')).toEqual([]);
  expect(keys.filter(({ onDelete, onUpdate }) => onDelete !== 'a' || onUpdate !== 'a')).toEqual([]);
  expect(keys.filter(({ from, to }) => !isTenant(from) || !isTenant(to))).toEqual([]);
});

test('nothing that a distributed database breaks: exclusion constraints, triggers, rules', async () => {
  expect(await list("select conname from pg_constraint where contype = 'x'")).toEqual([]);
  expect(
    await list(
      "select tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relnamespace = 'public'::regnamespace and not tgisinternal",
    ),
  ).toEqual([]);
});

describe('row-level security', () => {
  test('is on and forced for every tenant table, and for no other', async () => {
    expect(await listUnforced(application)).toEqual([]);
    const found = await list<{ name: string }>(
      `select relname as name from pg_class where (relrowsecurity or relforcerowsecurity) and relnamespace = 'public'::regnamespace`,
    );
    expect(found.map(({ name }) => name).sort()).toEqual([...tenant].sort());
  });

  test('has one permissive policy for each command, no restrictive one, and each asks for the partnership and nothing else', async () => {
    expect(await listStrangePolicies(application)).toEqual([]);
    const read = await list<{ name: string }>(
      "select tablename as name from pg_policies where schemaname = 'public' and cmd = 'SELECT'",
    );
    expect(read.map(({ name }) => name).sort()).toEqual([...tenant].sort());
  });

  test('the application may do what a policy allows, and nothing more', async () => {
    expect(await listStrangeGrants(application)).toEqual([]);
    const policies = await list<{ table: string; command: string }>(
      `select tablename as table, cmd as command from pg_policies where schemaname = 'public'
        and not has_table_privilege('sightline_app', quote_ident(tablename), cmd)`,
    );
    expect(policies).toEqual([]);
  });

  test('the application’s role owns nothing, is no superuser, may not pass by the policies, and belongs to no other role', async () => {
    expect(await listStrengths(application)).toEqual([]);
    expect(await list("select roleid from pg_auth_members where member = 'sightline_app'::regrole")).toEqual(
      [],
    );
  });

  test('no function runs with its owner’s rights', async () => {
    expect(
      await list(
        "select proname from pg_proc where prosecdef and pronamespace in ('public'::regnamespace, 'pgboss'::regnamespace)",
      ),
    ).toEqual([]);
  });
});
