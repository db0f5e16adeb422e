import { expect, test } from 'vitest';
import { beginPurging } from '../../../../test/builders/platform/purge-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { changeAccount } from '../../people/operations/change-account.ts';

const platform = await testPlatform();

test('a lead who moves to another agency opens nothing to officers of what the first still prepares', async () => {
  const { waitCells, told, officer, lead, partnership, inside } = await beginPurging(platform);
  const cells = [
    ['Date', 'Source', 'Event'],
    ['12/03/2012', 'Log', 'Still being prepared'],
  ];
  const id = await waitCells(cells, 'Draft about somebody.csv');
  const see = async () => {
    const { fileName, rowsOf, rows } = await told(officer, id);
    return { fileName, rowsOf, rows };
  };
  const before = await see();
  expect(before).toEqual({ fileName: null, rowsOf: 'not-told', rows: [] });
  const { version } = await inside((tx) =>
    tx.sql.selectFrom('account').select('version').where('id', '=', lead.accountId).executeTakeFirstOrThrow(),
  );
  const administrator = { ...partnership.people.administrator, steppedUpAt: platform.now() };
  await changeAccount(platform, administrator, {
    id: lead.accountId,
    version,
    name: 'Moved Lead',
    role: 'agency-lead',
    agencyId: partnership.agencies.second,
  });
  expect(await see()).toEqual(before);
});
