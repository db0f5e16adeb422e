import { expect, test } from 'vitest';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { beginSending } from '../../../../test/builders/platform/sending-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { JobId } from '../../../shared/ids.ts';
import { readSentFile } from './read-sent-file.ts';
import { putIn, submitChronology } from './submit-chronology.ts';

const platform = await testPlatform();
const begin = () => beginSending(platform);

const visit = { date: '12/03/2012', event: 'Home visit: both children seen alone in their rooms' };
const call = { date: '13/03/2012', event: 'The school rang about the bruise on his left arm' };
const mended = { date: '13/03/2012', event: 'The school rang about the bruise on his right arm' };
const letter = { date: '20/03/2012', event: 'Paediatrician writes that growth is steady' };

test('a file is compared again, and not put in, where another took the same place after the button was pressed', async () => {
  const { send, submit, which, lead, told, entries } = await begin();
  const first = await send([visit, call]);
  await submit(first);
  const second = await send([visit, call, letter], lead, [first]);
  const third = await send([visit, mended], lead, [first]);
  const jobs = [];
  for (const id of [second, third]) jobs.push(await submitChronology(platform, lead, await which(id)));
  expect(jobs.map(({ comparedAgain }) => comparedAgain)).toEqual([false, false]);
  for (const { jobId } of jobs) await runJobNow(platform, lead.partnershipId, jobId, putIn);
  expect((await told(lead, second)).state).toBe('submitted');
  const { jobId: again, ...waits } = await told(lead, third);
  expect(waits).toMatchObject({ state: 'reading', wasIn: false });
  await runJobNow(platform, lead.partnershipId, again as JobId, readSentFile);
  expect(await told(lead, third)).toMatchObject({ state: 'checked', comparedAgain: true });
  expect((await entries()).size).toBe(3);
});

test.each(['put back first', 'put in first'])(
  'nor is a file put back in a place that another took meanwhile: %s',
  async (order) => {
    const { send, submit, askBack, which, lead, told, entries } = await begin();
    const first = await send([visit, call]);
    await submit(first);
    const second = await send([visit, call, letter]);
    await submit(second);
    const third = await send([visit, mended]);
    const back = { jobId: await askBack(first, [second]), run: readSentFile, id: first, rows: 2 };
    const { jobId } = await submitChronology(platform, lead, await which(third));
    const both = [back, { jobId, run: putIn, id: third, rows: 2 }];
    const [one, other] = order === 'put back first' ? both : both.toReversed();
    for (const { jobId: job, run } of [one, other].filter((some) => some !== undefined))
      await runJobNow(platform, lead.partnershipId, job, run);
    expect((await entries()).size).toBe(2);
    const { jobId: again, state } = await told(lead, other?.id ?? third);
    expect(state).toBe('reading');
    await runJobNow(platform, lead.partnershipId, again as JobId, readSentFile);
    expect(await told(lead, other?.id ?? third)).toMatchObject({ state: 'checked', comparedAgain: true });
    expect((await told(lead, one?.id ?? first)).state).toBe('submitted');
  },
);

test('compared again instead of being put back, a file is told as having been in the chronology once it left it for good', async () => {
  const { send, submit, askBack, takeBack, which, lead, officer, told } = await begin();
  const first = await send([visit, call]);
  await submit(first);
  const second = await send([visit, call, letter]);
  await submit(second);
  const third = await send([visit, mended]);
  const back = await askBack(first, [second]);
  const { jobId } = await submitChronology(platform, lead, await which(third));
  await runJobNow(platform, lead.partnershipId, jobId, putIn);
  await runJobNow(platform, lead.partnershipId, back, readSentFile);
  const { jobId: again } = await told(lead, first);
  await runJobNow(platform, lead.partnershipId, again as JobId, readSentFile);
  expect(await told(lead, first)).toMatchObject({ state: 'checked', wasIn: false });
  await takeBack(first);
  expect(await told(lead, first)).toMatchObject({ state: 'removed', wasIn: true });
  expect((await told(officer, first)).mayPurge).toBe(true);
});
