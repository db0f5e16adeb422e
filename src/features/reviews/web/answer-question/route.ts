import { z } from 'zod';
import { asItIsField, besideAsItIs, drawnAsItIs, saysAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { attempt } from '../../../../platform/forms/attempt.ts';
import { choicesOf, type FormState, freshForm, withError } from '../../../../platform/forms/form.ts';
import { idFields } from '../../../../platform/forms/id-fields.ts';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { versionField, withVersion } from '../../../../platform/forms/version-field.ts';
import { noBody, route } from '../../../../platform/http/route.ts';
import { readId } from '../../../../shared/ids.ts';
import { answerQuestion, type QuestionToAnswer, readOwnQuestion } from '../../operations/answer-question.ts';
import { wordsOf } from '../choose-entries/form.ts';
import { ownQuestionParams, ownQuestionPath } from '../parts/workspace-params.ts';
import { questionAsJson, questionShape } from '../parts/workspace-shape.ts';
import { AnswerQuestionView, longestAnswer } from './view.tsx';

const path = '/families/:familyId/questions/:questionId';
const access = { kind: 'action', action: 'answer-request' } as const;
/** Which of the agency’s entries are offered for pointing at. */
const query = z.object({ find: z.string().max(1000).optional() });

const answerForm = z.object({
  version: versionField,
  words: requiredText({ missing: 'Enter the answer', name: 'Answer', most: longestAnswer }),
  entries: idFields<'entry'>(),
  ...asItIsField,
});

export const showOwnQuestion = route({
  method: 'GET',
  path,
  summary: 'What an agency is asked in a review, and what it answered.',
  access,
  audit: 'review-questions-read',
  schema: { params: ownQuestionParams, query, body: noBody, answer: questionShape },
  async handle({ platform, actor, params, query: { find = '' }, visitor }) {
    const told = await readOwnQuestion(platform, actor, { ...params, words: wordsOf(find) });
    return drawn(told, { form: freshForm(offer(told)), words: find, csrfToken: visitor.csrfToken });
  },
  example: (world) => ({
    params: { familyId: world.id('family'), questionId: world.id('review-question') },
  }),
});

/** An answer is given anew on top of what was answered before. */
function offer({ question: { answers } }: QuestionToAnswer): FormState['values'] {
  const [latest] = answers;
  if (latest === undefined) return {};
  return { words: latest.words, entries: latest.quotes.entries.map(({ id }) => id) };
}

export const sendOwnQuestion = route({
  method: 'POST',
  path,
  summary: 'Answers a question of a review for an agency; what was answered before is kept.',
  access,
  audit: ['review-question-answered', 'review-questions-read'],
  schema: { params: ownQuestionParams, query, body: answerForm, answer: questionShape },
  async handle({ platform, actor, params, query: { find = '' }, form, visitor }) {
    const again = async (state: FormState) => {
      const chosen = choicesOf(state, 'entries').flatMap((text) => readId<'entry'>(text) ?? []);
      const told = await readOwnQuestion(platform, actor, { ...params, words: wordsOf(find), chosen });
      return drawn(told, { form: state, words: find, csrfToken: visitor.csrfToken });
    };
    if (!form.ok) return again(form);
    const { version, words, entries } = form.value;
    const asItIs = saysAsItIs(form.value);
    const done = await attempt(besideAsItIs, () =>
      answerQuestion(platform, actor, { ...params, version, words, entries, asItIs }),
    );
    const typed = freshForm({ words, entries, ...drawnAsItIs(asItIs) });
    if (done.kind === 'refused') return again(withError(withVersion(typed, version), done.error));
    if (done.kind !== 'done') {
      const message =
        'The question, its answer or an entry was changed since you opened this page. What you wrote is still here: look at what stands below, then send yours';
      return again(withError(typed, { field: '', message }));
    }
    const { question } = await readOwnQuestion(platform, actor, { ...params, words: [] });
    return {
      kind: 'see',
      to: ownQuestionPath({ familyId: params.familyId, id: params.questionId }),
      json: questionAsJson(question),
      notice: 'The answer is sent. Until the review is closed you can answer again.',
    };
  },
  example: (world) => ({
    params: { familyId: world.id('family'), questionId: world.id('review-question') },
    body: { version: '1', words: 'The health visitor told her manager' },
  }),
});

interface Drawn {
  readonly form: FormState;
  readonly words: string;
  readonly csrfToken: string;
}

function drawn(told: QuestionToAnswer, { form, words, csrfToken }: Drawn) {
  const { family, question } = told;
  const own = ownQuestionPath({ familyId: family.id, id: question.id });
  return {
    kind: 'page' as const,
    ...(form.errors.length > 0 ? { status: 422 as const, errors: form.errors } : {}),
    title: `A question to ${question.agencyName}, ${family.name}`,
    back: { text: 'The family', href: `/families/${family.id}` },
    body: () => AnswerQuestionView({ told, form, words, csrfToken, path: own }),
    json: questionAsJson(question),
  };
}
