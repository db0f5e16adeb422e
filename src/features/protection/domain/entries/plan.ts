import { z } from 'zod';
import { day, entryOf, key, yesNo } from './base.ts';

export const planType = z.enum(['child-protection', 'child-in-need', 'early-help']);
export type PlanType = z.infer<typeof planType>;

/** A plan began, for this child. */
export const planStart = entryOf('plan-start', {
  plan: key,
  type: planType,
  /** `neglect`, `physical`, `sexual`, `emotional`, `multiple`, or null where none is recorded. */
  category: z.string().nullable(),
  /** The conference that made it. */
  meeting: key.nullable(),
  /** Child protection plans that the child had before, as the source counts them. */
  previousPlans: z.number().int().nonnegative().nullable(),
  /** It belongs to another authority, and the child lives here for a time. */
  otherAuthority: yesNo,
});

export const planCategory = entryOf('plan-category', { plan: key, category: z.string() });

/** A plan ended: all its clocks stop. */
export const planEnd = entryOf('plan-end', {
  plan: key,
  reason: z.enum(['conference', 'care', 'eighteen', 'death', 'transfer']).nullable(),
});

/** Another authority told this one that a child on a plan has moved here. */
export const transferIn = entryOf('transfer-in', {
  /** When the plan began there. */
  planBegan: day.nullable(),
  authority: z.string().nullable(),
});

/** The plan as written or reviewed on a day. Two with the same `fingerprint` say the same. */
export const planWritten = entryOf('plan-written', {
  plan: key,
  fingerprint: z.string(),
  /** It says what will happen if things do not change. */
  contingency: yesNo,
});

/** An action of the plan was set. A change of it is a later version. */
export const planAction = entryOf('plan-action', {
  plan: key,
  action: key,
  text: z.string(),
  owner: z.string().nullable(),
  due: day.nullable(),
  measure: z.string().nullable(),
});

export const actionDone = entryOf('action-done', { plan: key, action: key });

/** Where a risk stands, from 0 (no safety) to 10 (safe enough to close), as a review recorded it. */
export const riskScale = entryOf('risk-scale', {
  plan: key,
  meeting: key.nullable(),
  risk: key,
  value: z.number().min(0).max(10),
});

/** What a view of a risk rests on: things of now, or history alone. */
export const riskView = entryOf('risk-view', {
  risk: key,
  standing: z.enum(['current', 'historical']),
  /** Ids of the entries that it names. */
  restsOn: z.array(z.string()),
});

/** A score of an instrument’s area, such as the graded care profile’s. It is of care given, never of a child. */
export const toolScore = entryOf('tool-score', {
  instrument: z.string(),
  area: z.string(),
  score: z.number(),
  better: z.enum(['lower', 'higher']),
});

/** Whether an assessment tells the parents’ own childhood and history, and what they mean. */
export const parentsHistory = entryOf('parents-history', { recorded: yesNo, analysed: yesNo });
