import type { z } from 'zod';
import { drawnAsItIs, saysAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import { beginReview, type FamilyNamed, offerReview } from '../../operations/begin-review.ts';
import { familyParams, reviewPath } from '../parts/params.ts';
import { begunShape, besideDays, drawnHead, headOf, newReviewForm } from './form.ts';
import { NewReviewView } from './view.tsx';

const path = '/families/:familyId/reviews/new';
const access = { kind: 'action', action: 'manage-reviews' } as const;

export const showNewReview = route({
  method: 'GET',
  path,
  summary: 'The form with which a review of a family is begun.',
  access,
  audit: 'family-read',
  schema: { params: familyParams, query: noQuery, body: noBody, answer: begunShape },
  async handle({ platform, actor, params, visitor }) {
    return formPage(await offerReview(platform, actor, params.familyId), freshForm(), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family') } }),
});

export const sendNewReview = route({
  method: 'POST',
  path,
  summary:
    'Begins a review of a family: purpose, basis in law, days, terms of reference, what the family was told.',
  access,
  audit: ['review-begun', 'family-read'],
  schema: { params: familyParams, query: noQuery, body: newReviewForm, answer: begunShape },
  async handle({ platform, actor, params: { familyId }, form, visitor }) {
    if (!form.ok) return formPage(await offerReview(platform, actor, familyId), form, visitor.csrfToken);
    const head = headOf(form.value);
    const asItIs = saysAsItIs(form.value);
    const done = await attempt(besideDays(head, platform.now()), () =>
      beginReview(platform, actor, { familyId, ...head, asItIs }),
    );
    if (done.kind !== 'done') {
      const drawn = freshForm({ ...drawnHead(head), ...drawnAsItIs(asItIs) });
      const again = done.kind === 'refused' ? withError(drawn, done.error) : drawn;
      return formPage(await offerReview(platform, actor, familyId), again, visitor.csrfToken);
    }
    const id = done.value;
    return {
      kind: 'see',
      to: `${reviewPath({ familyId, reviewId: id })}/ask`,
      status: 201,
      json: { id },
      notice: 'The review is begun. Now ask the agencies for their chronologies.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family') },
    body: {
      purpose: 'rapid-review',
      basis: 'partners-request',
      from: '2014-01-01',
      terms: 'What was known of the children’s days, and who acted on it',
      told: 'yes',
      'told-words': 'That agencies are asked for their records, and why',
      'told-by': 'The social worker, at a visit',
    },
  }),
});

function formPage(
  family: FamilyNamed,
  form: FormState,
  csrfToken: string,
): Answer<z.output<typeof begunShape>> {
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: `Begin a review of ${nameInSentence(family.name)}`,
    back: { text: 'Reviews of the family', href: `/families/${family.id}/reviews` },
    body: () => NewReviewView({ family, form, csrfToken }),
    json: { id: null },
  };
}
