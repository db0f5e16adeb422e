import { z } from 'zod';
import { agencyShape, familyShape, rowShape, texts } from '../parts/answer-shapes.ts';

const choices = z.array(z.object({ value: z.string(), words: z.string() })).readonly();

/** What can be filtered by. */
export const filterShape = {
  agencies: z.array(agencyShape).readonly(),
  children: texts,
  themes: choices,
  kinds: choices,
  hasNotes: z.boolean(),
  planPoints: choices,
};

/** Entries by month and agency. */
export const monthsShape = z.object({
  agencies: z.array(agencyShape).readonly(),
  rows: z.array(z.object({ label: z.string(), counts: z.array(z.int()).readonly() })).readonly(),
  unit: z.enum(['month', 'year']),
  withoutMonth: z.int(),
  counted: z.int(),
});

/** The chronology as JSON: what the page shows, no more and no less. */
export const chronologyShape = z.object({
  family: familyShape,
  rows: z.array(rowShape).readonly(),
  total: z.int(),
  /** Of these, author’s notes. */
  ofNotes: z.int(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  ...filterShape,
  months: monthsShape,
  comments: z.record(z.string(), z.int()),
  decided: z.object({
    confirmed: z.record(z.string(), texts),
    version: z.string(),
    standing: z.string(),
    wording: z.string(),
  }),
  mayAdd: z.boolean(),
  mayWork: z.boolean(),
});
