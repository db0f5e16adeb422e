import { CompiledQuery } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import { makeFamily } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../platform/database/transact.ts';
import { byKeys } from './person-keys.ts';

const platform = await testPlatform();

test('people are found by the index of keys, by whoever asks, among twenty thousand', async () => {
  const partnership = await makePartnership(platform);
  const { officer, 'agency-lead': lead } = partnership.people;
  const family = await makeFamily(platform, partnership, { involved: [partnership.agencies.first] });
  const owner = new pg.Client({ connectionString: platform.ownerUrl });
  await owner.connect();
  await owner.query(`set sightline.partnership = '${partnership.id}'`);
  await owner.query(
    `with made as (
       insert into person (partnership_id, id, name, created_at)
       select $1, gen_random_uuid(), 'Person ' || n, now() from generate_series(1, 20000) n
       returning partnership_id, id, name),
     members as (
       insert into family_member (partnership_id, family_id, person_id, role, created_at)
       select partnership_id, $2, id, 'child', now() from made)
     insert into person_key (partnership_id, key, person_id)
     select partnership_id, 'w:' || name, id from made union all select partnership_id, 'y:' || name, id from made`,
    [partnership.id, family.id],
  );
  await owner.query('analyze person_key, person, family_member, family');
  await owner.end();
  for (const actor of [officer, lead]) {
    const plan = await transact(platform.database, partnership.id, async (tx) => {
      const asked = byKeys(tx, actor, ['w:Person 7', 'y:Person 9'], platform.now()).limit(100).compile();
      const explained = CompiledQuery.raw(`explain ${asked.sql}`, [...asked.parameters]);
      const { rows } = await tx.sql.executeQuery<Record<string, string>>(explained);
      return rows.flatMap((row) => Object.values(row)).join('\n');
    });
    expect(plan).toMatch(/Index (Only )?Scan.* person_key_key/);
    expect(plan).not.toMatch(/Seq Scan on (person_key|person|family_member)\b/);
  }
});
