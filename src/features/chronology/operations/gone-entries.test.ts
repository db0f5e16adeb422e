import { expect, test } from 'vitest';
import { beginPurging, callRow, visitRow } from '../../../../test/builders/platform/purge-scene.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { givenEntry, typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import { changeEntry } from './change-entry.ts';
import { correctMapping } from './change-submission.ts';
import { readSentFile } from './read-sent-file.ts';
import { withdrawEntry } from './withdraw-entry.ts';

const platform = await testPlatform();

async function begin() {
  const scene = await beginPurging(platform);
  const { inside, family } = scene;
  return {
    ...scene,
    gone: async () => {
      const rows = await inside(({ sql }) =>
        sql.selectFrom('gone_entry').select('entry_id').where('family_id', '=', family.id).execute(),
      );
      return rows.map(({ entry_id }) => entry_id);
    },
  };
}

test('an entry that goes on, read or sent again, is not noted as one that left', async () => {
  const { put, which, gone, idOf, lead, partnership } = await begin();
  await put([visitRow, callRow]);
  const call = await idOf('School');
  const again = await put([visitRow, callRow, { ...callRow, source: 'Another log' }]);
  expect(await gone()).toEqual([]);
  const jobId = await correctMapping(platform, lead, { ...(await which(again)), columns: new Map() });
  await runJobNow(platform, partnership.id, jobId, readSentFile);
  expect(await gone()).toEqual([]);
  await put([visitRow, { ...callRow, source: 'Another log' }]);
  expect(await gone()).toEqual([call]);
});

test('so it is with a typed entry whose words are changed, until it is withdrawn', async () => {
  const { gone, lead, family } = await begin();
  const entryId = await typeEntry(platform, lead, family);
  const which = { familyId: family.id, entryId };
  await changeEntry(platform, lead, { ...which, version: 1, given: givenEntry({ event: 'Other words' }) });
  expect(await gone()).toEqual([]);
  await withdrawEntry(platform, lead, { ...which, version: 2, reason: 'Typed twice' });
  expect(await gone()).toEqual([entryId]);
});
