import { readFile } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { insteadOfAll } from '../../../../test/builders/platform/family.ts';
import { beginPurging, visitRow } from '../../../../test/builders/platform/purge-scene.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { givenEntry, typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import { withClient } from '../../../platform/database/embedded/connect.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { changeDetails } from '../../families/operations/change-details.ts';
import { findFamilyWork } from '../../families/operations/find-work.ts';
import { sealIdentity } from '../../families/operations/seal-identity.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { changeEntry } from './change-entry.ts';
import { correctMapping, putBack, removeSubmission } from './change-submission.ts';
import { lookForTellings } from './look-for-tellings.ts';
import { purgeFile } from './purge-file.ts';
import { readSentFile } from './read-sent-file.ts';
import { withdrawEntry } from './withdraw-entry.ts';
import { putEntryBack } from './withdrawn-entries.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

const seen = { date: '13/03/2012', event: 'Mina was seen in the clinic about a sore left arm' };

async function begin() {
  const scene = await beginPurging(platform);
  const { family, officer, lead, partnership, inside } = scene;
  const [mina] = family.children as readonly PersonId[];
  if (mina === undefined) throw new Error('the family has children');
  const familyId = family.id;
  const which = async () => {
    const person = inside(({ sql }) =>
      sql.selectFrom('person').select('version').where('id', '=', mina).executeTakeFirstOrThrow(),
    );
    return { familyId, personId: mina, version: (await person).version };
  };
  const told = async () => {
    await lookForTellings(platform, partnership.id);
    const items = await inside((tx) => findFamilyWork(tx, officer, platform.now()));
    return items.filter(({ isFirst }) => isFirst);
  };
  return {
    ...scene,
    familyId,
    told,
    asks: async () => (await told()).length,
    seal: async () => {
      platform.pass(1000);
      await sealIdentity(platform, officer, { ...(await which()), sealed: 'adopted', reason: 'An order' });
      platform.pass(1000);
    },
    use: async (nameUsed: string) => {
      platform.pass(1000);
      const details = { nameUsed, sex: null, gender: null, died: null };
      await changeDetails(platform, officer, { ...(await which()), details });
    },
    type: (event: string) => {
      platform.pass(1000);
      return typeEntry(platform, lead, family, { event });
    },
  };
}

test('a file that was taken back before an identity was sealed and is put back after it is asked about', async () => {
  const { put, seal, asks, which, lead, familyId, agencyId, partnership } = await begin();
  const file = await put([visitRow, seen]);
  await removeSubmission(platform, lead, { ...(await which(file)), reason: 'Asked to' });
  await seal();
  const place = await insteadOfAll(platform, lead, familyId, agencyId);
  const job = await putBack(platform, lead, { ...(await which(file)), place });
  await runJobNow(platform, partnership.id, job, readSentFile);
  expect(await asks()).toBe(1);
});

test('what was typed and withdrawn before an identity was sealed is asked about once it is put back, with what it said before', async () => {
  const { type, seal, asks, lead, familyId } = await begin();
  const entryId = await type('Mina was seen in the clinic');
  const given = givenEntry({ event: 'A child was seen in the clinic' });
  await changeEntry(platform, lead, { familyId, entryId, version: 1, given });
  await withdrawEntry(platform, lead, { familyId, entryId, version: 2, reason: 'It names her' });
  await seal();
  expect(await asks()).toBe(0);
  await putEntryBack(platform, lead, { familyId, entryId, version: 3 });
  expect(await asks()).toBe(1);
});

test('a row that was set aside and becomes an entry by corrected columns after an identity was sealed is asked about', async () => {
  const { putCells, seal, asks, which, lead, partnership } = await begin();
  const file = await putCells(
    [
      ['Date', 'Source', 'Event', 'When'],
      ['12/03/2012', 'Log', 'Visit', '12/03/2012'],
      ['', 'Log', seen.event, seen.date],
    ],
    'a.csv',
  );
  await seal();
  expect(await asks()).toBe(0);
  const columns = new Map([
    [0, null],
    [3, 'date'],
  ] as const);
  const job = await correctMapping(platform, lead, { ...(await which(file)), columns });
  await runJobNow(platform, partnership.id, job, readSentFile);
  expect(await asks()).toBe(1);
});

test('words that came after the sealing are asked about though the file with the words before them is removed for good', async () => {
  const { put, seal, asks, which, lead, type } = await begin();
  const first = await put([
    visitRow,
    { ...seen, event: 'The girl was seen in the clinic about a sore left arm' },
  ]);
  await seal();
  await put([visitRow, seen]);
  expect(await asks()).toBe(1);
  const why = { ground: 'wrong-child', reason: 'It is of another family' } as const;
  await purgeFile(platform, lead, { ...(await which(first)), ...why });
  expect(await asks()).toBe(1);
  await type('Nothing was said of it');
  expect(await asks()).toBe(1);
});

test('words that stood before the sealing and go on in the next file are not asked about', async () => {
  const { put, seal, asks } = await begin();
  await put([visitRow, seen]);
  await seal();
  await put([seen, { date: '14/03/2012', event: 'The nursery rang' }]);
  expect(await asks()).toBe(0);
});

test('a name that a sealed person is said to use makes an agency say anew who may read what names them', async () => {
  const { put, seal, asks, keep, use } = await begin();
  await seal();
  await put([{ ...seen, event: 'Mina and Zephyrine were seen' }]);
  expect(await asks()).toBe(1);
  platform.pass(1000);
  await keep('Zephyrine', 'core-group');
  expect(await asks()).toBe(0);
  await use('Zephyrine');
  expect(await asks()).toBe(1);
});

test('of what came after a sealing, an upgrade finds out when', async () => {
  const { type, seal, told, familyId, lead } = await begin();
  await type('Mina was seen before');
  await seal();
  const entryId = await type('Mina was seen after');
  platform.pass(1000);
  const given = givenEntry({ event: 'A child was seen after' });
  await changeEntry(platform, lead, { familyId, entryId, version: 1, given });
  const before = await told();
  expect(before).toHaveLength(1);
  const upgrade = await readFile('migrations/0055-since-when-words-stand.sql', 'utf8');
  await withClient(platform.ownerUrl, async (client) => {
    await client.query(`alter table entry drop column stands_since, drop column worded_since;
      alter table entry_version drop column worded_since;
      alter table person drop column name_used_at;
      alter table family_look no force row level security;
      update family_look set looked = null;
      alter table family_look force row level security`);
    await client.query(upgrade);
  });
  expect(await told()).toEqual(before);
});
