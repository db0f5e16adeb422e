import { z } from 'zod';
import { idParam } from '../../../../platform/http/id-param.ts';
import { offerPurgingComment, purgeComment } from '../../operations/purge-comment.ts';
import { unlessPurged } from '../../operations/unless-purged.ts';
import { purgeByGround } from '../../view/purge-form.ts';
import { purgeRoutes } from '../../view/purge-routes.ts';
import { commentAsJson, commentShape } from '../comments/answer.ts';
import { familyShape, rowShape } from '../parts/answer-shapes.ts';
import { drawPurgeComment } from './view.tsx';

export const [showPurgeComment, sendPurgeComment] = purgeRoutes({
  path: '/families/:familyId/entries/:entryId/comments/:commentId/purge',
  params: z.object({
    familyId: idParam<'family'>(),
    entryId: idParam<'entry'>(),
    commentId: idParam<'entry-comment'>(),
  }),
  body: purgeByGround,
  answer: z.object({ family: familyShape, entry: rowShape, comment: commentShape }),
  summaries: [
    'Asks why a comment must not be kept, before it is removed for good.',
    'Removes a comment on an entry for good, with all that it said before.',
  ],
  events: { read: 'entry-read', purged: 'comment-purged' },
  offer: offerPurgingComment,
  purge: (platform, actor, { key, decided }) => purgeComment(platform, actor, { ...key, ...decided }),
  once: (platform, actor, { key, work }) =>
    unlessPurged(platform, actor, { familyId: key.familyId, of: key.commentId }, work),
  draw: drawPurgeComment,
  json: ({ comment, ...offered }) => ({ ...offered, comment: commentAsJson(comment) }),
  done: ({ familyId, entryId }) => ({
    to: `/families/${familyId}/entries/${entryId}#comments`,
    notice: 'The comment is removed for good.',
  }),
  example: (world) => ({
    params: {
      familyId: world.id('family'),
      entryId: world.id('entry'),
      commentId: world.id('entry-comment'),
    },
    body: { version: '1', ground: 'wrong-child' },
  }),
});
