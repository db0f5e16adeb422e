import { z } from 'zod';
import { asItIsField, besideAsItIs, drawnAsItIs, saysAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { versionField, withVersion } from '../../../../platform/forms/version-field.ts';
import { noBody, noQuery, route } from '../../../../platform/http/route.ts';
import { withdrawQuestion } from '../../operations/ask-question.ts';
import { type QuestionAsked, readQuestion } from '../../operations/read-questions.ts';
import { questionParams, questionsPath } from '../parts/workspace-params.ts';
import { questionAsJson, questionShape } from '../parts/workspace-shape.ts';
import { QuestionView } from './view.tsx';

const path = '/families/:familyId/reviews/:reviewId/questions/:questionId';
const access = { kind: 'action', action: 'work-on-review' } as const;

export const showQuestion = route({
  method: 'GET',
  path,
  summary: 'A question to an agency in a review, with every version of its answer.',
  access,
  audit: 'review-questions-read',
  schema: { params: questionParams, query: noQuery, body: noBody, answer: questionShape },
  async handle({ platform, actor, params, visitor }) {
    return drawn(await readQuestion(platform, actor, params), freshForm(), visitor.csrfToken);
  },
  example: (world) => ({ params: exampleQuestion(world) }),
});

function exampleQuestion(world: { readonly id: (thing: string) => string }) {
  return {
    familyId: world.id('family'),
    reviewId: world.id('review'),
    questionId: world.id('review-question'),
  };
}

export const sendWithdrawQuestion = route({
  method: 'POST',
  path: `${path}/withdraw`,
  summary: 'Asks a question no longer, with the reason; what was answered stays.',
  access,
  audit: ['review-question-withdrawn', 'review-questions-read'],
  schema: {
    params: questionParams,
    query: noQuery,
    body: z.object({
      version: versionField,
      reason: requiredText({ missing: 'Enter why it is asked no longer', name: 'Reason', most: 500 }),
      ...asItIsField,
    }),
    answer: questionShape,
  },
  async handle({ platform, actor, params, form, visitor }) {
    const again = async (state: FormState) =>
      drawn(await readQuestion(platform, actor, params), state, visitor.csrfToken);
    if (!form.ok) return again(form);
    const { version, reason } = form.value;
    const asItIs = saysAsItIs(form.value);
    const done = await attempt(besideAsItIs, () =>
      withdrawQuestion(platform, actor, { ...params, version, reason, asItIs }),
    );
    const typed = freshForm({ reason, ...drawnAsItIs(asItIs) });
    if (done.kind === 'refused') return again(withError(withVersion(typed, version), done.error));
    if (done.kind !== 'done') {
      const message = 'It was answered, or withdrawn, since you opened this page. Look at it again first';
      return again(withError(typed, { field: '', message }));
    }
    const { question } = await readQuestion(platform, actor, params);
    return {
      kind: 'see',
      to: `${questionsPath(params)}/${params.questionId}`,
      json: questionAsJson(question),
      notice: 'The question is asked no longer.',
    };
  },
  example: (world) => ({
    params: exampleQuestion(world),
    body: { version: '1', reason: 'Answered at the learning event' },
  }),
});

function drawn(asked: QuestionAsked, form: FormState, csrfToken: string) {
  const { family, review, question } = asked;
  const list = questionsPath({ familyId: family.id, reviewId: review.id });
  return {
    kind: 'page' as const,
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: `A question to ${question.agencyName}, ${family.name}`,
    back: { text: 'Questions', href: list },
    body: () => QuestionView({ asked, form, csrfToken, path: `${list}/${question.id}` }),
    json: questionAsJson(question),
  };
}
