import { expect, test } from 'vitest';
import { writeCells } from '../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { makeReview } from '../../../../test/builders/platform/review.ts';
import { runWaitingJobs } from '../../../../test/builders/platform/run-waiting-jobs.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { readSubmission } from '../../chronology/operations/read-submission.ts';
import { submitChronology } from '../../chronology/operations/submit-chronology.ts';
import { answerByLink } from './answer-by-link.ts';
import { readRequest } from './read-request.ts';
import { makeUploadLink } from './upload-link.ts';

const platform = await testPlatform();

test.each([
  ['Police incident', ['J Hallow']],
  ['Police intelligence', []],
])('who sent a file of %s by a link is told to whoever is told its name', async (kind, senders) => {
  const partnership = await makePartnership(platform);
  const { officer, 'agency-lead': lead } = partnership.people;
  const { first } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first] });
  const { requestIds } = await makeReview(platform, officer, family, [first]);
  const [requestId] = requestIds;
  if (requestId === undefined) throw new Error('nothing was asked');
  const key = { familyId: family.id, requestId };
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
    familyId: family.id,
    submissionId: file.id,
    filter: 'all',
    from: null,
  });
  await submitChronology(platform, officer, { familyId: family.id, submissionId: file.id, version });
  await runWaitingJobs(platform, partnership.id);
  expect([await read(lead), await read(officer)]).toEqual([['J Hallow'], senders]);
});
