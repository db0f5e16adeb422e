import pg from 'pg';
import { writeChronologyCsv } from '../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../test/builders/platform/family.ts';
import { makePartnership } from '../../test/builders/platform/partnership.ts';
import type { TestPlatform } from '../../test/builders/platform/test-platform.ts';

/** What of a copied row differs from its model; `n` is the number of the copy. */
const differences: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  family: { reference: "reference || '-' || n" },
  agency: { name: "name || ' ' || n" },
  account: { email: 'n || email', login_id: 'null' },
  entry: { position: 'position + 100 * n', order_key: "order_key || '-' || n" },
  audit_log: { recorded_at: "recorded_at - n * interval '1 second'" },
  session: {},
};

/**
 * Makes every list of a partnership a thousand rows longer, by copies of rows that it has.
 *
 * @param familyId whose entries become more
 */
export async function lengthenLists(
  ownerUrl: string,
  partnershipId: string,
  familyId: string,
  count = 1000,
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`set local sightline.partnership = '${partnershipId}'`);
    for (const table of ['family', 'agency', 'account', 'entry', 'audit_log']) {
      await copyRows(client, table, count, table === 'entry' ? `family_id = '${familyId}'` : 'true');
    }
    await client.query(
      `insert into audit_subject select partnership_id, (select id from child where family_id = $1 limit 1), id
         from audit_log on conflict do nothing`,
      [familyId],
    );
    await client.query('commit');
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

async function copyRows(client: pg.Client, table: string, count: number, where: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  const columns = rows.map(({ name }) => name);
  const values = columns.map((name) =>
    name === 'id' ? 'gen_random_uuid()' : (differences[table]?.[name] ?? name),
  );
  await client.query(
    `insert into ${table} (${columns.join(', ')})
     select ${values.join(', ')} from (select * from ${table} where ${where} order by id limit 10) one,
            generate_series(1, ${count / 10}) as n`,
  );
}

/** Puts so many other partnerships beside ours, each with a family, its file and lists of some length. */
export async function addPartnerships(platform: TestPlatform, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const made = await makePartnership(platform);
    const agencyId = made.agencies.first;
    const family = await makeFamily(platform, made, { involved: [agencyId] });
    const rows = Array.from({ length: 12 }, (_, row) => ({ event: `Visit ${row} of partnership ${at}` }));
    await sendDemonstrationFiles(platform, made.people.officer, family, [
      { agencyId, path: writeChronologyCsv(rows) },
    ]);
    await lengthenLists(platform.ownerUrl, made.id, family.id, 200);
  }
}
