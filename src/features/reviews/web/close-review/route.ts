import type { z } from 'zod';
import { besideAsItIs, drawnAsItIs, saysAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { withVersion } from '../../../../platform/forms/version-field.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import { closeReview } from '../../operations/close-review.ts';
import { type ReviewTold, readReview } from '../../operations/read-review.ts';
import { reviewParams, reviewPath } from '../parts/params.ts';
import { reviewAsJson, reviewShape } from '../parts/review-shape.ts';
import { closeForm } from './form.ts';
import { CloseView } from './view.tsx';

const path = '/families/:familyId/reviews/:reviewId/close';
const access = { kind: 'action', action: 'manage-reviews' } as const;

export const showCloseReview = route({
  method: 'GET',
  path,
  summary: 'Asks why a review is closed.',
  access,
  audit: 'review-read',
  schema: { params: reviewParams, query: noQuery, body: noBody, answer: reviewShape },
  async handle({ platform, actor, params, visitor }) {
    return closePage(await readReview(platform, actor, params), freshForm(), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), reviewId: world.id('review') } }),
});

export const sendCloseReview = route({
  method: 'POST',
  path,
  summary: 'Closes a review, with the reason: nobody is asked for anything in it any more.',
  access,
  audit: ['review-closed', 'review-read'],
  schema: { params: reviewParams, query: noQuery, body: closeForm, answer: reviewShape },
  async handle({ platform, actor, params, form, visitor }) {
    const again = async (state: FormState) =>
      closePage(await readReview(platform, actor, params), state, visitor.csrfToken);
    if (!form.ok) return again(form);
    const { version, reason } = form.value;
    const asItIs = saysAsItIs(form.value);
    const done = await attempt(besideAsItIs, () =>
      closeReview(platform, actor, { ...params, version, reason, asItIs }),
    );
    const typed = freshForm({ reason, ...drawnAsItIs(asItIs) });
    if (done.kind === 'refused') return again(withError(withVersion(typed, version), done.error));
    if (done.kind !== 'done') {
      const message = 'Somebody has changed the review since you opened this page. Look at it, then close it';
      return again(withError(typed, { field: '', message }));
    }
    const { review } = await readReview(platform, actor, params);
    return {
      kind: 'see',
      to: reviewPath(params),
      json: reviewAsJson(review),
      notice: 'The review is closed.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), reviewId: world.id('review') },
    body: { version: world.text('review-version'), reason: 'The report is written' },
  }),
});

function closePage(
  told: ReviewTold,
  form: FormState,
  csrfToken: string,
): Answer<z.output<typeof reviewShape>> {
  const { family, review } = told;
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: `Close a review of ${nameInSentence(family.name)}`,
    back: { text: 'The review', href: reviewPath({ familyId: family.id, reviewId: review.id }) },
    body: () => CloseView({ told, form, csrfToken }),
    json: reviewAsJson(review),
  };
}
