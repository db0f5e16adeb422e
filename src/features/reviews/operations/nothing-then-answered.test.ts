import { expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import {
  besideAll,
  insteadOfAll,
  makeFamily,
  sendInsteadOfAll,
} from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { makeReview } from '../../../../test/builders/platform/review.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../platform/database/transact.ts';
import { putBack, removeSubmission } from '../../chronology/operations/change-submission.ts';
import { purgeFile } from '../../chronology/operations/purge-file.ts';
import { readSentFile } from '../../chronology/operations/read-sent-file.ts';
import { readSubmission } from '../../chronology/operations/read-submission.ts';
import { putIn, submitChronology } from '../../chronology/operations/submit-chronology.ts';
import type { SubmissionId } from '../../chronology/store/submission.ts';
import { readFamily } from '../../families/operations/read-family.ts';
import { answerByLink } from './answer-by-link.ts';
import { sayNothingHeld, sendAnswer } from './answer-request.ts';
import { answerByRecord } from './change-request.ts';
import { findReviewWork } from './find-work.ts';
import { readRequest } from './read-request.ts';
import { readReview } from './read-review.ts';
import { readForOutline } from './tell-outline.ts';
import { makeUploadLink } from './upload-link.ts';

const platform = await testPlatform();

/** A request to an agency, with what its lead may do about it, a minute after each other. */
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
  const pathOf = (event: string) => writeChronologyCsv([{ date: '12/03/2018', event }], 'ours.csv');
  const request = async () => (await readRequest(platform, lead, key)).request;
  const versionOf = async (submissionId: SubmissionId) => {
    const of = { familyId: family.id, submissionId };
    const { version } = await readSubmission(platform, lead, { ...of, filter: 'all', from: null });
    return { ...of, version };
  };
  const later = <T>(done: T): T => {
    platform.pass(60_000);
    return done;
  };
  return {
    request,
    /** Sends a file in answer, which waits. */
    async send(): Promise<SubmissionId> {
      const place = await insteadOfAll(platform, lead, family.id, first);
      const files = [{ name: 'ours.csv', path: pathOf('Seen') }];
      const { sent, already } = await sendAnswer(platform, lead, { ...key, files, place, alsoHere: false });
      for (const { jobId } of sent) await runJobNow(platform, partnership.id, jobId, readSentFile);
      const [one] = [...sent, ...already];
      if (one === undefined) throw new Error('nothing was sent');
      return later(one.submissionId);
    },
    async sendByLink(): Promise<SubmissionId> {
      const { path } = await makeUploadLink(platform, officer, key);
      const files = [{ name: 'ours.csv', path: pathOf('Seen') }];
      const token = path.split('/').at(-1) ?? '';
      const answer = { kind: 'files', files } as const;
      await answerByLink(platform, { token, sender: 'J Hallow', requestId: 'test', answer });
      const file = (await request()).files.at(-1);
      if (file === undefined || file.jobId === null) throw new Error('nothing came');
      await runJobNow(platform, partnership.id, file.jobId, readSentFile);
      return later(file.id);
    },
    async submit(id: SubmissionId) {
      const { jobId } = await submitChronology(platform, lead, await versionOf(id));
      await runJobNow(platform, partnership.id, jobId, putIn);
      later(null);
    },
    /** From the family’s page, into the chronology as it is read. */
    async sendInstead(): Promise<SubmissionId> {
      const [one] = await sendInsteadOfAll(platform, lead, family, first, [pathOf('Seen in class')]);
      if (one === undefined) throw new Error('nothing was sent');
      return later(one.submissionId);
    },
    async takeBack(id: SubmissionId) {
      await removeSubmission(platform, lead, { ...(await versionOf(id)), reason: 'A column was wrong.' });
      later(null);
    },
    async removeForGood(id: SubmissionId) {
      const why = { ground: 'wrong-child', reason: 'Another’s' } as const;
      await purgeFile(platform, lead, { ...(await versionOf(id)), ...why });
      later(null);
    },
    async putBack(id: SubmissionId) {
      const place = await besideAll(platform, lead, family.id, first);
      const jobId = await putBack(platform, lead, { ...(await versionOf(id)), place });
      await runJobNow(platform, partnership.id, jobId, readSentFile);
      later(null);
    },
    async sayNothing() {
      const { version } = await request();
      await sayNothingHeld(platform, lead, { ...key, version, words: 'RiO, by name', looked: 'The clerk' });
      later(null);
    },
    answerByRecord: async () => later(await answerByRecord(platform, lead, key)),
    async told() {
      const { requests } = await readReview(platform, officer, which);
      const [outline, work] = await transact(platform.database, partnership.id, async (tx) => [
        (await readForOutline(tx, officer, which, platform.now())).agencies.join(),
        (await findReviewWork(tx, lead, platform.now())).length,
      ]);
      const { nextSteps } = await readFamily(platform, lead, family.id);
      return [requests[0]?.standing.state, outline, nextSteps.length, work];
    },
  };
}

