import { expect, test } from 'vitest';
import { beginPurging, purgedWord, wrongRow } from '../../../../test/builders/platform/purge-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { removeSubmission } from './change-submission.ts';
import { purgeFile } from './purge-file.ts';

const platform = await testPlatform();
const headings = ['Date', 'Source', 'Event'];
const visit = ['12/03/2012', 'Log', 'Home visit'];
const words = wrongRow.event ?? '';

test('of a file that is removed for good goes what its agency sent before of the very same bytes, with its name and headings', async () => {
  const { putCells, which, lead, places, told } = await beginPurging(platform);
  const cells = [
    [`Chronology of Peregrine ${purgedWord}`, '', ''],
    headings,
    visit,
    ['13/03/2012', 'Log', words],
  ];
  const first = await putCells(cells, `Peregrine ${purgedWord}.csv`);
  await removeSubmission(platform, lead, { ...(await which(first)), reason: 'Sent too early' });
  const again = await putCells(cells, 'again.csv');
  const why = { ground: 'wrong-child', reason: 'Sent for the wrong family.' } as const;
  await purgeFile(platform, lead, { ...(await which(again)), ...why });
  expect(await places()).toEqual([]);
  for (const id of [first, again])
    expect(await told(lead, id)).toMatchObject({ state: 'removed', purged: true });
});

test.each([
  ['above the table', [[words, '', ''], headings, visit]],
  ['below it', [headings, visit, [`Total: ${words}`, '', '']]],
])('what stood %s in a file that left goes with an entry that tells the same', async (_, cells) => {
  const { putCells, purge, places, told, lead } = await beginPurging(platform);
  const first = await putCells(cells, 'ours.csv');
  const { counts } = await told(lead, first);
  await putCells([headings, visit, ['13/03/2012', 'Log', words]], 'ours, mended.csv');
  await purge();
  expect(await places()).toEqual([]);
  expect((await told(lead, first)).counts.furniture).toBe(counts.furniture);
});
