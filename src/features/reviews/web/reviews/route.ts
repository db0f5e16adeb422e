import { z } from 'zod';
import { noBody, noParams, route } from '../../../../platform/http/route.ts';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import { type ListedReview, listFamilyReviews, listReviews } from '../../operations/list-reviews.ts';
import { familyParams } from '../parts/params.ts';
import { FamilyReviewsView, ReviewsView } from './view.tsx';

const place = z.string().max(100).optional().catch(undefined);
const query = z.object({ after: place, before: place });
const end = z.string().nullable();

const shape = z.object({
  reviews: z
    .array(
      z.object({
        id: z.string(),
        family: z.object({ id: z.string(), reference: z.string(), name: z.string() }),
        purpose: z.string(),
        asked: z.number(),
        begunAt: z.string(),
        closedAt: z.string().nullable(),
      }),
    )
    .readonly(),
  total: z.number(),
  before: end,
  after: end,
});

export const showReviews = route({
  method: 'GET',
  path: '/reviews',
  summary: 'The reviews of every family that one may see, the open ones first.',
  access: { kind: 'action', action: 'read-reviews' },
  audit: 'reviews-listed',
  schema: { params: noParams, query, body: noBody, answer: shape },
  async handle({ platform, actor, query: asked }) {
    const answer = await listReviews(platform, actor, asked);
    const { leaf, total } = answer;
    return {
      kind: 'page',
      title: 'Reviews',
      body: () => ReviewsView({ answer }),
      json: { reviews: leaf.rows.map(asJson), total, before: leaf.before, after: leaf.after },
    };
  },
  example: () => ({}),
});

export const showFamilyReviews = route({
  method: 'GET',
  path: '/families/:familyId/reviews',
  summary: 'The reviews of one family, the open ones first.',
  access: { kind: 'action', action: 'read-reviews' },
  audit: 'reviews-listed',
  schema: { params: familyParams, query, body: noBody, answer: shape },
  async handle({ platform, actor, params, query: asked }) {
    const answer = await listFamilyReviews(platform, actor, { ...params, ...asked });
    const { leaf, total, family } = answer;
    return {
      kind: 'page',
      title: `Reviews of ${nameInSentence(family.name)}`,
      back: { text: 'The family', href: `/families/${family.id}` },
      body: () => FamilyReviewsView({ answer }),
      json: { reviews: leaf.rows.map(asJson), total, before: leaf.before, after: leaf.after },
    };
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});

function asJson(review: ListedReview): z.output<typeof shape>['reviews'][number] {
  const { id, familyId, reference, familyName, purpose, asked, begunAt, closedAt } = review;
  return {
    id,
    family: { id: familyId, reference, name: familyName },
    purpose,
    asked,
    begunAt: begunAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  };
}
