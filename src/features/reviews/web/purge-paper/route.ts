import { z } from 'zod';
import { unlessPurged } from '../../../chronology/operations/unless-purged.ts';
import { purgeByGround } from '../../../chronology/view/purge-form.ts';
import { purgeRoutes } from '../../../chronology/view/purge-routes.ts';
import { paperWords } from '../../operations/paper-words.ts';
import { offerPurgingPaper, purgePaper } from '../../operations/purge-paper.ts';
import { examplePaper } from '../paper/route.ts';
import { kindOf } from '../papers/route.ts';
import { familyShape } from '../parts/review-shape.ts';
import { paperParams, papersPath } from '../parts/workspace-params.ts';
import { drawPurgePaper } from './view.tsx';

const action = 'work-on-review';

export const [showPurgePaper, sendPurgePaper] = purgeRoutes({
  path: '/families/:familyId/reviews/:reviewId/papers/:papers/:paperId/purge',
  action,
  params: paperParams,
  body: purgeByGround,
  answer: z.object({
    family: familyShape,
    paper: z.object({ id: z.string(), kind: z.string(), title: z.string().nullable(), version: z.int() }),
  }),
  summaries: [
    'Asks why a key episode, a learning event, an action or a note must not be kept, before it is removed for good.',
    'Removes a key episode, a learning event, an action or a note for good, with all that it said before; the entries stay.',
  ],
  events: { read: 'review-papers-read', purged: 'review-paper-purged' },
  offer: (platform, actor, { papers, ...key }) =>
    offerPurgingPaper(platform, actor, { ...key, kind: kindOf(papers) }),
  purge: (platform, actor, { key: { papers, ...key }, decided }) =>
    purgePaper(platform, actor, { ...key, ...decided, kind: kindOf(papers) }),
  once: (platform, actor, { key: { familyId, paperId }, work }) =>
    unlessPurged(platform, actor, { familyId, of: paperId, action }, work),
  draw: drawPurgePaper,
  json: ({ family, paper: { id, kind, title, version } }) => ({
    family,
    paper: { id, kind, title, version },
  }),
  done: ({ papers, ...key }) => ({
    to: papersPath(key, papers),
    notice: `The ${paperWords[kindOf(papers)].one} is removed for good.`,
  }),
  example: (world) => ({
    params: examplePaper(world),
    body: { version: '1', ground: 'wrong-child' },
  }),
});
