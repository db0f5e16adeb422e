import type { z } from 'zod';
import { besideAsItIs, drawnAsItIs, saysAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { withVersion } from '../../../../platform/forms/version-field.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import { reopenReview } from '../../operations/correct-review.ts';
import { type ReviewTold, readReview } from '../../operations/read-review.ts';
import { reviewParams, reviewPath } from '../parts/params.ts';
import { reviewAsJson, reviewShape } from '../parts/review-shape.ts';
import { reopenForm } from './form.ts';
import { ReopenView } from './view.tsx';

const path = '/families/:familyId/reviews/:reviewId/reopen';
const access = { kind: 'action', action: 'manage-reviews' } as const;

export const showReopenReview = route({
  method: 'GET',
  path,
  summary: 'Asks why a closed review is opened again.',
  access,
  audit: 'review-read',
  schema: { params: reviewParams, query: noQuery, body: noBody, answer: reviewShape },
  async handle({ platform, actor, params, visitor }) {
    return reopenPage(await readReview(platform, actor, params), freshForm(), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), reviewId: world.id('closed-review') } }),
});

export const sendReopenReview = route({
  method: 'POST',
  path,
  summary: 'Opens a closed review again, with the reason: agencies that have not answered are asked again.',
  access,
  audit: ['review-reopened', 'review-read'],
  schema: { params: reviewParams, query: noQuery, body: reopenForm, answer: reviewShape },
  async handle({ platform, actor, params, form, visitor }) {
    const again = async (state: FormState) =>
      reopenPage(await readReview(platform, actor, params), state, visitor.csrfToken);
    if (!form.ok) return again(form);
    const { version, reason } = form.value;
    const asItIs = saysAsItIs(form.value);
    const done = await attempt(besideAsItIs, () =>
      reopenReview(platform, actor, { ...params, version, reason, asItIs }),
    );
    const typed = freshForm({ reason, ...drawnAsItIs(asItIs) });
    if (done.kind === 'refused') return again(withError(withVersion(typed, version), done.error));
    if (done.kind !== 'done') {
      const message = 'Somebody has changed the review since you opened this page. Look at how it stands now';
      return again(withError(typed, { field: '', message }));
    }
    const { review } = await readReview(platform, actor, params);
    return {
      kind: 'see',
      to: reviewPath(params),
      json: reviewAsJson(review),
      notice: 'The review is open again.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), reviewId: world.id('closed-review') },
    body: { version: '2', reason: 'An agency has found more' },
  }),
});

function reopenPage(
  told: ReviewTold,
  form: FormState,
  csrfToken: string,
): Answer<z.output<typeof reviewShape>> {
  const { family, review } = told;
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: `Open a review of ${nameInSentence(family.name)} again`,
    back: { text: 'The review', href: reviewPath({ familyId: family.id, reviewId: review.id }) },
    body: () => ReopenView({ told, form, csrfToken }),
    json: reviewAsJson(review),
  };
}
