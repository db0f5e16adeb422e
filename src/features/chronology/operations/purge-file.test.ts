import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildDocx, type DocxBlock } from '../../../../test/builders/docx.ts';
import {
  beginPurging,
  callRow,
  purgedWord,
  visitRow,
  wrongRow,
} from '../../../../test/builders/platform/purge-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import type { SubmissionId } from '../store/submission.ts';
import { correctMapping, removeSubmission } from './change-submission.ts';
import { offerPurgingFile, purgeFile } from './purge-file.ts';
import { submitChronology } from './submit-chronology.ts';
import { withdrawEntry } from './withdraw-entry.ts';

const platform = await testPlatform();
const why = { ground: 'wrong-child', reason: 'Sent for the wrong family.' } as const;
/** A title and headings that name somebody, as whole files of another family do. */
const named = [
  [`Chronology of ${purgedWord}`],
  ['Date', 'Event', `Note about ${purgedWord}`],
  ['12/03/2012', 'Home visit: both children seen in their rooms', ''],
  ['no date', `${purgedWord} rang`, ''],
  ['13/03/2012', 'Seen in the clinic', `${purgedWord} was seen`],
];

async function begin() {
  const scene = await beginPurging(platform);
  const { which, lead } = scene;
  return {
    ...scene,
    destroy: async (submissionId: SubmissionId, actor: PersonActor = lead) =>
      purgeFile(platform, actor, { ...(await which(submissionId)), ...why }),
  };
}

test('nothing of a file of another family is left, wherever it stood: title, headings, rows set aside, name', async () => {
  const { putCells, destroy, places, told, lead } = await begin();
  const sent = await putCells(named, `${purgedWord}.csv`);
  expect(await places()).toEqual(expect.arrayContaining(['entry', 'submission', 'file', 'file_chunk']));
  await destroy(sent);
  expect(await places()).toEqual([]);
  expect(await told(lead, sent)).toMatchObject({
    state: 'removed',
    purged: true,
    mayPurge: false,
    mayPutBack: false,
    rows: [],
    tombstones: [{ ...why, by: lead.name, file: 1 }],
  });
});

test('so it is with a Word file of many small tables, where somebody withdrew what they typed', async () => {
  const { putFile, destroy, places, lead, family } = await begin();
  const entryId = await typeEntry(platform, lead, family);
  await withdrawEntry(platform, lead, { familyId: family.id, entryId, version: 1, reason: 'Typed twice' });
  const tables = Array.from({ length: 700 }, (_, at): DocxBlock => {
    const row = [`${(at % 28) + 1}/03/2012`, 'Log', `Visit ${at} to ${purgedWord}`];
    return { kind: 'table', rows: [['Date', 'Source', 'Event'], row].map((cells) => ({ cells })) };
  });
  const path = join(mkdtempSync(join(tmpdir(), 'sightline-test-')), 'ours.docx');
  writeFileSync(path, buildDocx(tables));
  await destroy(await putFile({ name: 'ours.docx', path }));
  expect(await places()).toEqual([]);
});

test('so it is with one that waits, one that was taken back, and headings that somebody corrected', async () => {
  const { waitCells, putCells, which, destroy, places, lead } = await begin();
  const waits = await waitCells(named, `${purgedWord}.csv`);
  await correctMapping(platform, lead, { ...(await which(waits)), columns: new Map([[2, 'comment']]) });
  await destroy(waits);
  expect(await places()).toEqual([]);
  const other = named.map((cells) => [...cells]);
  other.push(['14/03/2012', 'School was called', '']);
  const taken = await putCells(other, 'second.csv');
  await removeSubmission(platform, lead, { ...(await which(taken)), reason: `About ${purgedWord}` });
  expect(await places()).toEqual(expect.arrayContaining(['submission', 'file_chunk']));
  await destroy(taken);
  // Why it was taken back stands in the log, where nobody changes anything.
  expect((await places()).filter((table) => table !== 'audit_log')).toEqual([]);
});

test('the very file is refused where it is sent again, and other files of the agency stay', async () => {
  const { put, wait, destroy, told, lead, places, idOf } = await begin();
  const stays = await put([visitRow]);
  const wrong = await put([wrongRow, callRow], { beside: true });
  await destroy(wrong);
  expect(await told(lead, stays)).toMatchObject({ state: 'submitted', counts: { entries: 1 } });
  expect(await idOf('Home visit')).toMatch(/-/);
  const again = await wait([wrongRow, callRow], { beside: true });
  expect(await told(lead, again)).toMatchObject({ state: 'refused', refused: { code: 'row-purged-before' } });
  expect(await places()).toEqual([]);
});

test('nor is it called anything where it is refused: its name may tell whom it is about', async () => {
  const { putCells, waitCells, destroy, told, lead, places } = await begin();
  await destroy(await putCells(named, `${purgedWord}.csv`));
  const again = await waitCells(named, `${purgedWord} once more.csv`);
  expect(await told(lead, again)).toMatchObject({ state: 'refused', fileName: 'removed for good' });
  expect(await places()).toEqual([]);
});

test('what its entries said before goes too, and what waits tells no word of it', async () => {
  const { put, wait, destroy, places } = await begin();
  await put([visitRow, wrongRow]);
  const mended = { ...wrongRow, event: 'A boy was seen in the clinic about his left hand' };
  const corrected = await put([visitRow, mended]);
  await wait([visitRow, { ...wrongRow, event: 'A child was seen in the clinic about an arm' }]);
  await destroy(corrected);
  expect(await places('left hand')).toEqual([]);
  // The file that it took the place of holds the first words still: it is removed by itself.
  expect(await places()).toEqual(['file_chunk']);
});

test('people of the agency remove its files, and officers those of all of which they may read every row', async () => {
  const { put, keep, destroy, partnership, officer, lead, family } = await begin();
  const first = await put([visitRow]);
  await expect(destroy(first, partnership.otherLead)).rejects.toMatchObject({ code: 'not-allowed' });
  await destroy(first, officer);
  const second = await put([wrongRow, callRow]);
  await keep(purgedWord, 'originator');
  await expect(destroy(second, officer)).rejects.toMatchObject({ code: 'not-allowed' });
  // Their own page of asking is the same as it would be without such a row.
  const offered = await offerPurgingFile(platform, officer, { familyId: family.id, submissionId: second });
  expect(offered).toMatchObject({ number: 2, fileName: 'ours.csv' });
  await destroy(second, lead);
});

test('a file that somebody changed meanwhile is not removed by an old form, and one that is gone not twice', async () => {
  const { put, wait, which, destroy, lead } = await begin();
  const waits = await wait([visitRow]);
  const old = await which(waits);
  await submitChronology(platform, lead, old);
  const purging = purgeFile(platform, lead, { ...old, ...why });
  await expect(purging).rejects.toMatchObject({ code: 'changed-meanwhile' });
  const other = await put([wrongRow], { beside: true });
  await destroy(other);
  await expect(destroy(other)).rejects.toMatchObject({ code: 'not-found' });
});

test('a file that is being read or put in meanwhile leaves nothing', async () => {
  const { readHalfway, wait, putInHalfway, destroy, places } = await begin();
  const read = await readHalfway([visitRow, wrongRow]);
  await destroy(read.submissionId);
  await read.goOn();
  expect(await places()).toEqual([]);
  const waits = await wait([callRow, wrongRow]);
  const goOn = await putInHalfway(waits);
  await destroy(waits);
  await goOn();
  expect(await places()).toEqual([]);
});
