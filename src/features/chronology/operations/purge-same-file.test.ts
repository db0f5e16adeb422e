import { afterAll, expect, test } from 'vitest';
import { besideAll } from '../../../../test/builders/platform/family.ts';
import { beginPurging, purgedWord, wrongRow } from '../../../../test/builders/platform/purge-scene.ts';
import { runJobHalfway, runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { acknowledgeFinding } from './acknowledge-finding.ts';
import { closeAnalysts } from './ask-analyst.ts';
import { correctMapping, putBack, removeSubmission } from './change-submission.ts';
import { purgeFile } from './purge-file.ts';
import { readFindings } from './read-findings.ts';
import { readSentFile } from './read-sent-file.ts';
import { readWordings } from './read-wordings.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);

const headings = ['Date', 'Source', 'Event'];
const visit = ['12/03/2012', 'Log', 'Home visit'];
const words = wrongRow.event ?? '';
const mended = 'A boy was seen in the clinic about his left arm';
const why = { ground: 'wrong-child', reason: 'Sent for the wrong family.' } as const;

/** A file that was taken back, and the very same, which was put in since. */
async function sendTwice() {
  const scene = await beginPurging(platform);
  const { putCells, which, lead, family, agencyId, partnership } = scene;
  const cells = [
    [`Chronology of Peregrine ${purgedWord}`, '', ''],
    headings,
    visit,
    ['13/03/2012', 'Log', words],
  ];
  const first = await putCells(cells, `Peregrine ${purgedWord}.csv`);
  await removeSubmission(platform, lead, { ...(await which(first)), reason: 'Sent too early' });
  const again = await putCells(cells, 'again.csv');
  return {
    ...scene,
    first,
    again,
    purgeAgain: async () => purgeFile(platform, lead, { ...(await which(again)), ...why }),
    askBack: async () => {
      const place = await besideAll(platform, lead, family.id, agencyId);
      return putBack(platform, lead, { ...(await which(first)), place });
    },
    run: async (jobId: Awaited<ReturnType<typeof putBack>>) =>
      runJobNow(platform, partnership.id, jobId, readSentFile),
    halfway: async (jobId: Awaited<ReturnType<typeof putBack>>) =>
      runJobHalfway(platform, partnership.id, jobId, readSentFile),
  };
}

async function beginAcknowledged() {
  const scene = await beginPurging(platform);
  const { lead, family, which } = scene;
  const read = (shown: 'open' | 'acknowledged') =>
    readFindings(platform, lead, { familyId: family.id, shown });
  const listOf = async (shown: 'open' | 'acknowledged') =>
    (await read(shown)).findings?.groups.flatMap(({ findings }) => findings) ?? [];
  return {
    ...scene,
    acknowledge: async () => {
      for (const { id } of await listOf('open'))
        await acknowledgeFinding(platform, lead, { familyId: family.id, findingId: id, reason: 'Known' });
    },
    acknowledged: async () => (await listOf('acknowledged')).length,
    purgeFileOf: async (id: Awaited<ReturnType<typeof scene.put>>) =>
      purgeFile(platform, lead, { ...(await which(id)), ...why }),
  };
}

test('of a file that is removed for good goes what its agency sent before of the very same bytes, with its name and headings', async () => {
  const { first, again, purgeAgain, places, told, lead } = await sendTwice();
  await purgeAgain();
  expect(await places()).toEqual([]);
  for (const id of [first, again])
    expect(await told(lead, id)).toMatchObject({ state: 'removed', purged: true });
});

test('so does the very same that was about to be put back, and its job puts nothing in', async () => {
  const { first, purgeAgain, askBack, halfway, places, told, lead } = await sendTwice();
  const goOn = await halfway(await askBack());
  await purgeAgain();
  expect(await places()).toEqual([]);
  await goOn();
  expect(await places()).toEqual([]);
  expect(await told(lead, first)).toMatchObject({ state: 'removed', purged: true });
});

test('so does the very same that waits and is being put in, and its job puts nothing in', async () => {
  const { putCells, waitCells, putInHalfway, which, places, lead } = await beginPurging(platform);
  const cells = [headings, visit, ['13/03/2012', 'Log', words]];
  const first = await putCells(cells, 'first.csv');
  await removeSubmission(platform, lead, { ...(await which(first)), reason: 'Sent too early' });
  const goOn = await putInHalfway(await waitCells(cells, 'again.csv'));
  await purgeFile(platform, lead, { ...(await which(first)), ...why });
  expect(await places()).toEqual([]);
  await goOn();
  expect(await places()).toEqual([]);
});

test('of one that is put back after the very same was removed nothing is kept', async () => {
  const { first, purgeAgain, askBack, run, which, places, told, lead } = await sendTwice();
  await run(await askBack());
  await purgeAgain();
  await removeSubmission(platform, lead, { ...(await which(first)), reason: 'Sent too early' });
  await run(await askBack());
  expect(await told(lead, first)).toMatchObject({ state: 'removed', refused: { code: 'row-purged-before' } });
  expect(await places()).toEqual([]);
});

test('the very same that was put back beside it keeps its name, and is removed by itself', async () => {
  const { first, purgeAgain, askBack, run, which, places, told, lead } = await sendTwice();
  await run(await askBack());
  expect(await told(lead, first)).toMatchObject({ state: 'submitted' });
  await purgeAgain();
  const { fileName, counts } = await told(lead, first);
  expect({ fileName, entries: counts.entries }).toEqual({
    fileName: `Peregrine ${purgedWord}.csv`,
    entries: 2,
  });
  await purgeFile(platform, lead, { ...(await which(first)), ...why });
  expect(await places()).toEqual([]);
});

test('what an entry said with an earlier copy of the very same goes too', async () => {
  const { putCells, putBeside, which, idOf, places, lead, family } = await beginPurging(platform);
  const wrong = [headings, visit, ['13/03/2012', 'Log', words]];
  await putCells(wrong, 'first.csv');
  await putCells([headings, visit, ['13/03/2012', 'Log', mended]], 'mended.csv');
  const again = await putBeside(wrong, 'again.csv');
  await purgeFile(platform, lead, { ...(await which(again)), ...why });
  expect(await places()).toEqual([]);
  const of = { familyId: family.id, entryId: await idOf(mended) };
  expect((await readWordings(platform, lead, of)).wordings).toEqual([]);
});

test('one whose columns are being read again meanwhile keeps its rows and its name, and says so', async () => {
  const { first, purgeAgain, askBack, run, which, halfway, told, lead, family } = await sendTwice();
  await run(await askBack());
  const columns = new Map([[1, 'source' as const]]);
  const jobId = await correctMapping(platform, lead, {
    ...(await which(first)),
    familyId: family.id,
    columns,
  });
  const goOn = await halfway(jobId);
  await purgeAgain();
  await goOn();
  const { state, fileName, proposed, counts } = await told(lead, first);
  expect({ state, fileName, entries: counts.entries }).toEqual({
    state: 'submitted',
    fileName: `Peregrine ${purgedWord}.csv`,
    entries: 2,
  });
  expect(proposed?.outcome).toMatchObject({
    refused: {
      what: 'This very file was removed for good before. What was read of it before stands as it was.',
    },
  });
});

test('what was acknowledged of entries that only share a row with it stays', async () => {
  const { put, purgeFileOf, acknowledge, acknowledged } = await beginAcknowledged();
  const missed = ['01', '08', '15', '22', '29'].map((day) => ({
    date: `${day}/03/2012`,
    event: 'Peregrine was not brought to his dental appointment',
  }));
  await put(missed);
  await acknowledge();
  const before = await acknowledged();
  expect(before).toBeGreaterThan(0);
  const other = await put([...missed.slice(0, 1), { date: '01/02/2013', event: 'School rang' }], {
    beside: true,
  });
  await purgeFileOf(other);
  expect(await acknowledged()).toBe(before);
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
