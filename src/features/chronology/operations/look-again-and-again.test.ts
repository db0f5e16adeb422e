import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { makeFamily } from '../../../../test/builders/platform/family.ts';
import { dayOf } from '../../../../test/builders/platform/review.ts';
import { beginTelling, refuge } from '../../../../test/builders/platform/telling-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import { allocateWorker } from '../../families/operations/allocate-worker.ts';
import { addAddress } from '../../families/operations/change-address.ts';
import { changeFamily } from '../../families/operations/change-family.ts';
import { readFamily } from '../../families/operations/read-family.ts';
import { listGuarded, noteLooked } from '../store/tellings.ts';
import { lookForTellings } from './look-for-tellings.ts';

const platform = await testPlatform();
const begin = () => beginTelling(platform);

test('a family that cannot be looked through keeps no other from it, and the log says which it was', async () => {
  const { partnership, family, officer, practitioner, inside, look, asks, send, seal } = await begin();
  await seal('adopted');
  await send('Wenna rang');
  await inside(({ sql }) =>
    sql.updateTable('entry').set({ detail: '{}' }).where('family_id', '=', family.id).execute(),
  );
  const involved = [partnership.agencies.first];
  const makeBehind = async (): ReturnType<typeof makeFamily> => {
    const made = await makeFamily(platform, partnership, { involved, children: ['Kerra Hollis'] });
    return made.id > family.id ? made : makeBehind();
  };
  const behind = await makeBehind();
  const days = { from: null, to: null, residents: [] };
  const address = { ...refuge, ...days, protectedReason: 'He is violent' };
  const { version } = await readFamily(platform, officer, behind.id);
  await addAddress(platform, officer, { familyId: behind.id, version, address });
  await typeEntry(platform, practitioner, behind, { event: 'Seen at Sunrise Willows.' });
  const warned = vi.spyOn(platform.log, 'warn');
  await look();
  const failed = { partnership: partnership.id, family: family.id };
  expect(warned.mock.calls).toEqual([[expect.objectContaining(failed), expect.any(String)]]);
  warned.mockRestore();
  await inside(({ sql }) => sql.deleteFrom('entry').where('family_id', '=', family.id).execute());
  const found = await inside(({ sql }) =>
    sql.selectFrom('entry_telling').select('what').where('family_id', '=', behind.id).execute(),
  );
  expect(found).toEqual([{ what: 'address' }]);
  expect((await asks()).join()).toContain(behind.id);
});

test('looking through long words is stopped in between, and goes on the next time', async () => {
  const { partnership, family, inside, asks, send, seal } = await begin();
  await seal('adopted');
  await send('Wenna rang', 'Wenna rang again');
  const long = sql`jsonb_set(detail, '{entry,event}', to_jsonb(repeat('Wenna rang the school. ', 10000)))`;
  await inside((tx) =>
    sql`update entry set detail = ${long} where family_id = ${family.id} and partnership_id = ${partnership.id}`.execute(
      tx.sql,
    ),
  );
  const { signal } = new AbortController();
  const aborted = vi.fn(() => aborted.mock.calls.length > 1);
  Object.defineProperty(signal, 'aborted', { get: aborted });
  await lookForTellings(platform, partnership.id, signal);
  const found = inside(({ sql: query }) => query.selectFrom('entry_telling').select('what').execute());
  expect(await found).toEqual([]);
  // Before the family, after the first of its entries, and no more.
  expect(aborted).toHaveBeenCalledTimes(2);
  expect((await asks()).join()).toContain('and 1 more: their words may name');
});

test('a family is looked through anew where it, or somebody who works with it, is called otherwise', async () => {
  const { partnership, family, officer, practitioner, inside, look, seal } = await begin();
  await seal('adopted');
  const lookedFor = async () => {
    await look();
    const row = inside(({ sql: query }) =>
      query
        .selectFrom('family_look')
        .select('looked_for')
        .where('family_id', '=', family.id)
        .executeTakeFirst(),
    );
    return (await row)?.looked_for;
  };
  const worker = {
    agencyId: partnership.agencies.first,
    accountId: practitioner.accountId,
    workerName: null,
    role: 'Nurse',
    from: dayOf('2012-01-01'),
    to: null,
    endReason: null,
  };
  const familyId = family.id;
  const versionOf = async () => (await readFamily(platform, officer, familyId)).version;
  await allocateWorker(platform, officer, { familyId, version: await versionOf(), worker });
  const first = await lookedFor();
  expect(await lookedFor()).toBe(first);
  const called = { reference: `T-${family.id}`, name: 'Family Hollis' };
  await changeFamily(platform, officer, { familyId, version: await versionOf(), ...called });
  const second = await lookedFor();
  await inside(({ sql: query }) =>
    query
      .updateTable('account')
      .set({ name: 'Wenna Hollis' })
      .where('id', '=', practitioner.accountId)
      .execute(),
  );
  expect(new Set([first, second, await lookedFor()]).size).toBe(3);
});

test('what is written while the program looks is found the next time', async () => {
  const { family, inside, asks, protect, send } = await begin();
  await protect();
  await asks();
  const [before] = await inside((tx) => listGuarded(tx, family.id));
  if (before === undefined) throw new Error('the family has a protected address');
  await send('At Sunrise Willows');
  expect(await inside((tx) => noteLooked(tx, before, 'looked for'))).toBe(false);
  expect(await asks()).toHaveLength(1);
});
