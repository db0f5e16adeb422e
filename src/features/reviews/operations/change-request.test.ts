import { expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import {
  makeFamily,
  sendDemonstrationFiles,
  sendInsteadOfAll,
} from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { makeReview } from '../../../../test/builders/platform/review.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { addDays } from '../../../shared/day.ts';
import { readId } from '../../../shared/ids.ts';
import { offerPurgingFile, purgeFile } from '../../chronology/operations/purge-file.ts';
import { followUploadLink } from './answer-by-link.ts';
import { answerByRecord, changeRequest } from './change-request.ts';
import { findReviewWork } from './find-work.ts';
import { readRequest } from './read-request.ts';
import { makeUploadLink } from './upload-link.ts';

const platform = await testPlatform();

async function begin() {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const { officer } = partnership.people;
  const lead = partnership.people['agency-lead'];
  const { requestIds } = await makeReview(platform, officer, family, [first]);
  const requestId = readId<'review-request'>(requestIds[0] ?? '');
  if (requestId === null) throw new Error('nothing was asked');
  const key = { familyId: family.id, requestId };
  const read = (actor: PersonActor = lead) => readRequest(platform, actor, key);
  const change = async (due: 'later' | null, version?: number) => {
    const { request } = await read(officer);
    const day = due === null ? null : addDays(request.due, 30);
    const reason = due === null ? 'It never knew the family' : 'The records officer is ill';
    await changeRequest(platform, officer, { ...key, version: version ?? request.version, due: day, reason });
    return day;
  };
  const work = async (actor: PersonActor = lead) =>
    (
      await transact(platform.database, partnership.id, (tx) => findReviewWork(tx, actor, platform.now()))
    ).map(({ sentence, due }) => [sentence, due]);
  return { partnership, family, first, officer, lead, key, read, change, work };
}

test('an officer moves the day of a request, and its agency is told, with the reason', async () => {
  const { read, change, work, lead, key } = await begin();
  const { request } = await read();
  const later = await change('later');
  const told = await read();
  expect(told.request.due).toBe(later);
  expect(told.changes).toMatchObject([
    { kind: 'day-moved', before: request.due, after: later, reason: 'The records officer is ill' },
  ]);
  expect((await work())[0]).toEqual([expect.stringContaining('Its day was moved.'), later]);
  await expect(change('later', request.version)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  const asked = { ...key, version: 2, due: null, reason: 'No' };
  await expect(changeRequest(platform, lead, asked)).rejects.toMatchObject({ code: 'not-allowed' });
});

test('a request is not moved to the same day, or to one that is past', async () => {
  const { key, read, officer } = await begin();
  const { request } = await read();
  for (const due of [request.due, addDays(request.due, -4000)]) {
    const asked = { ...key, version: request.version, due, reason: 'A try' };
    await expect(changeRequest(platform, officer, asked)).rejects.toMatchObject({
      code: 'request-not-fitting',
    });
  }
});

test('a request that is withdrawn is answered no longer, and its agency reads why for a fortnight', async () => {
  const { key, read, change, work, lead } = await begin();
  await change(null);
  const told = await read();
  expect([told.request.standing.state, told.mayAnswer]).toEqual(['withdrawn', false]);
  expect(told.changes).toMatchObject([{ kind: 'withdrawn', reason: 'It never knew the family' }]);
  expect(await work()).toEqual([[expect.stringMatching(/^Read why nothing is asked of/), null]]);
  await expect(answerByRecord(platform, lead, key)).rejects.toMatchObject({ code: 'asked-no-longer' });
  platform.pass(15 * 86_400_000);
  expect(await work()).toEqual([]);
});

test('what an agency has in the chronology already answers a request, once it says so', async () => {
  const { key, read, family, first, lead, officer, work } = await begin();
  await expect(answerByRecord(platform, lead, key)).rejects.toMatchObject({ code: 'request-not-fitting' });
  const path = writeChronologyCsv([{ date: '12/03/2012', event: 'Home visit' }], 'ours.csv');
  await sendDemonstrationFiles(platform, officer, family, [{ agencyId: first, path }]);
  expect((await read()).request.standing.state).toBe('waiting');
  await answerByRecord(platform, lead, key);
  await answerByRecord(platform, lead, key);
  const told = await read();
  expect([told.request.standing.state, told.request.files.length]).toEqual(['answered', 1]);
  expect(told.changes.map(({ kind }) => kind)).toEqual(['answered-by-record']);
  expect(await work()).toEqual([]);
});

test('a request whose only answer was removed for good is open again, and says so to its agency and to officers', async () => {
  const { key, read, family, first, lead, officer, work } = await begin();
  const path = writeChronologyCsv([{ date: '12/03/2012', event: 'Of another family' }], 'wrong.csv');
  await sendDemonstrationFiles(platform, officer, family, [{ agencyId: first, path }]);
  await answerByRecord(platform, lead, key);
  const [answer] = (await read()).request.files;
  if (answer === undefined) throw new Error('nothing answers');
  const which = { familyId: family.id, submissionId: answer.id };
  const { version } = await offerPurgingFile(platform, lead, which);
  const purge = { ground: 'wrong-child', reason: 'Sent for the wrong family' } as const;
  await purgeFile(platform, lead, { ...which, version, ...purge });
  expect((await read()).request.standing).toEqual({ state: 'waiting', late: false, reopened: true });
  const sentences = async (actor: PersonActor) => JSON.stringify(await work(actor));
  expect(await sentences(lead)).toContain(
    'again, or say that it holds nothing: what had been sent was removed',
  );
  expect(await sentences(officer)).toContain(
    'to send its chronology again: what it had sent was removed for good',
  );
});

test('a file that went instead of an answer goes on answering once the one before it was removed for good', async () => {
  const { key, read, family, first, lead, officer, work } = await begin();
  const rows = (event: string) => [{ date: '12/03/2012', event }];
  const path = writeChronologyCsv(rows('Of another family'), 'wrong.csv');
  await sendDemonstrationFiles(platform, officer, family, [{ agencyId: first, path }]);
  await answerByRecord(platform, lead, key);
  const [wrong] = (await read()).request.files;
  if (wrong === undefined) throw new Error('nothing answers');
  await sendInsteadOfAll(platform, lead, family, first, [writeChronologyCsv(rows('Seen'), 'mended.csv')]);
  const which = { familyId: family.id, submissionId: wrong.id };
  const { version } = await offerPurgingFile(platform, lead, which);
  const purge = { ground: 'wrong-child', reason: 'Sent for the wrong family' } as const;
  await purgeFile(platform, lead, { ...which, version, ...purge });
  for (const actor of [lead, officer]) {
    const { standing, files } = (await read(actor)).request;
    expect(standing).toEqual({ state: 'answered', late: false, reopened: false });
    expect(files.map(({ number, purged, inRecord }) => [number, purged, inRecord])).toEqual([
      [1, true, false],
      [2, false, true],
    ]);
    expect(JSON.stringify(await work(actor))).not.toContain('removed for good');
  }
  expect(await work()).toEqual([]);
});

test('what an agency types day by day answers a request too, once it says so, and goes on answering', async () => {
  const { key, read, family, lead, work } = await begin();
  expect((await read()).mayAnswerByRecord).toBe(false);
  await typeEntry(platform, lead, family);
  expect((await read()).mayAnswerByRecord).toBe(true);
  await answerByRecord(platform, lead, key);
  await typeEntry(platform, lead, family, { event: 'Another visit' });
  const told = await read();
  expect(told.request.standing.state).toBe('answered');
  expect(told.request.files.map(({ typed, number }) => [typed, number])).toEqual([[true, 0]]);
  expect([told.mayAnswerByRecord, await work()]).toEqual([false, []]);
});

test('what an agency typed for itself alone is no answer in the hand of an officer, who cannot tell that it is there', async () => {
  const { key, read, family, lead, officer } = await begin();
  await typeEntry(platform, lead, family, { handling: 'originator' });
  expect((await read(officer)).mayAnswerByRecord).toBe(false);
  await expect(answerByRecord(platform, officer, key)).rejects.toMatchObject({ code: 'request-not-fitting' });
  expect((await read()).mayAnswerByRecord).toBe(true);
});

test('of links that are made at once for one request, one works', async () => {
  const { key, officer } = await begin();
  const made = await Promise.all([1, 2, 3].map(() => makeUploadLink(platform, officer, key)));
  const tokens = made.map(({ path }) => path.split('/').at(-1) ?? '');
  const opened = await Promise.all(tokens.map((token) => followUploadLink(platform, token)));
  expect(opened.filter(({ kind }) => kind === 'asked')).toHaveLength(1);
});
