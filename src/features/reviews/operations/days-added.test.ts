import { expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { dayOf, makeReview, reviewHead } from '../../../../test/builders/platform/review.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { readId } from '../../../shared/ids.ts';
import { offerSending } from '../../chronology/operations/offer-sending.ts';
import { readFamily } from '../../families/operations/read-family.ts';
import type { ReviewHead } from '../store/review.ts';
import { sayNothingHeld } from './answer-request.ts';
import { answerByRecord } from './change-request.ts';
import { correctReview } from './correct-review.ts';
import { findReviewWork } from './find-work.ts';
import { readRequest } from './read-request.ts';
import { readReview } from './read-review.ts';
import { readForOutline } from './tell-outline.ts';

const platform = await testPlatform();

/** A review of the years to 2024 in which the first agency was asked, which has entries in the chronology, if it sent any. */
async function begin({ sent = true, unread = false } = {}) {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first] });
  const { officer } = partnership.people;
  const lead = partnership.people['agency-lead'];
  const to = dayOf('2024-12-31');
  const { reviewId, requestIds } = await makeReview(platform, officer, family, [first], { to });
  const requestId = readId<'review-request'>(requestIds[0] ?? '');
  if (requestId === null) throw new Error('nothing was asked');
  const key = { familyId: family.id, requestId };
  const rows = [{ date: '12/03/2012', event: 'Home visit' }, ...(unread ? [{ date: 'no day' }] : [])];
  const path = writeChronologyCsv(rows, 'ours.csv');
  if (sent) await sendDemonstrationFiles(platform, officer, family, [{ agencyId: first, path }]);
  const which = { familyId: family.id, reviewId };
  const read = () => readRequest(platform, lead, key);
  const inside = <T>(work: Parameters<typeof transact<T>>[2]) =>
    transact(platform.database, partnership.id, work);
  return {
    ...{ officer, lead, key, read },
    outline: async () =>
      (await inside((tx) => readForOutline(tx, officer, which, platform.now()))).agencies.join(),
    standing: async () => (await readReview(platform, officer, which)).requests[0]?.standing,
    async sayNothing() {
      const { version } = (await read()).request;
      platform.pass(1000);
      const said = { version, words: 'The case system', looked: 'The records officer' };
      await sayNothingHeld(platform, lead, { ...key, ...said });
      platform.pass(1000);
    },
    async answer() {
      platform.pass(1000);
      await answerByRecord(platform, lead, key);
      platform.pass(1000);
    },
    async correct(head: Partial<ReviewHead>) {
      platform.pass(1000);
      const { review } = await readReview(platform, officer, which);
      const now = { ...reviewHead, to, ...head };
      await correctReview(platform, officer, {
        ...which,
        version: review.version,
        reason: 'A slip',
        head: now,
      });
      platform.pass(1000);
    },
    /** What the family’s page says is next, and the requests that the form of a file names. */
    asked: async (actor: PersonActor) => {
      const { nextSteps } = await readFamily(platform, actor, family.id);
      const offered = await offerSending(platform, actor, family.id);
      return [nextSteps.map(({ about }) => about.kind), offered.asked.map(({ agencyId }) => agencyId)];
    },
    steps: async () => (await readReview(platform, officer, which)).steps.map(({ sentence }) => sentence),
    dues: async (actor: PersonActor = lead) =>
      (await inside((tx) => findReviewWork(tx, actor, platform.now()))).map(({ due }) => due),
    work: async (actor: PersonActor = lead) =>
      (await inside((tx) => findReviewWork(tx, actor, platform.now()))).map(({ sentence }) => sentence),
  };
}

const toRead =
  'Read what was changed in what is asked of Harbour Health Trust: days were added after the agency answered.';
const toAnswer =
  'Send what Harbour Health Trust holds of the days that were added, or say that its answer holds all of it.';
const toAsk =
  'Ask Harbour Health Trust for the days that were added, or whether its answer holds them: it answered before the days were changed.';

test('an agency that had answered is told of days that were added until it has answered for them, and the review that it answered before', async () => {
  const { answer, correct, read, steps, work, dues, officer, lead, key } = await begin();
  const { due } = (await read()).request;
  await answer();
  expect([await work(), await steps()]).toEqual([[], ['Every agency has answered: read the chronology.']]);
  await correct({ to: null });
  expect([await work(), await steps(), await work(officer)]).toEqual([[toRead], [toAsk], [toAsk]]);
  // Somebody else’s look is not theirs.
  await readRequest(platform, officer, key);
  platform.pass(1000);
  expect([await work(), await dues()]).toEqual([[toRead], [due]]);
  expect(await read()).toMatchObject({
    mayAnswerByRecord: true,
    request: { standing: { state: 'answered', askedMore: true } },
  });
  platform.pass(1000);
  // The days that were added are to be answered still, by the day of the request.
  expect([await work(), await steps()]).toEqual([[toAnswer], [toAsk]]);
  expect([...(await dues()), ...(await dues(officer))]).toEqual([due, due]);
  // It says that what is there is its answer to these days too.
  await answerByRecord(platform, lead, key);
  expect([await work(), await steps()]).toEqual([[], ['Every agency has answered: read the chronology.']]);
  expect((await read()).mayAnswerByRecord).toBe(false);
});

