import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { dayOf } from '../../../../../test/builders/platform/review.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { makeWorkspaceScene } from '../../../../../test/builders/platform/workspace-scene.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { answerQuestion } from '../../operations/answer-question.ts';
import { askQuestion, withdrawQuestion } from '../../operations/ask-question.ts';
import { closeReview } from '../../operations/close-review.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

/** A question that its agency answered. */
async function begin() {
  const scene = await makeWorkspaceScene(platform);
  const { family, reviewId, reviewer, lead, agencies } = scene;
  const asked = { agencyId: agencies.first, words: 'When was Mina seen?', due: dayOf('2026-12-20') };
  const key = { familyId: family.id, reviewId };
  const questionId = await askQuestion(platform, reviewer, { ...key, ...asked, entries: [] });
  const answer = (version: number) =>
    answerQuestion(platform, lead, { familyId: family.id, questionId, version, words: 'Daily', entries: [] });
  await answer(1);
  const path = `/families/${family.id}/questions/${questionId}`;
  return {
    ...scene,
    ...{ path, answer, questionId },
    press: async (actor: PersonActor, version: number) => {
      const who = served.signIn({ ...actor, steppedUpAt: platform.now() });
      const form = { version: `${version}`, ground: 'wrong-child' };
      return (await served.post(`${path}/answers/purge`, form, who)).statusCode;
    },
  };
}

test('an answer is removed for good once by the button that is pressed twice, and of a later one nobody is told that they removed it', async () => {
  const { officer, lead, answer, press } = await begin();
  expect([await press(officer, 2), await press(officer, 2), await press(lead, 2)]).toEqual([303, 303, 404]);
  await answer(3);
  expect(await press(officer, 2)).toBe(409);
  expect([await press(lead, 4), await press(officer, 4), await press(lead, 4)]).toEqual([303, 404, 303]);
});

test('a question that is asked no longer, or in a closed review, is not said to wait for an answer again', async () => {
  const told = async (actor: PersonActor, path: string) => {
    const who = served.signIn({ ...actor, steppedUpAt: platform.now() });
    return (await served.get(`${path}/answers/purge`, who)).body;
  };
  const open = await begin();
  expect(await told(open.officer, open.path)).toContain('The question waits for an answer again.');
  const { family, reviewId, questionId, reviewer } = open;
  const reason = 'Asked by mistake';
  await withdrawQuestion(platform, reviewer, {
    familyId: family.id,
    reviewId,
    questionId,
    version: 2,
    reason,
  });
  const withdrawn = await told(open.officer, open.path);
  expect(withdrawn).not.toContain('waits for an answer again');
  expect(withdrawn).toContain('Nobody is asked the question again.');
  const closed = await begin();
  const review = { familyId: closed.family.id, reviewId: closed.reviewId };
  await closeReview(platform, closed.officer, { ...review, version: 1, reason: 'The report is out' });
  expect(await told(closed.officer, closed.path)).toContain('Nobody is asked the question again.');
});
