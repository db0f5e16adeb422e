import { expect, test } from 'vitest';
import { beginPurging, callRow, visitRow, wrongRow } from '../../../../test/builders/platform/purge-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';

const platform = await testPlatform();

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
