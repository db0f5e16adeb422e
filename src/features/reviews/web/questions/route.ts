import { z } from 'zod';
import { noBody, route } from '../../../../platform/http/route.ts';
import { readQuestions } from '../../operations/read-questions.ts';
import { reviewParams } from '../parts/params.ts';
import { leafQuery, workspacePath } from '../parts/workspace-params.ts';
import { questionAsJson, questionShape } from '../parts/workspace-shape.ts';
import { QuestionsView } from './view.tsx';

const end = z.string().nullable();
const shape = z.object({
  questions: z.array(questionShape).readonly(),
  total: z.int(),
  before: end,
  after: end,
});

export const showQuestions = route({
  method: 'GET',
  path: '/families/:familyId/reviews/:reviewId/questions',
  summary: 'What a reviewer asks agencies, and what they answered; what is late first.',
  access: { kind: 'action', action: 'work-on-review' },
  audit: 'review-questions-read',
  schema: { params: reviewParams, query: leafQuery, body: noBody, answer: shape },
  async handle({ platform, actor, params, query }) {
    const answer = await readQuestions(platform, actor, { ...params, ...query });
    const { leaf, total } = answer;
    return {
      kind: 'page',
      title: `Questions to agencies, ${answer.family.name}`,
      back: { text: 'Workspace', href: workspacePath(params) },
      body: () => QuestionsView({ answer }),
      json: { questions: leaf.rows.map(questionAsJson), total, before: leaf.before, after: leaf.after },
    };
  },
  example: (world) => ({ params: { familyId: world.id('family'), reviewId: world.id('review') } }),
});
