import { z } from 'zod';
import { findingKinds } from './findings/finding.ts';
import { sharingWays } from './knowledge/settle-sharing.ts';
import { movements, planPointKinds } from './plan/plan-point.ts';
import { storedDay as day } from './stored-day.ts';
import { themes } from './themes/theme.ts';

/** The shape of what people said of a record, in the `.json` that it was written to. */

const point = { kind: z.enum(planPointKinds), number: z.int().min(1) };
const author = { by: z.string(), agency: z.string().nullable() };
const entry = z.string().min(1);
const verdict = z.enum(['confirmed', 'rejected']);

export const storedSaidSchema = z.object({
  decided: z.object({
    sameEvents: z.array(z.object({ one: entry, other: entry, verdict: z.enum(['same', 'different']) })),
    themes: z.array(z.object({ entry, theme: z.enum(themes), verdict })),
    standings: z.array(z.object({ entry, standing: z.enum(['current', 'historical']) })),
  }),
  agencies: z.array(z.string()),
  sharing: z.array(
    z.object({
      entry,
      agency: z.string(),
      basis: z.enum(['confirmed', 'rejected', 'stated']),
      told: z
        .object({
          earliest: day,
          latest: day,
          certainty: z.enum(['exact', 'approximate', 'uncertain', 'approximate-uncertain']),
          how: z.enum(sharingWays),
        })
        .nullable(),
      on: day,
    }),
  ),
  plan: z.array(
    z.object({
      ...point,
      words: z.string(),
      who: z.string().nullable(),
      agency: z.string().nullable(),
      due: day.nullable(),
      late: z.boolean(),
      from: day,
      ended: z.object({ on: day, reason: z.string() }).nullable(),
      children: z.array(z.string()),
    }),
  ),
  bearings: z.array(
    z.object({
      ...point,
      entry,
      movement: z.enum(movements),
      on: day,
      ofEarlierWords: z.boolean().default(false),
    }),
  ),
  comments: z
    .array(
      z.object({
        ...author,
        entry,
        on: day,
        words: z.string(),
        changed: z.boolean(),
        ofOtherWords: z.boolean(),
      }),
    )
    .optional(),
  acknowledged: z.array(
    z.object({
      ...author,
      kind: z.enum(findingKinds),
      sentence: z.string(),
      entries: z.array(entry),
      reason: z.string(),
      on: day,
    }),
  ),
});
