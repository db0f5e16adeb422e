import { expect, test } from 'vitest';
import { listDemonstrationAccounts } from '../../src/features/people/operations/demonstration-sign-in.ts';
import { transact } from '../../src/platform/database/transact.ts';
import { makePartnership } from '../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../test/builders/platform/test-platform.ts';
import { makeUp } from './run-authority.ts';

const quiet = () => undefined;
const small = { partnerships: 1, shown: true, families: 6, entries: 12, seed: '1' };

test('an authority is made up whole: entries, keys by which people are found, and rows of the log for each child', async () => {
  const platform = await testPlatform();
  await makeUp(platform, small, quiet);
  const { accounts } = await listDemonstrationAccounts(platform, new Map());
  const partnershipId = accounts[0]?.partnershipId;
  if (partnershipId === undefined) throw new Error('nobody is shown');
  await transact(platform.database, partnershipId, async ({ sql }) => {
    const entries = await sql
      .selectFrom('entry')
      .select(({ fn }) => ['family_id', fn.countAll<string>().as('count')])
      .groupBy('family_id')
      .execute();
    expect(entries.map(({ count }) => Number(count))).toEqual([12, 12, 12, 12, 12, 12]);
    const unfound = await sql
      .selectFrom('person')
      .select('name')
      .where('id', 'not in', (eb) => eb.selectFrom('person_key').select('person_id'))
      .execute();
    expect(unfound).toEqual([]);
    const untold = await sql
      .selectFrom('family_member')
      .select('person_id')
      .where('role', '=', 'child')
      .where('person_id', 'not in', (eb) => eb.selectFrom('audit_subject').select('child_id'))
      .execute();
    expect(untold).toEqual([]);
    const submissions = await sql.selectFrom('submission').select('state').distinct().execute();
    expect(submissions).toEqual([{ state: 'submitted' }]);
  });
  await makeUp(platform, { ...small, partnerships: 2, shown: false, families: 1 }, quiet);
  expect((await platform.database.kysely.selectFrom('tenant').selectAll().execute()).length).toBe(3);
  expect((await listDemonstrationAccounts(platform, new Map())).accounts).toHaveLength(accounts.length);
});

test('nothing is made up beside a real partnership, nor in a demonstration that is not whole', async () => {
  const real = await testPlatform();
  await makePartnership(real);
  await expect(makeUp(real, small, quiet)).rejects.toMatchObject({ code: 'demonstration-not-here' });
  expect((await real.database.kysely.selectFrom('tenant').selectAll().execute()).length).toBe(1);
  const begun = await testPlatform();
  await begun.database.kysely
    .insertInto('installation')
    .values({ name: 'demonstration', value: 'filling' })
    .execute();
  await expect(makeUp(begun, small, quiet)).rejects.toMatchObject({ code: 'demonstration-not-here' });
});
