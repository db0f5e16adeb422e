import { expect, test } from 'vitest';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { beginSending } from '../../../../test/builders/platform/sending-scene.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { JobHandler } from '../../../platform/jobs/job-handler.ts';
import { AppError } from '../../../shared/app-error.ts';
import { putBack } from './change-submission.ts';
import { readSentFile } from './read-sent-file.ts';
import { putIn, submitChronology } from './submit-chronology.ts';

const platform = await testPlatform();

const visit = { date: '12/03/2012', event: 'Home visit: both children seen alone in their rooms' };
const call = { date: '13/03/2012', event: 'The school rang about the bruise on his left arm' };
const letter = { date: '20/03/2012', event: 'Paediatrician writes that growth is steady' };

/** The same job, given up by a fault of ours before it has done anything. */
function givenUp(handler: JobHandler): JobHandler {
  const run = () =>
    Promise.reject(new AppError('internal', { what: 'It went wrong.', todo: 'Send it again.' }));
  return { ...handler, run };
}

/**
 * A file is put in while a colleague puts another back instead of it, and that one is first. Then that one is taken out again, and the file
 * put back: it waits to be read, and the job that was asked for before has not run yet.
 */
async function beginOvertaken() {
  const { send, submit, askBack, takeBack, which, lead, told, entries } = await beginSending(platform);
  const run = (jobId: Parameters<typeof runJobNow>[2], handler: JobHandler) =>
    runJobNow(platform, lead.partnershipId, jobId, handler);
  const first = await send([visit, call]);
  await submit(first);
  await takeBack(first);
  const second = await send([visit, call, letter]);
  const back = await askBack(first, [second]);
  const { jobId: overtaken } = await submitChronology(platform, lead, await which(second));
  await run(back, readSentFile);
  expect((await told(lead, first)).state).toBe('submitted');
  expect((await told(lead, second)).state).toBe('removed');
  await takeBack(first);
  const asked = await putBack(platform, lead, { ...(await which(second)), place: null });
  return { run, overtaken, asked, entries, tell: () => told(lead, second) };
}

test.each([
  ['that is run', putIn],
  ['that is given up', givenUp(putIn)],
])('a job that puts in, and that was overtaken, does nothing: %s', async (_, handler) => {
  const { run, overtaken, asked, entries, tell } = await beginOvertaken();
  const before = await tell();
  await run(overtaken, handler);
  expect(await tell()).toEqual(before);
  expect(before).toMatchObject({ state: 'reading', jobId: asked, refused: null });
  expect((await entries()).size).toBe(0);
  // The job that was asked for last finishes it.
  await run(asked, readSentFile);
  expect(await tell()).toMatchObject({ state: 'submitted', refused: null, counts: { entries: 3 } });
  expect([...(await entries()).keys()].toSorted()).toEqual(
    [visit, call, letter].map(({ event }) => event).toSorted(),
  );
});

test.each([
  ['that is run', putIn],
  ['that is given up', givenUp(putIn)],
])('nor does it once the file is in: %s', async (_, handler) => {
  const { run, overtaken, asked, entries, tell } = await beginOvertaken();
  await run(asked, readSentFile);
  const before = await tell();
  await run(overtaken, handler);
  expect(await tell()).toEqual(before);
  expect(before).toMatchObject({ state: 'submitted', refused: null });
  expect((await entries()).size).toBe(3);
});

test.each([
  ['that is run', readSentFile],
  ['that is given up', givenUp(readSentFile)],
])('a job that reads, and that was overtaken, does nothing: %s', async (_, handler) => {
  const { send, submit, askBack, takeBack, lead, told, entries } = await beginSending(platform);
  const run = (jobId: Parameters<typeof runJobNow>[2], by: JobHandler) =>
    runJobNow(platform, lead.partnershipId, jobId, by);
  const first = await send([visit, call]);
  await submit(first);
  await takeBack(first);
  const other = await send([letter]);
  // Another file goes in instead of the first, which waits to be read; and the first is put back instead of that one.
  const overtaken = await askBack(first, [other]);
  const second = await send([visit, call, letter], lead, [first, other]);
  await submit(second);
  expect((await told(lead, first)).state).toBe('removed');
  const asked = await askBack(first, [second]);
  const before = await told(lead, first);
  await run(overtaken, handler);
  expect(await told(lead, first)).toEqual(before);
  expect(before).toMatchObject({ state: 'reading', jobId: asked, refused: null });
  expect((await entries()).size).toBe(3);
  await run(asked, readSentFile);
  expect(await told(lead, first)).toMatchObject({ state: 'submitted', refused: null });
  expect((await entries()).size).toBe(2);
});
