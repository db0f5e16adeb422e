import type { z } from 'zod';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { drawnAsItIs, saysAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { stalePage } from '../../../../platform/http/stale-page.tsx';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import { correctReview } from '../../operations/correct-review.ts';
import { type ReviewTold, readReview } from '../../operations/read-review.ts';
import { besideDays, headOf } from '../new-review/form.ts';
import { reviewParams, reviewPath } from '../parts/params.ts';
import { factsOf } from '../parts/review-facts.tsx';
import { reviewAsJson, reviewShape } from '../parts/review-shape.ts';
import { correctForm, drawnReview } from './form.ts';
import { CorrectView } from './view.tsx';

const path = '/families/:familyId/reviews/:reviewId/correct';
const access = { kind: 'action', action: 'manage-reviews' } as const;

export const showCorrectReview = route({
  method: 'GET',
  path,
  summary: 'The form that corrects what a review is for, what it asks, and what the family was told.',
  access,
  audit: 'review-read',
  schema: { params: reviewParams, query: noQuery, body: noBody, answer: reviewShape },
  async handle({ platform, actor, params, visitor }) {
    const told = await readReview(platform, actor, params);
    return correctPage(told, drawnReview(told.review), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), reviewId: world.id('review') } }),
});

export const sendCorrectReview = route({
  method: 'POST',
  path,
  summary:
    'Corrects what a review is for, what it asks, and what the family was told, with the reason; what it said before is kept.',
  access,
  audit: ['review-corrected', 'review-read'],
  schema: { params: reviewParams, query: noQuery, body: correctForm, answer: reviewShape },
  async handle({ platform, actor, params, form, visitor }) {
    if (!form.ok) return correctPage(await readReview(platform, actor, params), form, visitor.csrfToken);
    const { version, reason } = form.value;
    const head = headOf(form.value);
    const asItIs = saysAsItIs(form.value);
    const done = await attempt(besideDays(head, platform.now()), () =>
      correctReview(platform, actor, { ...params, version, reason, head, asItIs }),
    );
    const told = await readReview(platform, actor, params);
    if (done.kind === 'refused') {
      const { values } = drawnReview({ ...head, version }, reason);
      const drawn = freshForm({ ...values, ...drawnAsItIs(asItIs) });
      return correctPage(told, withError(drawn, done.error), visitor.csrfToken);
    }
    if (done.kind !== 'done') return sayStale(told, { ...told.review, ...head }, actor);
    return {
      kind: 'see',
      to: reviewPath(params),
      json: reviewAsJson(told.review),
      notice: done.value
        ? 'The review is corrected. Agencies that were asked see what was changed.'
        : 'Nothing was changed.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), reviewId: world.id('review') },
    body: {
      version: world.text('review-version'),
      purpose: 'practice-review',
      basis: 'partners-request',
      from: '2013-01-01',
      terms: 'What was known, and what was done about it',
      told: 'yes',
      'told-words': 'That agencies are asked, and why',
      'told-by': 'The social worker',
      reason: 'The first day was wrong',
    },
  }),
});

/** What somebody wrote beside what the review says by now, where the two differ. */
function sayStale(
  told: ReviewTold,
  mine: ReviewTold['review'],
  reader: Pick<PersonActor, 'accountId' | 'name'>,
): Answer<z.output<typeof reviewShape>> {
  const { family, review, former } = told;
  const saved = new Map(factsOf(review).map(({ key, text }) => [key, text]));
  const [last] = former;
  return stalePage({
    what: 'this review',
    lastChange: last === undefined ? null : { name: last.by, at: last.until },
    reader,
    fields: factsOf(mine).flatMap(({ key, text, of = [] }) =>
      saved.get(key) === text ? [] : [{ label: key, of, mine: text, saved: saved.get(key) ?? '' }],
    ),
    editHref: `${reviewPath({ familyId: family.id, reviewId: review.id })}/correct`,
    json: reviewAsJson(review),
  });
}

function correctPage(
  told: ReviewTold,
  form: FormState,
  csrfToken: string,
): Answer<z.output<typeof reviewShape>> {
  const { family, review } = told;
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: `Correct a review of ${nameInSentence(family.name)}`,
    back: { text: 'The review', href: reviewPath({ familyId: family.id, reviewId: review.id }) },
    body: () => CorrectView({ told, form, csrfToken }),
    json: reviewAsJson(review),
  };
}
