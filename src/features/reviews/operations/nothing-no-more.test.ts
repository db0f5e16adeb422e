import { expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { makeReview } from '../../../../test/builders/platform/review.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import { transact } from '../../../platform/database/transact.ts';
import { removeSubmission } from '../../chronology/operations/change-submission.ts';
import { purgeFile } from '../../chronology/operations/purge-file.ts';
import { readSubmission } from '../../chronology/operations/read-submission.ts';
import { readFamily } from '../../families/operations/read-family.ts';
import { sayNothingHeld } from './answer-request.ts';
import { answerByRecord } from './change-request.ts';
import { readRequest } from './read-request.ts';
import { readReview } from './read-review.ts';
import { readForOutline } from './tell-outline.ts';

const platform = await testPlatform();

/** A request to an agency, as its lead and an officer read it. */
async function begin() {
  const partnership = await makePartnership(platform);
  const { officer, 'agency-lead': lead } = partnership.people;
  const { first } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first] });
  const { reviewId, requestIds } = await makeReview(platform, officer, family, [first]);
  const [requestId] = requestIds;
  if (requestId === undefined) throw new Error('nothing was asked');
  const key = { familyId: family.id, requestId };
  const which = { familyId: family.id, reviewId };
  return {
    ...{ officer, lead, key, family },
    async send() {
      const path = writeChronologyCsv([{ date: '12/03/2018', event: 'Seen' }], 'ours.csv');
      const [one] = await sendDemonstrationFiles(platform, lead, family, [{ agencyId: first, path }]);
      if (one === undefined) throw new Error('nothing was sent');
      platform.pass(1000);
      return { familyId: family.id, submissionId: one.submissionId };
    },
    async sayNothing() {
      const { version } = (await readRequest(platform, lead, key)).request;
      await sayNothingHeld(platform, lead, { ...key, version, words: 'RiO, by name', looked: 'The clerk' });
      platform.pass(1000);
    },
    async answer() {
      await answerByRecord(platform, lead, key);
      platform.pass(1000);
    },
    state: async (actor = officer) => (await readRequest(platform, actor, key)).request.standing.state,
    async told() {
      const { requests } = await readReview(platform, officer, which);
      const outline = await transact(platform.database, partnership.id, (tx) =>
        readForOutline(tx, officer, which, platform.now()),
      );
      const { nextSteps } = await readFamily(platform, lead, family.id);
      return [requests[0]?.standing.state, outline.agencies.join(), nextSteps.length];
    },
  };
}

const waits = ['waiting', 'Harbour Health Trust', 1];
const holdsNothing = ['nothing', 'Harbour Health Trust (holds nothing)', 0];

test.each(['taken back', 'removed for good'])(
  'an agency that held nothing, and answered with a file since, is not told to hold nothing once that is %s',
  async (how) => {
    const { lead, key, send, sayNothing, answer, told } = await begin();
    await sayNothing();
    expect(await told()).toEqual(holdsNothing);
    const file = await send();
    await answer();
    expect(await told()).toEqual(['answered', 'Harbour Health Trust', 0]);
    const { version } = await readSubmission(platform, lead, { ...file, filter: 'all', from: null });
    if (how === 'taken back')
      await removeSubmission(platform, lead, { ...file, version, reason: 'A column was wrong.' });
    else await purgeFile(platform, lead, { ...file, version, ground: 'wrong-child', reason: 'Another’s' });
    platform.pass(1000);
    expect(await told()).toEqual(waits);
    const { nothing, unsaid } = (await readRequest(platform, lead, key)).request;
    expect([nothing, unsaid?.words]).toEqual([null, 'RiO, by name']);
    await sayNothing();
    expect(await told()).toEqual(holdsNothing);
  },
);

test('an agency that tidies up what it had sent, once it said that it holds nothing, holds nothing still', async () => {
  const { lead, send, sayNothing, answer, told } = await begin();
  const file = await send();
  await answer();
  const version = async () =>
    (await readSubmission(platform, lead, { ...file, filter: 'all', from: null })).version;
  await sayNothing();
  await removeSubmission(platform, lead, { ...file, version: await version(), reason: 'Another family’s' });
  platform.pass(1000);
  expect(await told()).toEqual(holdsNothing);
  const why = { ground: 'wrong-child', reason: 'Another’s' } as const;
  await purgeFile(platform, lead, { ...file, version: await version(), ...why });
  expect(await told()).toEqual(holdsNothing);
});

test('what was typed is no file for whoever may see none of it, also where it answers a request', async () => {
  const { lead, key, family, officer, send, answer, state } = await begin();
  const files = async (actor = officer) =>
    (await readRequest(platform, actor, key)).request.files.map(({ typed, name }) => [typed, name]);
  await typeEntry(platform, lead, family, { event: 'An informant rang', kind: 'police-intelligence' });
  await answer();
  expect([await files(lead), await files()]).toEqual([[[true, 'What was typed, day by day']], []]);
  // Its agency has answered, with nothing that an officer may read.
  expect([await state(lead), await state()]).toEqual(['answered', 'empty']);
  await send();
  await answer();
  expect(await files()).toEqual([[false, 'ours.csv']]);
  expect([await state(lead), await state()]).toEqual(['answered', 'answered']);
});
