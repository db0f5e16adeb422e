import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { makeFamily } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { dayOf, makeReview, reviewHead } from '../../../../../test/builders/platform/review.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { sayNothingHeld } from '../../operations/answer-request.ts';
import { correctReview } from '../../operations/correct-review.ts';
import { readRequest } from '../../operations/read-request.ts';
import { readReview } from '../../operations/read-review.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

test('an agency that held nothing is told what to do about days that were added, and programs that they were', async () => {
  const partnership = await makePartnership(platform);
  const { officer, 'agency-lead': lead } = partnership.people;
  const family = await makeFamily(platform, partnership, { involved: [partnership.agencies.first] });
  const asked = await makeReview(platform, officer, family, [partnership.agencies.first], {
    from: dayOf('2020-01-01'),
  });
  const [requestId] = asked.requestIds;
  if (requestId === undefined) throw new Error('Nobody was asked.');
  const key = { familyId: family.id, requestId };
  const { version } = (await readRequest(platform, lead, key)).request;
  await sayNothingHeld(platform, lead, { ...key, version, words: 'The case system', looked: 'Records' });
  const path = `/families/${family.id}/requests/${requestId}`;
  const jsonOf = async () => (await served.get(path, served.giveToken(lead))).json().request;
  expect(await jsonOf()).toMatchObject({ state: 'nothing', daysAdded: false });
  platform.pass(1000);
  const { review } = await readReview(platform, officer, { familyId: family.id, reviewId: asked.reviewId });
  await correctReview(platform, officer, {
    familyId: family.id,
    reviewId: asked.reviewId,
    version: review.version,
    reason: 'Earlier',
    head: { ...reviewHead, from: dayOf('2010-01-01') },
  });
  platform.pass(1000);
  const page = (await served.get(path, served.signIn(lead))).body;
  expect(page).toContain('say below that it holds nothing of those either.');
  expect(page).not.toContain('put what waits into the chronology');
  expect(page).toContain('We hold nothing of the days that were added either');
  expect(await jsonOf()).toMatchObject({ state: 'nothing', daysAdded: true });
});
