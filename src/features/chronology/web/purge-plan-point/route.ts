import { z } from 'zod';
import { offerPurgingPoint, purgePlanPoint } from '../../operations/purge-plan-point.ts';
import { unlessPurged } from '../../operations/unless-purged.ts';
import { purgeByGround } from '../../view/purge-form.ts';
import { purgeRoutes } from '../../view/purge-routes.ts';
import { familyShape } from '../parts/answer-shapes.ts';
import { titleOfPoint } from '../plan/answer.ts';
import { pointParams } from '../plan-point/route.ts';
import { drawPurgePoint } from './view.tsx';

export const [showPurgePoint, sendPurgePoint] = purgeRoutes({
  path: '/families/:familyId/plan/:pointId/purge',
  params: pointParams,
  body: purgeByGround,
  answer: z.object({
    family: familyShape,
    point: z.object({
      id: z.string(),
      kind: z.enum(['risk', 'action']),
      label: z.string(),
      words: z.string(),
      version: z.int(),
    }),
  }),
  summaries: [
    'Asks why a risk or an action of a plan must not be kept, before it is removed for good.',
    'Removes a risk or an action of a plan for good, with all that it said before.',
  ],
  events: { read: 'plan-read', purged: 'plan-point-purged' },
  offer: offerPurgingPoint,
  purge: (platform, actor, { key, decided }) => purgePlanPoint(platform, actor, { ...key, ...decided }),
  once: (platform, actor, { key, work }) =>
    unlessPurged(platform, actor, { familyId: key.familyId, of: key.pointId }, work),
  draw: drawPurgePoint,
  json: (offered) => offered,
  done: ({ familyId }, purged) => ({
    to: `/families/${familyId}/plan`,
    notice: `${purged === null ? 'It' : titleOfPoint(purged.offered.point)} is removed for good.`,
  }),
  example: (world) => ({
    params: { familyId: world.id('family'), pointId: world.id('plan-point') },
    body: { version: '1', ground: 'wrong-child' },
  }),
});