test('of fewer days, and of other words, an agency reads, and nothing is asked of it again', async () => {
  const { answer, correct, steps, work, dues, read } = await begin();
  await answer();
  await correct({ to: dayOf('2020-12-31'), terms: 'What was known of the visits' });
  expect(await work()).toEqual([
    'Read what was changed in what is asked of Harbour Health Trust: it was changed after the agency answered.',
  ]);
  expect(await dues()).toEqual([null]);
  expect(await steps()).toEqual(['Every agency has answered: read the chronology.']);
  await read();
  platform.pass(1000);
  expect(await work()).toEqual([]);
});

test('an agency that has not answered is asked for the days as they are, and what the family was told is no news of what is asked', async () => {
  const { answer, correct, steps, work } = await begin();
  await correct({ to: null });
  expect(await work()).toEqual([
    expect.stringMatching(/^Send the chronology of Harbour Health Trust, or say that it holds nothing\.$/),
  ]);
  await answer();
  expect((await steps())[0]).toMatch(/^Every agency has answered/);
  await correct({ to: null, toldWords: 'That agencies are asked, and by whom' });
  expect(await work()).toEqual([]);
});

test('an agency that held nothing says so of the days that were added too', async () => {
  const { correct, read, sayNothing, steps, work } = await begin();
  await sayNothing();
  await correct({ from: dayOf('2001-01-01') });
  expect([await steps(), await work()]).toEqual([[toAsk], [toRead]]);
  await read();
  platform.pass(1000);
  expect(await work()).toEqual([
    'Send what Harbour Health Trust holds of the days that were added, or say that it holds nothing of those either.',
  ]);
  await sayNothing();
  expect(await steps()).not.toContain(toAsk);
  expect(await work()).toEqual([]);
});

test('the outline says of no agency that it holds nothing, or has answered, where days were added since', async () => {
  const { answer, correct, sayNothing, outline } = await begin();
  await correct({ from: dayOf('2015-01-01') });
  await sayNothing();
  expect(await outline()).toBe('Harbour Health Trust (holds nothing)');
  await correct({ from: dayOf('2014-01-01') });
  expect(await outline()).toMatch(
    /^Harbour Health Trust \(said on .* that it holds nothing, before days were added\)$/,
  );
  await answer();
  expect(await outline()).toBe('Harbour Health Trust');
  await correct({ from: dayOf('1999-01-01') });
  expect(await outline()).toBe('Harbour Health Trust (answered before days were added)');
});

test('who says of days that were added too that they hold nothing is believed, and their entries of those days are told beside it', async () => {
  const { correct, sayNothing, outline, standing } = await begin();
  await correct({ from: dayOf('2015-01-01') });
  await sayNothing();
  expect(await standing()).toMatchObject({ state: 'nothing' });
  expect(await standing()).not.toHaveProperty('hasEntries');
  await correct({ from: dayOf('2010-01-01') });
  expect(await standing()).toMatchObject({ state: 'nothing', askedMore: true, hasEntries: true });
  expect(await outline()).toMatch(/, before days were added; has entries in the chronology\)$/);
  await sayNothing();
  expect(await standing()).toMatchObject({ state: 'nothing', hasEntries: true });
  expect(await standing()).not.toHaveProperty('askedMore');
  expect(await outline()).toMatch(/\(said on .* that it holds nothing; has entries in the chronology\)$/);
});

test('the family’s page and the form of a file ask an agency that held nothing for the days that were added', async () => {
  const { correct, sayNothing, asked, officer, lead } = await begin({ sent: false });
  const [nothing, waits] = [
    [[], []],
    [['request'], [lead.agencyId]],
  ];
  expect([await asked(lead), await asked(officer)]).toEqual([waits, waits]);
  await sayNothing();
  expect([await asked(lead), await asked(officer)]).toEqual([nothing, nothing]);
  await correct({ from: dayOf('2013-01-01') });
  expect([await asked(lead), await asked(officer)]).toEqual([nothing, nothing]);
  await correct({ from: dayOf('2001-01-01') });
  expect([await asked(lead), await asked(officer)]).toEqual([waits, waits]);
  await sayNothing();
  expect([await asked(lead), await asked(officer)]).toEqual([nothing, nothing]);
});

test('beside rows that are to be mended the days that were added are asked for until they are answered', async () => {
  const { answer, correct, work, read } = await begin({ unread: true });
  await answer();
  const toMend = 'Mend 1 row of Harbour Health Trust that was set aside, and send the file again.';
  const ofDays = ' Days were added since it answered: send what it holds of those too.';
  expect(await work()).toEqual([toMend]);
  await correct({ to: null });
  expect(await work()).toEqual([toMend + ofDays]);
  expect((await read()).request.standing).toMatchObject({ state: 'errors', askedMore: true });
  platform.pass(1000);
  expect(await work()).toEqual([toMend + ofDays]);
  await answer();
  expect(await work()).toEqual([toMend]);
});
