import { z } from 'zod';
import { idParam } from '../../../../platform/http/id-param.ts';
import { noBody, route } from '../../../../platform/http/route.ts';
import { nameInSentence } from '../../../families/view/name-in-sentence.ts';
import { type PlanPointTold, readPlanPoint } from '../../operations/read-plan.ts';
import { familyShape, rowShape, texts } from '../parts/answer-shapes.ts';
import { pointShape, titleOfPoint } from '../plan/answer.ts';
import { PlanPointView } from './view.tsx';

export const pointParams = z.object({ familyId: idParam<'family'>(), pointId: idParam<'plan-point'>() });

const text = z.string().nullable();

const answer = z.object({
  family: familyShape,
  point: pointShape.extend({ version: z.int(), writtenAt: z.string(), writtenBy: z.string() }),
  lacks: texts,
  former: z
    .array(
      pointShape
        .pick({ words: true, who: true, agencyName: true, due: true, from: true, ended: true })
        .extend({ number: z.int(), writtenAt: z.string(), writtenBy: z.string() }),
    )
    .readonly(),
  rows: z
    .array(rowShape.extend({ movement: z.enum(['progress', 'no-progress', 'worse']), saidBy: z.string() }))
    .readonly(),
  before: text,
  after: text,
  earlier: z
    .array(
      rowShape.extend({
        movement: z.enum(['progress', 'no-progress', 'worse']),
        saidBy: z.string(),
        ofWords: z.string(),
      }),
    )
    .readonly(),
  mayPurge: z.boolean(),
});

function asJson({ point, former, earlier, mayKeep, ...told }: PlanPointTold): z.output<typeof answer> {
  return {
    ...told,
    point: { ...point, writtenAt: point.writtenAt.toISOString() },
    former: former.map((one) => ({ ...one, writtenAt: one.writtenAt.toISOString() })),
    earlier: earlier.rows,
  };
}

export const readPlanPointRoute = route({
  method: 'GET',
  path: '/families/:familyId/plan/:pointId',
  summary:
    'A risk or an action of a plan, with the entries that bear on it in order, and what it said before.',
  access: { kind: 'action', action: 'read-chronology' },
  audit: 'plan-read',
  schema: {
    params: pointParams,
    query: z.object({ after: z.string().optional(), before: z.string().optional() }),
    body: noBody,
    answer,
  },
  async handle({ platform, actor, params, query: { after, before }, visitor }) {
    const from =
      after !== undefined && after !== ''
        ? ({ side: 'after', cursor: after } as const)
        : before !== undefined && before !== ''
          ? ({ side: 'before', cursor: before } as const)
          : null;
    const told = await readPlanPoint(platform, actor, { ...params, from });
    return {
      kind: 'page',
      title: `${titleOfPoint(told.point)} of ${nameInSentence(told.family.name)}`,
      wide: true,
      back: { text: 'The plan', href: `/families/${params.familyId}/plan` },
      body: () => PlanPointView({ told, mayKeep: told.mayKeep, csrfToken: visitor.csrfToken }),
      json: asJson(told),
    };
  },
  example: (world) => ({ params: { familyId: world.id('family'), pointId: world.id('plan-point') } }),
});
