import { expect, test } from 'vitest';
import { writeCells, writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { makeReview } from '../../../../test/builders/platform/review.ts';
import { runWaitingJobs } from '../../../../test/builders/platform/run-waiting-jobs.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { purgeFile } from '../../chronology/operations/purge-file.ts';
import { readSubmission } from '../../chronology/operations/read-submission.ts';
import { submitChronology } from '../../chronology/operations/submit-chronology.ts';
import { answerByLink } from './answer-by-link.ts';
import { readRequest } from './read-request.ts';
import { makeUploadLink } from './upload-link.ts';

const platform = await testPlatform();

/** A request to an agency, which nobody has answered. */
async function begin() {
  const partnership = await makePartnership(platform);
  const { officer, 'agency-lead': lead } = partnership.people;
  const { first } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first] });
  const { requestIds } = await makeReview(platform, officer, family, [first]);
  const [requestId] = requestIds;
  if (requestId === undefined) throw new Error('nothing was asked');
  return { partnership, officer, lead, family, agencyId: first, key: { familyId: family.id, requestId } };
}

test.each([
  ['Police incident', ['J Hallow']],
  ['Police intelligence', []],
])('who sent a file of %s by a link is told to whoever is told its name', async (kind, senders) => {
  const { partnership, officer, lead, key } = await begin();
  const { path } = await makeUploadLink(platform, officer, key);
  const cells = [
    ['Date', 'Kind', 'Event'],
    ['12/03/2012', kind, 'Called after shouting was heard'],
  ];
  const answer = { kind: 'files', files: [{ name: 'ours.csv', path: writeCells(cells) }] } as const;
  const token = path.split('/').at(-1) ?? '';
  expect(await answerByLink(platform, { token, sender: 'J Hallow', requestId: 'test', answer })).toEqual({
    kind: 'taken',
  });
  const read = async (actor: typeof officer) => [
    ...(await readRequest(platform, actor, key)).senders.values(),
  ];
  await runWaitingJobs(platform, partnership.id);
  // While it waits an officer checks it, since nobody of the agency sent it.
  expect([await read(lead), await read(officer)]).toEqual([['J Hallow'], ['J Hallow']]);
  const { files } = (await readRequest(platform, officer, key)).request;
  const [file] = files;
  if (file === undefined) throw new Error('nothing came');
  const { version } = await readSubmission(platform, officer, {
    familyId: key.familyId,
    submissionId: file.id,
    filter: 'all',
    from: null,
  });
  await submitChronology(platform, officer, { familyId: key.familyId, submissionId: file.id, version });
  await runWaitingJobs(platform, partnership.id);
  expect([await read(lead), await read(officer)]).toEqual([['J Hallow'], senders]);
});

/** What an agency sent by a link, with a name that somebody gave. */
async function sendByLink(sender: string, before = false) {
  const { partnership, officer, lead, family, agencyId, key } = await begin();
  const file = { name: 'ours.csv', path: writeChronologyCsv([{ date: '12/03/2012', event: 'Seen' }]) };
  if (before) await sendDemonstrationFiles(platform, lead, family, [{ agencyId, path: file.path }]);
  const { path } = await makeUploadLink(platform, officer, key);
  const answer = { kind: 'files', files: [file] } as const;
  await answerByLink(platform, { token: path.split('/').at(-1) ?? '', sender, requestId: 'test', answer });
  await runWaitingJobs(platform, partnership.id);
  return { officer, key, request: () => readRequest(platform, officer, key) };
}

test('a file that came another way before is not told as having come by a link', async () => {
  const { request } = await sendByLink('J Hallow', true);
  const told = await request();
  expect([told.request.files.length, told.senders.size]).toEqual([1, 0]);
});

test('the name that somebody gave who sent a file by a link goes when it is removed for good', async () => {
  const { officer, key, request } = await sendByLink('Jo, aunt of Peregrine Oakhollow');
  const [file] = (await request()).request.files;
  if (file === undefined) throw new Error('nothing came');
  const which = { familyId: key.familyId, submissionId: file.id };
  const { version } = await readSubmission(platform, officer, { ...which, filter: 'all', from: null });
  const why = { ground: 'wrong-child', reason: 'Wrong family' } as const;
  await purgeFile(platform, officer, { ...which, version, ...why });
  expect([...(await request()).senders.values()].join()).toBe('');
  expect(
    (await readSubmission(platform, officer, { ...which, filter: 'all', from: null })).sentByLink,
  ).toBeNull();
});

test.each([
  [[['15/03/2014', 'Log', 'Police intelligence', 'A man stays there']], false],
  [[['15/03/2014', 'Log', 'Home visit', 'Seen at home']], true],
])('that an agency has entries is said to whoever may read one: %j', async (rows, hasEntries) => {
  const { officer, lead, family, agencyId, key } = await begin();
  const path = writeCells([['Date', 'Source', 'Kind', 'Event'], ...rows], 'ours.csv');
  await sendDemonstrationFiles(platform, lead, family, [{ agencyId, path }]);
  expect((await readRequest(platform, officer, key)).hasEntries).toBe(hasEntries);
});
