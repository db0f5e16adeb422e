import { expect, test } from 'vitest';
import {
  beginPurging,
  callRow,
  purgedWord,
  visitRow,
  wrongRow,
} from '../../../../test/builders/platform/purge-scene.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { givenEntry, typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { findBecame } from '../store/quoted-entries.ts';
import { setEntryHandling } from '../store/row-handling.ts';
import { changeEntry } from './change-entry.ts';
import { correctMapping } from './change-submission.ts';
import { purgeFile } from './purge-file.ts';
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

/** An entry that everybody could read but one person, by name. */
async function beginKeptByName() {
  const scene = await begin();
  const { put, idOf, inside, family, lead, partnership } = scene;
  const familyId = family.id;
  const sent = await put([visitRow, wrongRow]);
  const entryId = await idOf(purgedWord);
  const notFor = [{ accountId: partnership.otherLead.accountId, reason: 'Related' }];
  const decided = { familyId, entryId, handling: 'core-group', notFor, decidedBy: lead.accountId } as const;
  await inside((tx) => setEntryHandling(tx, decided, platform.now()));
  return {
    ...scene,
    sent,
    isToldGone: (actor: PersonActor) =>
      inside(async (tx) => {
        const became = await findBecame(tx, { actor, familyId, now: platform.now() }, [entryId]);
        return became.get(entryId)?.gone;
      }),
  };
}

test('an entry that is removed for good is told as gone to whoever could read it, and not to whom it was kept from by name', async () => {
  const { purge, isToldGone, officer, lead, partnership, inside, family } = await beginKeptByName();
  await purge();
  expect([await isToldGone(officer), await isToldGone(lead)]).toEqual([true, true]);
  expect(await isToldGone(partnership.otherLead)).toBe(false);
  const keys = await inside(({ sql }) =>
    sql.selectFrom('gone_entry').select('row_key').where('family_id', '=', family.id).execute(),
  );
  expect(keys.every(({ row_key }) => row_key?.startsWith('purged ') === true)).toBe(true);
});

test('so it is where its whole file is removed for good, and another file holds the same row', async () => {
  const { put, which, sent, isToldGone, officer, lead, partnership } = await beginKeptByName();
  await put([wrongRow, callRow], { beside: true });
  const why = { ground: 'wrong-child', reason: 'Of another family.' } as const;
  await purgeFile(platform, lead, { ...(await which(sent)), ...why });
  expect([await isToldGone(officer), await isToldGone(partnership.otherLead)]).toEqual([true, false]);
});
