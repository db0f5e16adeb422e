import { unlessPurged } from '../../../chronology/operations/unless-purged.ts';
import { purgeByGround } from '../../../chronology/view/purge-form.ts';
import { purgeRoutes } from '../../../chronology/view/purge-routes.ts';
import { offerPurgingQuestion, purgeQuestion } from '../../operations/purge-question.ts';
import { ownQuestionParams, questionsPath } from '../parts/workspace-params.ts';
import { purgeQuestionShape } from './answer.ts';
import { drawPurgeQuestion } from './view.tsx';

export const [showPurgeQuestion, sendPurgeQuestion] = purgeRoutes({
  path: '/families/:familyId/questions/:questionId/purge',
  params: ownQuestionParams,
  body: purgeByGround,
  answer: purgeQuestionShape,
  summaries: [
    'Asks why a question to an agency must not be kept, before it is removed for good.',
    'Removes a question to an agency for good, with all that was answered.',
  ],
  events: { read: 'review-questions-read', purged: 'review-question-purged' },
  offer: offerPurgingQuestion,
  purge: (platform, actor, { key, decided }) => purgeQuestion(platform, actor, { ...key, ...decided }),
  once: (platform, actor, { key, work }) =>
    unlessPurged(platform, actor, { familyId: key.familyId, of: key.questionId }, work),
  draw: drawPurgeQuestion,
  json: (offered) => offered,
  done: ({ familyId }, purged) => ({
    // Which review it was of is not told any more once it is gone.
    to:
      purged === null
        ? `/families/${familyId}/reviews`
        : questionsPath({ familyId, reviewId: purged.offered.question.reviewId }),
    notice: 'The question is removed for good.',
  }),
  example: (world) => ({
    params: { familyId: world.id('family'), questionId: world.id('review-question') },
    body: { version: '1', ground: 'wrong-child' },
  }),
});
