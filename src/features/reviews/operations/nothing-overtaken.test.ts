import { expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendInsteadOfAll } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { makeReview } from '../../../../test/builders/platform/review.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { setEntryHandling } from '../../chronology/store/row-handling.ts';
import { sayNothingHeld } from './answer-request.ts';
import { answerByRecord } from './change-request.ts';
import { findReviewWork } from './find-work.ts';
import { readReview } from './read-review.ts';
import { readForOutline } from './tell-outline.ts';

const platform = await testPlatform();

/** An agency that said to a review that it holds nothing, and sent a file another way later. */
async function begin(typesBefore = false) {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const { officer, 'agency-lead': lead } = partnership.people;
  const family = await makeFamily(platform, partnership, { involved: [first] });
  const { reviewId, requestIds } = await makeReview(platform, officer, family, [first]);
  const [requestId] = requestIds;
  if (requestId === undefined) throw new Error('one was asked');
  if (typesBefore) await typeEntry(platform, lead, family, { event: 'Seen' });
  platform.pass(1000);
  const which = { familyId: family.id, requestId, reviewId };
  await sayNothingHeld(platform, lead, {
    familyId: family.id,
    requestId,
    version: 1,
    words: 'RiO, by name',
    looked: 'Bo Marrick',
  });
  const key = { familyId: family.id, reviewId };
  const inside = <T>(work: Parameters<typeof transact<T>>[2]) =>
    transact(platform.database, partnership.id, work);
  return {
    ...{ family, first, lead, officer, which, inside },
    stateFor: async (actor: PersonActor) =>
      (await readReview(platform, actor, key)).requests.map(({ standing: { state } }) => state),
    workOf: async (actor: PersonActor) =>
      (await inside((tx) => findReviewWork(tx, actor, platform.now()))).map(({ sentence }) => sentence),
    outline: async () =>
      (await inside((tx) => readForOutline(tx, officer, key, platform.now()))).agencies.join(),
    async send(date = '12/03/2018') {
      platform.pass(60_000);
      const path = writeChronologyCsv([{ date, event: 'Seen in class' }]);
      await sendInsteadOfAll(platform, lead, family, first, [path]);
    },
  };
}

test('who said that they hold nothing, and sent a file another way since, is asked whether that is their answer', async () => {
  const { stateFor, workOf, outline, officer, lead, send, which } = await begin();
  expect([await stateFor(officer), await outline()]).toEqual([
    ['nothing'],
    'Harbour Health Trust (holds nothing)',
  ]);
  await send();
  expect(await stateFor(officer)).toEqual(['overtaken']);
  expect(await outline()).toMatch(
    /\(said on .* that it holds nothing; has entries in the chronology since\)$/,
  );
  expect((await workOf(lead)).join()).toContain('in the chronology now is its answer');
  expect((await workOf(officer)).join()).toContain('in the chronology now is its answer');
  await answerByRecord(platform, lead, { familyId: which.familyId, requestId: which.requestId });
  expect([await stateFor(officer), await outline()]).toEqual([['answered'], 'Harbour Health Trust']);
});

test.each([
  ['12/03/1998', 'nothing'],
  ['about 2018', 'overtaken'],
  ['not known', 'overtaken'],
])('entries outside of the review’s time were not asked for: %s is %s', async (date, state) => {
  const { stateFor, officer, send } = await begin();
  await send(date);
  expect(await stateFor(officer)).toEqual([state]);
});

test('of entries that are kept from whoever reads, nothing tells', async () => {
  const { stateFor, workOf, outline, officer, lead, send, inside, family } = await begin();
  await send();
  await inside(async (tx) => {
    const entry = await tx.sql
      .selectFrom('entry')
      .select('id')
      .where('family_id', '=', family.id)
      .executeTakeFirstOrThrow();
    const decided = { handling: 'originator', decidedBy: lead.accountId } as const;
    await setEntryHandling(tx, { familyId: family.id, entryId: entry.id, ...decided }, platform.now());
  });
  expect([await stateFor(officer), await outline()]).toEqual([
    ['nothing'],
    'Harbour Health Trust (holds nothing)',
  ]);
  expect((await workOf(officer)).join()).not.toContain('its answer');
});

test('what was typed since counts, though the agency typed before it said so; and it may say so again', async () => {
  const { stateFor, officer, lead, family, which } = await begin(true);
  expect(await stateFor(officer)).toEqual(['nothing']);
  platform.pass(60_000);
  await typeEntry(platform, lead, family, { event: 'Rang' });
  expect(await stateFor(officer)).toEqual(['overtaken']);
  platform.pass(60_000);
  const [request] = (await readReview(platform, officer, { familyId: family.id, reviewId: which.reviewId }))
    .requests;
  const again = { version: request?.version ?? 0, words: 'RiO, once more', looked: 'Bo Marrick' };
  const { familyId, requestId } = which;
  await sayNothingHeld(platform, lead, { familyId, requestId, ...again });
  expect(await stateFor(officer)).toEqual(['nothing']);
});
