import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { writeDistributionScript } from './distribution-script.ts';
import { tableClasses, tableNames } from './table-classes.ts';

/** What a Citus cluster refuses, in a database that is none: each call is kept, and refused where the cluster would. */
const cluster = `
  create table spread (name text not null, by_column text not null, beside text not null, forced boolean not null);
  create function create_distributed_table(name text, by_column text, colocate_with text) returns void language plpgsql as $$
  begin
    if exists (select 1 from pg_constraint where contype = 'f' and name::regclass in (conrelid, confrelid)) then
      raise exception '% has foreign keys', name;
    end if;
    if colocate_with <> 'none' and not exists (select 1 from spread s where s.name = colocate_with) then
      raise exception '% is to lie beside %, which is not spread', name, colocate_with;
    end if;
    insert into spread select name, by_column, colocate_with, relforcerowsecurity from pg_class where oid = name::regclass;
  end $$;`;

const protections = `
  select c.relname as "table", c.relrowsecurity as "on", c.relforcerowsecurity as forced,
         (select array_agg(conname || ' ' || pg_get_constraintdef(oid) order by conname) from pg_constraint
           where conrelid = c.oid) as keys
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'spread'
   order by c.relname`;

let ownerUrl: string;
let before: unknown;
let spread: { name: string; by_column: string; beside: string; forced: boolean }[];
let after: unknown;

beforeAll(async () => {
  ({ ownerUrl } = await testPlatform());
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    before = (await client.query(protections)).rows;
    const script = await writeDistributionScript(ownerUrl);
    await client.query(cluster);
    // The role’s settings are the cluster’s business: one database of many here must not change a role of all.
    await client.query(script.replaceAll(/do \$\$.+?\$\$;\n/gs, ''));
    spread = (await client.query('select * from spread')).rows;
    after = (await client.query(protections)).rows;
  } finally {
    await client.end();
  }
});

test('every tenant table is spread by its partnership, beside the first, and nothing else is', () => {
  const tenant = tableNames.filter((name) => tableClasses[name] === 'tenant');
  expect(spread.map(({ name }) => name)).toEqual(tenant);
  expect(new Set(spread.map(({ by_column }) => by_column))).toEqual(new Set(['partnership_id']));
  expect(spread.map(({ beside }) => beside)).toEqual(['none', ...tenant.slice(1).map(() => tenant[0])]);
});

test('no rows are hidden from the owner while they are copied', () => {
  expect(spread.filter(({ forced }) => forced)).toEqual([]);
});

test('afterwards every foreign key and every protection is as it was', () => {
  expect(after).toEqual(before);
});
