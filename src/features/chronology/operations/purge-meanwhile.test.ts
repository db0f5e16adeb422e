import { describe, expect, test } from 'vitest';
import { besideAll } from '../../../../test/builders/platform/family.ts';
import {
  beginPurging,
  callRow,
  purgedWord,
  visitRow,
  wrongRow,
} from '../../../../test/builders/platform/purge-scene.ts';
import { runJobHalfway, runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { JobId } from '../../../shared/ids.ts';
import type { SubmissionId } from '../store/submission.ts';
import { placeFile, putBack, removeSubmission } from './change-submission.ts';
import { purgeFile } from './purge-file.ts';
import { readSentFile } from './read-sent-file.ts';
import { settleFailed } from './settle-refused.ts';

const platform = await testPlatform();

/** What is told of such a file as a whole quotes two cells of the row that must not be kept. */
const quoted = [
  ['Date', 'Agency', 'Event', 'Action taken', 'Kind'],
  ['12/03/2012', 'Harbour Health Trust', visitRow.event ?? '', '', 'Home visit'],
  ['13/03/2012', `Clinic ${purgedWord}`, wrongRow.event ?? '', '', `${purgedWord} outing`],
];
const further = [...quoted, ['20/03/2012', '', 'School was called', '', '']];

async function begin() {
  const scene = await beginPurging(platform);
  const { lead, family, agencyId, which, partnership } = scene;
  const beside = async (but?: SubmissionId) => {
    const place = await besideAll(platform, lead, family.id, agencyId);
    return place === null ? null : { ...place, shown: place.shown.filter((id) => id !== but) };
  };
  return {
    ...scene,
    askBack: async (id: SubmissionId) =>
      putBack(platform, lead, { ...(await which(id)), place: await beside() }),
    takeBack: async (id: SubmissionId) =>
      removeSubmission(platform, lead, { ...(await which(id)), reason: 'Sent too early.' }),
    askPlace: async (id: SubmissionId) =>
      placeFile(platform, lead, { ...(await which(id)), place: await beside(id) }),
    halfway: (jobId: JobId) => runJobHalfway(platform, partnership.id, jobId, readSentFile),
    run: (jobId: JobId) => runJobNow(platform, partnership.id, jobId, readSentFile),
  };
}

test('a file that is being put in while a row of it is purged brings nothing back', async () => {
  const { put, wait, putInHalfway, purge, places, told, lead } = await beginPurging(platform);
  await put([visitRow, wrongRow]);
  const next = await wait([visitRow, wrongRow, callRow]);
  const goOn = await putInHalfway(next);
  await purge();
  expect(await places()).toEqual([]);
  await goOn();
  expect(await places()).toEqual([]);
  expect(await told(lead, next)).toMatchObject({ state: 'submitted', counts: { entries: 2 } });
});

test('a file that is being read while a row of it is purged is refused, and what it holds is destroyed', async () => {
  const { put, readHalfway, purge, places, told, lead } = await beginPurging(platform);
  await put([visitRow, wrongRow]);
  const { submissionId, goOn } = await readHalfway([visitRow, wrongRow, callRow]);
  await purge();
  await goOn();
  expect(await places()).toEqual([]);
  expect(await told(lead, submissionId)).toMatchObject({
    state: 'refused',
    refused: { code: 'row-purged-before' },
  });
});

test('a file that is being compared with a row while that is purged keeps no word of it', async () => {
  const { put, readHalfway, purge, places, told, lead } = await beginPurging(platform);
  await put([visitRow, wrongRow]);
  const { submissionId, goOn } = await readHalfway([
    visitRow,
    { ...wrongRow, event: 'A boy was seen in the clinic about his left arm' },
  ]);
  await purge();
  await goOn();
  expect(await places()).toEqual([]);
  const after = await told(lead, submissionId);
  expect(after.rows.map(({ beside }) => beside?.change)).toEqual(['same', 'new']);
});

describe('no cell of a purged row comes back in what is told of its file as a whole', () => {
  test('where it is being put in', async () => {
    const { putCells, waitCells, putInHalfway, purge, places, told, lead } = await begin();
    await putCells(quoted, 'ours.csv');
    const next = await waitCells(further, 'again.csv');
    expect((await told(lead, next)).notes.join()).toContain(purgedWord);
    const goOn = await putInHalfway(next);
    await purge();
    await goOn();
    expect(await places()).toEqual([]);
    expect(await told(lead, next)).toMatchObject({ state: 'submitted', counts: { entries: 2 } });
  });

  test('nor where what it was compared with left meanwhile, and it is compared again', async () => {
    const { putCells, put, waitCells, putInHalfway, takeBack, purge, places, told, lead, run } =
      await begin();
    await putCells(quoted, 'ours.csv');
    const other = await put([callRow], { beside: true });
    const next = await waitCells(further, 'again.csv');
    const goOn = await putInHalfway(next);
    await takeBack(other);
    await purge();
    await goOn();
    expect(await places()).toEqual([]);
    const { state, jobId } = await told(lead, next);
    expect(state).toBe('reading');
    await run(jobId as JobId);
    expect(await places()).toEqual([]);
    expect((await told(lead, next)).state).toBe('checked');
  });

  test.each([
    ['is being read', 'row-purged-before'],
    ['waits to be read', 'file-destroyed'],
  ])('nor where it is put back and %s', async (how, code) => {
    const { putCells, askBack, halfway, run, purge, places, told, lead } = await begin();
    const first = await putCells(quoted, 'ours.csv');
    await putCells(further, 'again.csv');
    const jobId = await askBack(first);
    const goOn = how === 'waits to be read' ? () => run(jobId) : await halfway(jobId);
    await purge();
    expect(await places()).toEqual([]);
    await goOn();
    expect(await places()).toEqual([]);
    expect(await told(lead, first)).toMatchObject({ state: 'removed', refused: { code } });
  });

  test('nor is what a file holds kept that is put back, and whose reading comes to nothing', async () => {
    const { put, askBack, purge, places, told, lead, inside } = await begin();
    const first = await put([visitRow, wrongRow]);
    await put([visitRow, wrongRow, callRow]);
    const jobId = await askBack(first);
    await purge();
    await inside((tx) => settleFailed(tx, first, jobId));
    expect(await places()).toEqual([]);
    expect((await told(lead, first)).state).toBe('removed');
  });

  test('nor where it waits, and is read again since it is to go beside others', async () => {
    const { putCells, waitCells, askPlace, halfway, purge, places, told, lead } = await begin();
    await putCells(quoted, 'ours.csv');
    const next = await waitCells(further, 'again.csv');
    const goOn = await halfway(await askPlace(next));
    await purge();
    await goOn();
    expect(await places()).toEqual([]);
    expect(await told(lead, next)).toMatchObject({ state: 'checked', counts: { entries: 2 } });
  });

  test('nor of a file that was taken back, sent again and removed whole', async () => {
    const { putCells, takeBack, askBack, run, which, places, told, lead } = await begin();
    const first = await putCells(quoted, 'ours.csv');
    await takeBack(first);
    const again = await putCells(quoted, 'ours.csv');
    const why = { ground: 'wrong-child', reason: 'Sent for the wrong family.' } as const;
    await purgeFile(platform, lead, { ...(await which(again)), ...why });
    expect(await places()).toEqual([]);
    await run(await askBack(first));
    expect(await places()).toEqual([]);
    expect((await told(lead, first)).state).toBe('removed');
  });
});
