import type { z } from 'zod';
import { besideAsItIs, drawnAsItIs, saysAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { dayValues } from '../../../../platform/forms/day-input.tsx';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { type Answer, noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { counted } from '../../../../shared/counted.ts';
import { sayList } from '../../../../shared/say-list.ts';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import { type Asked, type AskingOffered, askAgencies, offerAsking } from '../../operations/ask-agencies.ts';
import { reviewParams, reviewPath } from '../parts/params.ts';
import { askedShape, askForm } from './form.ts';
import { AskView } from './view.tsx';

const path = '/families/:familyId/reviews/:reviewId/ask';
const access = { kind: 'action', action: 'manage-reviews' } as const;

export const showAskAgencies = route({
  method: 'GET',
  path,
  summary: 'The form with which agencies are asked for their chronologies in a review.',
  access,
  audit: 'review-read',
  schema: { params: reviewParams, query: noQuery, body: noBody, answer: askedShape },
  async handle({ platform, actor, params, visitor }) {
    return askPage(await offerAsking(platform, actor, params), params, freshForm(), visitor.csrfToken);
  },
  example: (world) => ({ params: { familyId: world.id('family'), reviewId: world.id('review') } }),
});

export const sendAskAgencies = route({
  method: 'POST',
  path,
  summary: 'Asks agencies for their chronologies by a day; those not involved yet are named as involved.',
  access,
  audit: ['agencies-asked', 'involvement-added', 'review-read'],
  schema: { params: reviewParams, query: noQuery, body: askForm, answer: askedShape },
  async handle({ platform, actor, params, form, visitor }) {
    const again = async (state: FormState) =>
      askPage(await offerAsking(platform, actor, params), params, state, visitor.csrfToken);
    if (!form.ok) return again(form);
    const { agencies, due, note } = form.value;
    const asItIs = saysAsItIs(form.value);
    const done = await attempt({ 'due-day-past': 'due', ...besideAsItIs }, () =>
      askAgencies(platform, actor, { ...params, agencies, due, note, asItIs }),
    );
    const typed = freshForm({
      agencies,
      note: note ?? '',
      ...dayValues('due', due),
      ...drawnAsItIs(asItIs),
    });
    if (done.kind === 'refused') return again(withError(typed, done.error));
    if (done.kind === 'stale') {
      const message = 'Some of these were asked meanwhile, or can be asked no longer. Choose again';
      return again(withError(typed, { field: 'agencies', message }));
    }
    return {
      kind: 'see',
      to: reviewPath(params),
      status: 201,
      json: { agencies: [], asked: done.value.count, madeInvolved: done.value.madeInvolved },
      notice: sayAsked(done.value),
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), reviewId: world.id('review') },
    body: { agencies: world.id('empty-agency'), due: '2031-03-01', note: 'As soon as you can' },
  }),
});

function sayAsked({ count, madeInvolved }: Asked): string {
  const asked = `${counted(count, 'agency is', 'agencies are')} asked: their leads see it on their first page.`;
  if (madeInvolved.length === 0) return asked;
  const are =
    madeInvolved.length === 1
      ? 'was not involved with the family before, and is'
      : 'were not involved with the family before, and are';
  return `${asked} ${sayList(madeInvolved)} ${are} from now on.`;
}

function askPage(
  offered: AskingOffered,
  key: { readonly familyId: string; readonly reviewId: string },
  form: FormState,
  csrfToken: string,
): Answer<z.output<typeof askedShape>> {
  return {
    kind: 'page',
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: `Ask agencies about ${nameInSentence(offered.family.name)}`,
    back: { text: 'The review', href: reviewPath(key) },
    body: () => AskView({ offered, path: reviewPath(key), form, csrfToken }),
    json: { agencies: offered.agencies, asked: null, madeInvolved: [] },
  };
}
