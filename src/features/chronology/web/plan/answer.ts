import { z } from 'zod';
import type { PlanTold, PointTold } from '../../operations/read-plan.ts';
import { familyShape, texts } from '../parts/answer-shapes.ts';

const text = z.string().nullable();

/** A risk or an action of a plan as JSON. Days are `YYYY-MM-DD`. */
export const pointShape = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.enum(['risk', 'action']),
  words: z.string(),
  who: text,
  agencyName: text,
  due: text,
  from: z.string(),
  ended: z.object({ on: z.string(), reason: z.string() }).nullable(),
  children: texts,
  late: z.boolean(),
  moved: z.object({
    counts: z.object({ progress: z.int(), 'no-progress': z.int(), worse: z.int() }),
    last: z.object({ movement: z.enum(['progress', 'no-progress', 'worse']), day: text }).nullable(),
  }),
  movedWords: z.string(),
  earlier: z.int(),
  earlierWords: text,
});

export const planShape = z.object({
  family: familyShape,
  children: z.array(z.object({ id: z.string(), name: z.string() })).readonly(),
  points: z.array(pointShape).readonly(),
  total: z.int(),
  formAgencies: z.array(z.object({ id: z.string(), name: z.string() })).readonly(),
  forms: z
    .array(
      z.object({
        id: z.string(),
        code: z.string(),
        agency: z.string(),
        madeAt: z.string(),
        madeBy: z.string(),
      }),
    )
    .readonly(),
});

/** “Risk R1”, “Action A3”. */
export function titleOfPoint({ kind, label }: Pick<PointTold, 'kind' | 'label'>): string {
  return `${kind === 'risk' ? 'Risk' : 'Action'} ${label}`;
}

export function planAsJson({ forms, mayKeep, ...told }: PlanTold): z.output<typeof planShape> {
  return { ...told, forms: forms.map((one) => ({ ...one, madeAt: one.madeAt.toISOString() })) };
}
