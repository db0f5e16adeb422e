import { z } from 'zod';
import { asItIsField, besideAsItIs, drawnAsItIs, saysAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { dayField } from '../../../../platform/forms/day-fields.ts';
import { dayValues } from '../../../../platform/forms/day-input.tsx';
import { choicesOf, type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { formField } from '../../../../platform/forms/form-field.ts';
import { idField, idFields } from '../../../../platform/forms/id-fields.ts';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { noBody, route } from '../../../../platform/http/route.ts';
import { AppError } from '../../../../shared/app-error.ts';
import { readId } from '../../../../shared/ids.ts';
import { askQuestion, offerQuestion, type QuestionOffered } from '../../operations/ask-question.ts';
import { reviewParams } from '../parts/params.ts';
import { questionsPath } from '../parts/workspace-params.ts';
import { longestQuestion, NewQuestionView } from './view.tsx';

const path = '/families/:familyId/reviews/:reviewId/questions/new';
const access = { kind: 'action', action: 'work-on-review' } as const;
const answer = z.object({ id: z.string().nullable() });
/** An entry that the question is about, or a paper of whose entries it may be. */
const query = z.object({ entry: z.string().max(100).optional(), paper: z.string().max(100).optional() });

const questionForm = z.object({
  agency: idField<'agency'>('Choose the agency that you ask'),
  words: requiredText({ missing: 'Enter the question', name: 'Question', most: longestQuestion }),
  due: dayField({ missing: 'Enter the day by which they are to answer', name: 'Answer by' }),
  entries: idFields<'entry'>(),
  form: formField,
  ...asItIsField,
});

export const showNewQuestion = route({
  method: 'GET',
  path,
  summary: 'The form that asks an agency a question in a review.',
  access,
  audit: 'review-questions-read',
  browserOnly: true,
  schema: { params: reviewParams, query, body: noBody, answer },
  async handle({ platform, actor, params, query: about, visitor }) {
    const offered = await offerQuestion(platform, actor, { ...params, ...idsOf(about) });
    const ticked = about.paper === undefined ? offered.quotes.entries.map(({ id }) => id) : [];
    return drawn({ offered, about, form: freshForm({ entries: ticked }), csrfToken: visitor.csrfToken });
  },
  example: (world) => ({ params: { familyId: world.id('family'), reviewId: world.id('review') } }),
});

export const sendNewQuestion = route({
  method: 'POST',
  path,
  summary: 'Asks an agency a question in a review, by a day.',
  access,
  audit: ['review-question-asked', 'review-questions-read'],
  schema: { params: reviewParams, query, body: questionForm, answer },
  async handle({ platform, actor, params, query: about, form, visitor }) {
    const again = async (state: FormState) => {
      const chosen = choicesOf(state, 'entries').flatMap((text) => readId<'entry'>(text) ?? []);
      const offered = await offerAgain(platform, actor, { ...params, ...idsOf(about), chosen });
      return drawn({ offered, about, form: state, csrfToken: visitor.csrfToken });
    };
    if (!form.ok) return again(form);
    const { agency, words, due, entries, form: drawnForm } = form.value;
    const asItIs = saysAsItIs(form.value);
    const question = { agencyId: agency, words, due, entries, form: drawnForm, asItIs };
    const done = await attempt({ 'due-day-past': 'due', 'removed-for-good': '', ...besideAsItIs }, () =>
      askQuestion(platform, actor, { ...params, ...question }),
    );
    const typed = freshForm({
      agency,
      words,
      ...dayValues('due', due),
      entries,
      ...drawnAsItIs(asItIs),
      ...(drawnForm !== null && { form: drawnForm }),
    });
    if (done.kind === 'refused') return again(withError(typed, done.error));
    if (done.kind === 'stale') return again(withError(typed, { field: '', message: gone }));
    return {
      kind: 'see',
      to: `${questionsPath(params)}/${done.value}`,
      json: { id: done.value },
      notice: 'The question is asked. The agency’s lead sees it on their first page.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), reviewId: world.id('review') },
    body: {
      agency: world.id('agency'),
      words: 'Who was told of the missed appointments?',
      due: world.text('in-a-month'),
      form: 'the-form-of-an-example',
    },
  }),
});

const gone = 'The agency is not involved with this family any more, or an entry is gone. Choose again';

/** A paper that is gone by now, or kept from them, takes nothing along of what they wrote and chose. */
async function offerAgain(...[platform, actor, offer]: Parameters<typeof offerQuestion>) {
  const { paperId, ...rest } = offer;
  if (paperId === undefined) return offerQuestion(platform, actor, rest);
  try {
    return await offerQuestion(platform, actor, offer);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return offerQuestion(platform, actor, rest);
    throw error;
  }
}

type About = z.output<typeof query>;

function idsOf({ entry, paper }: About) {
  const entryId = readId<'entry'>(entry ?? '');
  const paperId = readId<'review-paper'>(paper ?? '');
  return { ...(entryId !== null && { entryId }), ...(paperId !== null && { paperId }) };
}

/** What it is about stays in the address of the form: what may be ticked is offered again where something is to be mended. */
function queryOf(about: About): string {
  const { entryId, paperId } = idsOf(about);
  const pairs = new URLSearchParams({
    ...(entryId !== undefined && { entry: entryId }),
    ...(paperId !== undefined && { paper: paperId }),
  });
  return pairs.size === 0 ? '' : `?${pairs}`;
}

interface Drawn {
  readonly offered: QuestionOffered;
  readonly about: About;
  readonly form: FormState;
  readonly csrfToken: string;
}

function drawn({ offered, about, form, csrfToken }: Drawn) {
  const list = questionsPath({ familyId: offered.family.id, reviewId: offered.review.id });
  return {
    kind: 'page' as const,
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: 'Ask an agency a question',
    back: { text: 'Questions', href: list },
    body: () => NewQuestionView({ offered, form, csrfToken, path: `${list}/new${queryOf(about)}` }),
    json: { id: null },
  };
}
