import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { dayOf } from '../../../../../test/builders/platform/review.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { makeWorkspaceScene } from '../../../../../test/builders/platform/workspace-scene.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { answerQuestion } from '../../operations/answer-question.ts';
import { askQuestion } from '../../operations/ask-question.ts';
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
    ...{ path, answer },
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
