import { expect, test } from 'vitest';
import {
  beginPurging,
  callRow,
  purgedWord,
  visitRow,
  wrongRow,
} from '../../../../test/builders/platform/purge-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../platform/database/transact.ts';
import { decideEntryThemes, offerThemes } from './decide-themes.ts';
import { offerPurge, purgeEntry } from './purge-entry.ts';

const platform = await testPlatform();
/** The same entry, worded otherwise. */
const mended = { ...wrongRow, event: 'A boy was seen in the clinic about his left arm' };

test('what an entry said before goes with it, and cannot be sent again', async () => {
  const { put, wait, purge, places, idOf, told, lead } = await beginPurging(platform);
  await put([visitRow, wrongRow]);
  const before = await idOf(purgedWord);
  await put([visitRow, mended]);
  expect(await idOf('left arm')).toBe(before);
  expect(await places()).toEqual(expect.arrayContaining(['entry_version', 'file_chunk']));
  await purge('left arm');
  expect(await places()).toEqual([]);
  const again = await wait([visitRow, wrongRow, callRow]);
  expect(await told(lead, again)).toMatchObject({ state: 'refused', refused: { code: 'row-purged-before' } });
  expect(await places()).toEqual([]);
  // One thing was done, however many wordings went.
  expect((await told(lead, again)).tombstones).toHaveLength(1);
});

test('what people decided of an entry stays where only its former words were like those that were purged', async () => {
  const { put, purge, places, idOf, lead, family, partnership } = await beginPurging(platform);
  await put([visitRow, wrongRow]);
  const corrected = await idOf(purgedWord);
  await put([visitRow, mended]);
  platform.pass(1000);
  const which = { familyId: family.id, entryId: corrected };
  const { version, wording } = await offerThemes(platform, lead, which);
  await decideEntryThemes(platform, lead, {
    familyId: family.id,
    verdicts: [{ entryId: corrected, theme: 'housing', verdict: 'confirmed' }],
    shown: { entries: [corrected], theme: null },
    version,
    wording,
  });
  await put([wrongRow], { beside: true });
  await purge();
  expect(await idOf('left arm')).toBe(corrected);
  const decided = await transact(platform.database, partnership.id, ({ sql }) =>
    sql.selectFrom('theme_decision').select('theme').where('entry_id', '=', corrected).execute(),
  );
  expect(decided).toEqual([{ theme: 'housing' }]);
  expect(await places()).toEqual([]);
});

test('an entry that says now what a purged one said before stays, for people to judge by itself', async () => {
  const { put, purge, idOf } = await beginPurging(platform);
  await put([visitRow, { ...wrongRow, event: 'A boy was seen in the clinic' }]);
  await put([visitRow, { ...wrongRow, event: `A boy was seen in the clinic, ${purgedWord}` }]);
  await put([{ ...wrongRow, event: 'A boy was seen in the clinic' }], { beside: true });
  await purge();
  expect(await idOf('A boy was seen in the clinic')).toMatch(/-/);
});

test('a file that waits keeps no word of a purged entry that its row was compared with', async () => {
  const { put, wait, purge, places, told, lead } = await beginPurging(platform);
  await put([visitRow, wrongRow]);
  const waits = await wait([visitRow, mended]);
  expect(JSON.stringify(await told(lead, waits))).toContain(purgedWord);
  await purge();
  const after = await told(lead, waits);
  expect(JSON.stringify(after)).not.toContain(purgedWord);
  expect(after.rows.map(({ beside }) => beside?.change)).toEqual(['same', 'new']);
  expect(await places()).toEqual([]);
});

test('a form that was drawn before an entry was corrected removes nothing', async () => {
  const { put, idOf, lead, family } = await beginPurging(platform);
  await put([visitRow, wrongRow]);
  const which = { familyId: family.id, entryId: await idOf(purgedWord) };
  const { wording } = await offerPurge(platform, lead, which);
  await put([visitRow, mended]);
  const why = { ground: 'wrong-child', reason: 'Written into the wrong record.' } as const;
  const purging = purgeEntry(platform, lead, { ...which, wording, ...why });
  await expect(purging).rejects.toMatchObject({ code: 'worded-otherwise' });
  expect(await idOf('left arm')).toBe(which.entryId);
});
