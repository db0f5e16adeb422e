import { z } from 'zod';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { readReview } from '../../operations/read-review.ts';
import { reviewParams } from '../parts/params.ts';
import { requestAsJson, requestShape } from '../parts/request-shape.ts';
import {
  familyShape,
  formerReviewAsJson,
  formerReviewShape,
  reviewAsJson,
  reviewShape,
} from '../parts/review-shape.ts';
import { sayPurpose } from '../parts/say-review.ts';
import { ReviewView } from './view.tsx';

const shape = z.object({
  family: familyShape,
  review: reviewShape,
  requests: z.array(requestShape).readonly(),
  nextSteps: z.array(z.string()).readonly(),
  former: z.array(formerReviewShape).readonly(),
});

export const showReview = route({
  method: 'GET',
  path: '/families/:familyId/reviews/:reviewId',
  summary: 'A review of a family: what it is for, who was asked, who has answered, what happens next.',
  access: { kind: 'action', action: 'read-reviews' },
  audit: 'review-read',
  schema: { params: reviewParams, query: noQuery, body: noBody, answer: shape },
  async handle({ platform, actor, params }) {
    const told = await readReview(platform, actor, params);
    const { family, review, requests, steps } = told;
    return {
      kind: 'page',
      title: `${sayPurpose(review)}, ${family.name}`,
      back: { text: 'Reviews of the family', href: `/families/${family.id}/reviews` },
      body: () => ReviewView({ told }),
      json: {
        family,
        review: reviewAsJson(review),
        requests: requests.map(requestAsJson),
        nextSteps: steps.map(({ sentence }) => sentence),
        former: told.former.map(formerReviewAsJson),
      },
    };
  },
  example: (world) => ({ params: { familyId: world.id('family'), reviewId: world.id('review') } }),
});
