import { unlessPurged } from '../../../chronology/operations/unless-purged.ts';
import { purgeByGround } from '../../../chronology/view/purge-form.ts';
import { purgeRoutes } from '../../../chronology/view/purge-routes.ts';
import { offerPurgingAnswers, purgeAnswers } from '../../operations/purge-question.ts';
import { ownQuestionParams, ownQuestionPath } from '../parts/workspace-params.ts';
import { purgeQuestionShape } from '../purge-question/answer.ts';
import { drawPurgeAnswers } from './view.tsx';

export const [showPurgeAnswers, sendPurgeAnswers] = purgeRoutes({
  path: '/families/:familyId/questions/:questionId/answers/purge',
  params: ownQuestionParams,
  body: purgeByGround,
  answer: purgeQuestionShape,
  summaries: [
    'Asks why an agency’s answer to a question must not be kept, before it is removed for good.',
    'Removes an agency’s answer to a question for good, with all that was answered before.',
  ],
  events: { read: 'review-questions-read', purged: 'review-answer-purged' },
  offer: offerPurgingAnswers,
  purge: (platform, actor, { key, decided }) => purgeAnswers(platform, actor, { ...key, ...decided }),
  once: (platform, actor, { key, decided, work }) =>
    unlessPurged(
      platform,
      actor,
      { familyId: key.familyId, of: key.questionId, answerIn: decided.version },
      work,
    ),
  draw: drawPurgeAnswers,
  json: (offered) => offered,
  done: ({ familyId, questionId }) => ({
    to: ownQuestionPath({ familyId, id: questionId }),
    notice: 'The answer is removed for good.',
  }),
  example: (world) => ({
    params: { familyId: world.id('family'), questionId: world.id('answered-question') },
    body: { version: '2', ground: 'wrong-child' },
  }),
});
