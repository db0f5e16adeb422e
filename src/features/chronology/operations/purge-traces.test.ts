import { afterAll, expect, test } from 'vitest';
import {
  beginPurging,
  callRow,
  purgedWord,
  visitRow,
  wrongRow,
} from '../../../../test/builders/platform/purge-scene.ts';
import { runJobHalfway, runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { removeExpired } from '../../../platform/jobs/clean-up.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { askExport } from './ask-export.ts';
import { addComment } from './comment-on-entry.ts';
import { purgeComment } from './purge-comment.ts';
import { listExports, readExport } from './read-export.ts';
import { restoreFamilyChronology } from './restore-family-chronology.ts';
import { writeExport } from './write-export.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

async function begin() {
  const scene = await beginPurging(platform);
  const { family, partnership } = scene;
  const ask = (actor: PersonActor, more: { readonly comments?: boolean } = {}) =>
    askExport(platform, actor, {
      familyId: family.id,
      form: 'csv',
      title: null,
      from: null,
      to: null,
      anonymised: false,
      reason: 'for the panel',
      ...more,
    });
  return {
    ...scene,
    ask,
    async write(actor: PersonActor, more: { readonly comments?: boolean } = {}) {
      platform.pass(1000);
      const { id, jobId } = await ask(actor, more);
      await runJobNow(platform, partnership.id, jobId, writeExport);
      return id;
    },
    stateOf: async (actor: PersonActor, id: Awaited<ReturnType<typeof ask>>['id']) =>
      (await readExport(platform, actor, { familyId: family.id, id })).export.state,
  };
}

test('whoever could not read an entry sees the same before it is purged and afterwards', async () => {
  const { put, keep, purge, told, inside, officer, lead, family, write, stateOf } = await begin();
  const sent = await put([visitRow, wrongRow, callRow]);
  await keep(purgedWord, 'originator');
  const others = await write(officer);
  const own = await write(lead);
  const see = async () => ({
    page: await told(officer, sent),
    files: await inside((tx) => restoreFamilyChronology(tx, officer, family.id, platform.now())),
    document: await stateOf(officer, others),
  });
  const before = await see();
  expect(before.page).toMatchObject({ byteCount: null, mayChange: false, counts: { rows: 2 } });
  expect(before.document).toBe('ready');
  await purge();
  expect(await see()).toEqual(before);
  expect(await stateOf(lead, own)).toBe('ended');
  const listed = await listExports(platform, lead, family.id);
  expect(listed.exports.map(({ id, state }) => [id, state])).toEqual([[own, 'ended']]);
});

test.each([
  ['none', [visitRow]],
  ['a row that is held back', [visitRow, callRow]],
  ['a row that is held back twice', [visitRow, callRow, callRow]],
])('a document stays whose asker lost nothing when the next file came, with %s in it', async (_, rows) => {
  const { put, keep, officer, partnership, told, write, stateOf } = await begin();
  await put([visitRow, wrongRow]);
  await keep(purgedWord, 'originator');
  const ofOfficer = await write(officer);
  const ofOther = await write(partnership.otherLead);
  platform.pass(1000);
  const next = await put(rows);
  expect((await told(officer, next)).counts.rows).toBe(1);
  expect(await stateOf(officer, ofOfficer)).toBe('ready');
  expect(await stateOf(partnership.otherLead, ofOther)).toBe('ready');
});

test('a document goes that was written before its reader lost an entry that is purged now', async () => {
  const { put, keep, purge, officer, write, places } = await begin();
  await put([visitRow, wrongRow]);
  await write(officer);
  platform.pass(1000);
  await keep(purgedWord, 'originator');
  await purge();
  expect(await places()).toEqual([]);
});

test('rows that are sent after a purge are kept from nobody on its account', async () => {
  const { put, keep, purge, told, officer } = await begin();
  await put([visitRow, wrongRow]);
  await keep(purgedWord, 'originator');
  await purge();
  const next = await put([visitRow, callRow]);
  expect((await told(officer, next)).counts.entries).toBe(2);
});

test('a document that is being written while something is purged is not kept', async () => {
  const { put, purge, officer, partnership, ask, places } = await begin();
  await put([visitRow, wrongRow]);
  const { jobId } = await ask(officer);
  const goOn = await runJobHalfway(platform, partnership.id, jobId, writeExport);
  platform.pass(1000);
  await purge();
  await removeExpired(platform, partnership.id);
  await goOn();
  expect(await places()).toEqual([]);
});

test('the same where it is not cleared away yet', async () => {
  const { put, purge, officer, partnership, ask, places, stateOf } = await begin();
  await put([visitRow, wrongRow]);
  const { id, jobId } = await ask(officer);
  const goOn = await runJobHalfway(platform, partnership.id, jobId, writeExport);
  await purge();
  await goOn();
  expect(await places()).toEqual([]);
  expect(await stateOf(officer, id)).toBe('ended');
});

test('documents that may hold a comment end with it, and those of people who could not read it stay', async () => {
  const scene = await begin();
  const { put, keep, idOf, write, stateOf, places, inside, family, lead, officer } = scene;
  await put([visitRow, callRow]);
  const familyId = family.id;
  const comment = async (words: string) => {
    const entryId = await idOf(words);
    await addComment(platform, lead, { familyId, entryId, form: newToken(), words: `Of ${purgedWord}` });
    const { id } = await inside(({ sql }) =>
      sql.selectFrom('entry_comment').select('id').where('entry_id', '=', entryId).executeTakeFirstOrThrow(),
    );
    return { familyId, entryId, commentId: id, version: 1, ground: 'wrong-child' } as const;
  };
  const open = await comment('Home visit');
  const before = await write(officer, { comments: true });
  await purgeComment(platform, officer, open);
  expect([await stateOf(officer, before), await places()]).toEqual(['ended', []]);
  await keep('School was called', 'originator');
  const own = await comment('School was called');
  const others = await write(officer, { comments: true });
  const leads = await write(lead, { comments: true });
  await purgeComment(platform, lead, own);
  expect([await stateOf(officer, others), await stateOf(lead, leads)]).toEqual(['ready', 'ended']);
  expect(await places()).toEqual([]);
});

test('what a file tells as a whole quotes no cell of a row that was purged, and counts none: who may not know of it cannot tell', async () => {
  const { putCells, waitCells, purge, places, told, officer, lead } = await begin();
  const cells = [
    ['Date', 'Agency', 'Event', 'Action taken', 'Kind'],
    ['12/03/2012', 'Harbour Health Trust', visitRow.event ?? '', '', 'Home visit'],
    ['13/03/2012', `Clinic ${purgedWord}`, wrongRow.event ?? '', '', `${purgedWord} outing`],
  ];
  const sent = await putCells(cells, 'ours.csv');
  expect((await told(lead, sent)).notes.join(' ')).toContain(`${purgedWord} outing`);
  await waitCells([...cells, ['20/03/2012', '', 'School was called', '', '']], 'again.csv');
  await purge();
  expect(await places()).toEqual([]);
  for (const actor of [officer, lead])
    expect((await told(actor, sent)).notes.join(' ')).not.toMatch(/empty in|\d rows|outing/);
});
