import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { dayOf } from '../../../../test/builders/platform/review.ts';
import { runJobNow } from '../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { makeWorkspaceScene } from '../../../../test/builders/platform/workspace-scene.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { tableClasses } from '../../../platform/database/table-classes.ts';
import { transact } from '../../../platform/database/transact.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import { closeAnalysts } from '../../chronology/operations/ask-analyst.ts';
import { readExport } from '../../chronology/operations/read-export.ts';
import { answerQuestion } from './answer-question.ts';
import { askOutline } from './ask-outline.ts';
import { askQuestion, withdrawQuestion } from './ask-question.ts';
import { offerPurgingAnswers, purgeAnswers, purgeQuestion } from './purge-question.ts';
import { readQuestion, readQuestions } from './read-questions.ts';
import { writeOutline } from './write-outline.ts';

const platform = await testPlatform();
afterAll(closeAnalysts);
const wrongChild = 'Oakhollow';

/** A question about a child of another family, which its agency answered twice. */
async function begin() {
  const scene = await makeWorkspaceScene(platform);
  const { family, reviewId, reviewer, lead, agencies, entryOf, partnership } = scene;
  const familyId = family.id;
  const key = { familyId, reviewId };
  const asked = {
    ...{ ...key, agencyId: agencies.first, words: `When was ${wrongChild} seen?`, due: dayOf('2026-12-20') },
    ...{ entries: [entryOf('Health visitor called')], form: newToken() },
  };
  const ask = () => askQuestion(platform, reviewer, asked);
  const questionId = await ask();
  const own = { familyId, questionId };
  const answer = (words: string, version: number) =>
    answerQuestion(platform, lead, { ...own, version, words, entries: [entryOf('Jory was not brought')] });
  await answer(`${wrongChild} was seen on Monday`, 1);
  await answer(`${wrongChild} was seen on Tuesday`, 2);
  const inside = <T>(work: Parameters<typeof transact<T>>[2]) =>
    transact(platform.database, partnership.id, work);
  const outline = async () => {
    platform.pass(1000);
    const { id, jobId } = await askOutline(platform, reviewer, {
      ...{ ...key, anonymised: true, withNotes: false, reason: 'for the first draft' },
    });
    await runJobNow(platform, partnership.id, jobId, writeOutline);
    return async () => (await readExport(platform, reviewer, { familyId, id })).export.state;
  };
  return {
    ...scene,
    ...{ key, own, ask, answer, inside, outline },
    decided: (version: number) => ({ ...own, version, ground: 'wrong-child' as const }),
    withdraw: () =>
      withdrawQuestion(platform, reviewer, { ...key, questionId, version: 3, reason: `Of ${wrongChild}` }),
    read: async (actor: PersonActor = reviewer) =>
      (await readQuestion(platform, actor, { ...key, questionId })).question,
    /** Every table of the partnership in which the child’s name stands; the log holds why a question was withdrawn. */
    places: () =>
      inside(async (tx) => {
        const found: string[] = [];
        for (const [table, kind] of Object.entries(tableClasses)) {
          if (kind !== 'tenant' || table === 'audit_log') continue;
          const { rows } = await sql`
            select from ${sql.table(table)} t
             where partnership_id = ${partnership.id} and t::text ~* ${wrongChild} limit 1`.execute(tx.sql);
          if (rows.length > 0) found.push(table);
        }
        return found;
      }),
    pointed: async () =>
      (await inside((tx) => tx.sql.selectFrom('review_quote').select('of_id').execute())).length,
  };
}

test('a question is removed for good, with why it was withdrawn and all that was answered; outlines of the review end', async () => {
  const { officer, withdraw, decided, places, pointed, outline, key, inside, entryOf } = await begin();
  await withdraw();
  const state = await outline();
  expect([await state(), await places()]).toEqual([
    'ready',
    // What was found of names, for whoever made the outline.
    ['export', 'review_question', 'review_question_answer'],
  ]);
  platform.pass(1000);
  await purgeQuestion(platform, officer, decided(4));
  expect([await state(), await places(), await pointed()]).toEqual(['ended', [], 0]);
  expect((await readQuestions(platform, officer, key)).total).toBe(0);
  const log = await inside((tx) =>
    tx.sql
      .selectFrom('audit_log')
      .select(['detail', 'reason'])
      .where('event', '=', 'review-question-purged')
      .execute(),
  );
  const entries = entryOf('Health visitor called');
  expect(log).toEqual([{ detail: { ground: 'wrong-child', entries }, reason: null }]);
});

test('the form that asked it, sent again, asks nothing once it is removed for good', async () => {
  const { officer, ask, decided, places } = await begin();
  await purgeQuestion(platform, officer, decided(3));
  await expect(ask()).rejects.toMatchObject({ code: 'removed-for-good' });
  expect(await places()).toEqual([]);
});

test('what an agency answered is removed for good by its lead, every wording of it, and the question waits again', async () => {
  const { lead, decided, read, answer, places, outline, own, close, officer } = await begin();
  expect((await offerPurgingAnswers(platform, lead, own)).answers.map(({ number }) => number)).toEqual([
    2, 1,
  ]);
  const state = await outline();
  platform.pass(1000);
  await purgeAnswers(platform, lead, decided(3));
  expect([await state(), await places()]).toEqual(['ended', ['review_question']]);
  expect(await read()).toMatchObject({ standing: 'waiting', answers: [], version: 4 });
  await expect(answer('On Monday', 3)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  await answer('On Monday', 4);
  expect((await read()).answers).toMatchObject([{ number: 1, words: 'On Monday' }]);
  await close(officer);
  await purgeAnswers(platform, officer, decided(5));
  await expect(purgeAnswers(platform, officer, decided(6))).rejects.toMatchObject({ code: 'not-found' });
});

test('officers alone remove a question, a lead only what their own agency answered, and nobody what was changed meanwhile', async () => {
  const { lead, otherLead, reviewer, officer, partnership, decided, places } = await begin();
  const { practitioner, chair } = partnership.people;
  for (const actor of [lead, reviewer, practitioner, chair])
    await expect(purgeQuestion(platform, actor, decided(3))).rejects.toMatchObject({ code: 'not-allowed' });
  for (const actor of [reviewer, practitioner, chair])
    await expect(purgeAnswers(platform, actor, decided(3))).rejects.toMatchObject({ code: 'not-allowed' });
  for (const purge of [purgeQuestion, purgeAnswers]) {
    await expect(purge(platform, otherLead, decided(3))).rejects.toMatchObject({ code: 'not-found' });
    await expect(purge(platform, officer, decided(2))).rejects.toMatchObject({ code: 'changed-meanwhile' });
  }
  expect(await places()).toEqual(['review_question', 'review_question_answer']);
});
