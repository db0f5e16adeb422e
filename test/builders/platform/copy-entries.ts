import { sql } from 'kysely';
import { transact } from '../../../src/platform/database/transact.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import type { MadeFamily } from './family.ts';

/** Makes a family's chronology so many entries longer, by copies of its first: far sooner than files of as many rows are read. */
export async function copyEntries(platform: Platform, family: MadeFamily, count: number): Promise<void> {
  await transact(platform.database, family.partnershipId, async (tx) => {
    const { rows } = await sql<{ name: string }>`
      select column_name as name from information_schema.columns
       where table_schema = 'public' and table_name = 'entry' and is_generated = 'NEVER'`.execute(tx.sql);
    const different: Readonly<Record<string, string>> = {
      id: 'gen_random_uuid()',
      position: 'position + 100 * n',
      order_key: "order_key || '-' || n",
    };
    const columns = rows.map(({ name }) => sql.ref(name));
    const values = rows.map(({ name }) => sql.raw(different[name] ?? `"${name}"`));
    await sql`
      insert into entry (${sql.join(columns)})
      select ${sql.join(values)}
        from (select * from entry where family_id = ${family.id} order by id limit 1) one, generate_series(1, ${count}) n`.execute(
      tx.sql,
    );
  });
}
