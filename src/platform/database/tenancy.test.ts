import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillEveryTable, tenantTables } from '../../../test/builders/platform/row-in-every-table.ts';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';

/** As the application’s own role, with SQL of one’s own: what the database itself keeps apart. */
let app: pg.Client;
const ours = randomUUID();
const theirs = randomUUID();

beforeAll(async () => {
  const { appUrl } = await testPlatform();
  app = new pg.Client({ connectionString: appUrl });
  await app.connect();
  for (const partnership of [ours, theirs])
    await inContext(partnership, () => fillEveryTable(app, partnership));
});
afterAll(() => app.end());

async function inContext<T>(partnership: string | null, work: () => Promise<T>, end = 'commit'): Promise<T> {
  await app.query('begin');
  try {
    if (partnership !== null) await app.query(`set local sightline.partnership = '${partnership}'`);
    const result = await work();
    await app.query(end);
    return result;
  } catch (error) {
    await app.query('rollback');
    throw error;
  }
}

async function count(table: string, where = 'true'): Promise<number> {
  const { rows } = await app.query<{ count: string }>(
    `select count(*) from ${pg.escapeIdentifier(table)} where ${where}`,
  );
  return Number(rows[0]?.count);
}

describe.each(tenantTables)('%s', (table) => {
  const name = pg.escapeIdentifier(table);

  test('without a context there are no rows', async () => {
    expect(await count(table)).toBe(0);
    expect(await inContext(null, () => count(table))).toBe(0);
  });

  test('in the context of one partnership there are its own rows, and none of another’s', async () => {
    const own = await inContext(ours, () => count(table, `partnership_id = '${ours}'`));
    expect(own).toBeGreaterThan(0);
    expect(await inContext(ours, () => count(table))).toBe(own);
    expect(await inContext(ours, () => count(table, `partnership_id = '${theirs}'`))).toBe(0);
  });

  test('nothing can be written for another partnership', async () => {
    // What the database makes itself nobody may write: that refusal would hide the other.
    const { rows } = await app.query<{ names: string }>(
      `select string_agg(quote_ident(attname), ', ' order by attnum) as names from pg_attribute
        where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
      [table],
    );
    const written = rows[0]?.names ?? '';
    const copy = `insert into ${name} (${written}) select ${written} from jsonb_populate_recordset(null::${name},
      (select jsonb_agg(to_jsonb(one) || '{"partnership_id": "${theirs}"}') from ${name} one))`;
    await expect(inContext(ours, () => app.query(copy))).rejects.toThrow(/row-level security/);
  });

  test('another partnership’s rows can be neither changed nor taken away', async () => {
    const change = async (text: string): Promise<number | null> => {
      try {
        return await inContext(ours, async () => (await app.query(text)).rowCount, 'rollback');
      } catch (error) {
        if (error instanceof Error && /permission denied/.test(error.message)) return 0;
        throw error;
      }
    };
    expect(
      await change(`update ${name} set partnership_id = partnership_id where partnership_id = '${theirs}'`),
    ).toBe(0);
    expect(await change(`delete from ${name} where partnership_id = '${theirs}'`)).toBe(0);
  });

  test('the table cannot be emptied, changed or freed of its policies', async () => {
    for (const text of [
      `truncate ${name} cascade`,
      `alter table ${name} disable row level security`,
      `alter table ${name} no force row level security`,
      `create policy open on ${name} using (true)`,
      `drop policy ${pg.escapeIdentifier(`${table}_select`)} on ${name}`,
      `copy ${name} from stdin`,
    ]) {
      await expect(
        inContext(ours, () => app.query(text)),
        text,
      ).rejects.toThrow();
    }
  });
});

test('a context ends with its transaction', async () => {
  await inContext(ours, () => count('agency'));
  expect(await count('agency')).toBe(0);
});

test('a context that is no id is refused, not read as all', async () => {
  await expect(inContext('everything', () => count('agency'))).rejects.toThrow(/uuid/);
  expect(await inContext('', () => count('agency'))).toBe(0);
});

test('the application cannot become another role', async () => {
  const { rows } = await app.query<{ rolname: string }>(
    "select rolname from pg_roles where rolname not in ('sightline_app')",
  );
  for (const { rolname } of rows.filter((row) => !row.rolname.startsWith('pg_'))) {
    await expect(app.query(`set role ${pg.escapeIdentifier(rolname)}`)).rejects.toThrow(/permission denied/);
  }
});

test.each(['audit_log', 'audit_subject', 'audit_seal', 'audit_sealed_row'])(
  'the past of %s cannot be changed, not even its own',
  async (table) => {
    for (const text of [
      `update ${table} set partnership_id = partnership_id`,
      `delete from ${table}`,
      `truncate ${table}`,
      `alter table ${table} add column x text`,
      `drop table ${table}`,
    ]) {
      await expect(
        inContext(ours, () => app.query(text)),
        text,
      ).rejects.toThrow(/permission denied|must be owner/);
    }
    expect(await inContext(ours, () => count(table))).toBe(1);
  },
);
