import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { makeFamily } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { makeReview } from '../../../../../test/builders/platform/review.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { sayNothingHeld } from '../../../reviews/operations/answer-request.ts';
import { changeRequest } from '../../../reviews/operations/change-request.ts';
import { closeReview } from '../../../reviews/operations/close-review.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

async function begin() {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const { officer, 'agency-lead': lead } = partnership.people;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const own = `/families/${family.id}`;
  /** What is said to do next, with where it leads. */
  const stepsOf = async (actor: PersonActor) => {
    const { body } = await served.get(own, served.signIn(actor));
    const list = /What to do next<\/h2><ul[^>]*>(.*?)<\/ul>/s.exec(body)?.[1] ?? '';
    return [...list.matchAll(/href="([^"]*)">([^<]*)</g)].map(([, href, words]) => [
      words,
      href?.slice(own.length),
    ]);
  };
  return { first, second, officer, lead, otherLead: partnership.otherLead, family, stepsOf };
}

test('where no review is open an officer begins one, and asks in the one that is open', async () => {
  const { first, officer, family, stepsOf } = await begin();
  expect(await stepsOf(officer)).toEqual([
    ['Begin a review to ask Harbour Health Trust for its chronology.', '/reviews/new'],
    ['Begin a review to ask Northmere Police for its chronology.', '/reviews/new'],
  ]);
  const { reviewId, requestIds } = await makeReview(platform, officer, family, [first]);
  const asked =
    'Harbour Health Trust was asked for its chronology by 10 December 2026: see how its answer stands.';
  expect(await stepsOf(officer)).toEqual([
    [asked, `/requests/${requestIds[0]}`],
    ['Ask Northmere Police for its chronology.', `/reviews/${reviewId}/ask`],
  ]);
  await makeReview(platform, officer, family, [], { terms: 'Another review' });
  expect((await stepsOf(officer))[1]).toEqual(['Ask Northmere Police for its chronology.', '/reviews']);
});

test('whoever said that their agency holds nothing is not asked again, by its officer or of its lead', async () => {
  const { first, second, officer, lead, otherLead, family, stepsOf } = await begin();
  const review = await makeReview(platform, officer, family, [first, second]);
  const [mine, others] = review.requests.toSorted((one) => (one.agencyId === first ? -1 : 1));
  if (mine === undefined || others === undefined) throw new Error('both were asked');
  const key = { familyId: family.id, requestId: mine.id };
  await sayNothingHeld(platform, lead, { ...key, version: 1, words: 'RiO, by name', looked: 'Bo Marrick' });
  expect(await stepsOf(lead)).toEqual([]);
  expect((await stepsOf(officer)).map(([, href]) => href)).toEqual([`/requests/${others.id}`]);
  expect(await stepsOf(otherLead)).toEqual([
    ['Send the chronology of Northmere Police.', `/requests/${others.id}`],
  ]);
  await closeReview(platform, officer, { ...review, version: 1, reason: 'Done' });
  expect(await stepsOf(lead)).toEqual([]);
  expect(await stepsOf(officer)).toEqual([
    ['Begin a review to ask Northmere Police for its chronology.', '/reviews/new'],
  ]);
});

test('whoever is asked no longer is not asked again while that review is open, by its officer or of its lead', async () => {
  const { first, officer, lead, family, stepsOf } = await begin();
  const review = await makeReview(platform, officer, family, [first]);
  const [request] = review.requests;
  if (request === undefined) throw new Error('one was asked');
  const withdrawn = { version: 1, due: null, reason: 'Not known to this trust' };
  await changeRequest(platform, officer, { familyId: family.id, requestId: request.id, ...withdrawn });
  const others = 'Ask Northmere Police for its chronology.';
  expect((await stepsOf(officer)).map(([words]) => words)).toEqual([others]);
  expect(await stepsOf(lead)).toEqual([]);
  await closeReview(platform, officer, { ...review, version: 1, reason: 'Done' });
  expect(await stepsOf(officer)).toHaveLength(2);
});