type Begun = Awaited<ReturnType<typeof begin>>;

const asked = ['waiting', 'Harbour Health Trust', 1, 1];
const holdsNothing = ['nothing', 'Harbour Health Trust (holds nothing)', 0, 0];

async function sendAndSubmit({ send, submit }: Begun): Promise<SubmissionId> {
  const file = await send();
  await submit(file);
  return file;
}

/** Says that it holds nothing, and answers otherwise since; the file that stands then. */
const answers: Readonly<Record<string, (begun: Begun) => Promise<SubmissionId>>> = {
  'a file was put back': async (begun) => {
    const file = await sendAndSubmit(begun);
    await begun.takeBack(file);
    await begun.sayNothing();
    expect(await begun.told()).toEqual(holdsNothing);
    await begun.putBack(file);
    return file;
  },
  'a file that waited, of a link, was put in': async ({ sendByLink, sayNothing, submit }) => {
    const file = await sendByLink();
    await sayNothing();
    await submit(file);
    return file;
  },
  'a file that waited, of its own, was put in': async ({ send, sayNothing, submit }) => {
    const file = await send();
    await sayNothing();
    await submit(file);
    return file;
  },
  'a file was sent instead of one that answered': async (begun) => {
    await sendAndSubmit(begun);
    await begun.sayNothing();
    return begun.sendInstead();
  },
  'the same file was sent again in answer': async (begun) => {
    const file = await sendAndSubmit(begun);
    await begun.sayNothing();
    expect(await begun.send()).toBe(file);
    return file;
  },
  'what stood was named as its answer': async (begun) => {
    const file = await sendAndSubmit(begun);
    await begun.sayNothing();
    await begun.answerByRecord();
    return file;
  },
};

const ways = [
  ['taken back', 'takeBack'],
  ['removed for good', 'removeForGood'],
] as const;
const all = Object.keys(answers).flatMap((answer) => ways.map(([told, way]) => [answer, told, way] as const));

test.each(all)(
  'an agency that said that it holds nothing is asked again where %s since, and left again, %s',
  async (answer, _, way) => {
    const begun = await begin();
    const { request, told, sayNothing } = begun;
    const file = await answers[answer]?.(begun);
    if (file === undefined) throw new Error('nothing answered');
    expect(await told()).toEqual(['answered', 'Harbour Health Trust', 0, 0]);
    const { nothing, unsaid } = await request();
    expect([nothing, unsaid?.words]).toEqual([null, 'RiO, by name']);
    await begun[way](file);
    expect(await told()).toEqual(asked);
    await sayNothing();
    expect(await told()).toEqual(holdsNothing);
  },
);

test('a file that waits, and is sent again in answer after all, is asked for again once it was taken back', async () => {
  const { send, sayNothing, takeBack, told } = await begin();
  const file = await send();
  await sayNothing();
  await send();
  await takeBack(file);
  expect(await told()).toEqual(asked);
});

test('what stood before an agency said that it holds nothing is no answer otherwise when it is tidied up', async () => {
  const begun = await begin();
  await sendAndSubmit(begun);
  const newer = await begun.sendInstead();
  await begun.sayNothing();
  await begun.takeBack(newer);
  expect(await begun.told()).toEqual(holdsNothing);
});
