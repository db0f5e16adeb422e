import { z } from 'zod';
import { filterShape, monthsShape } from '../chronology/answer.ts';
import { agencyShape, familyShape, texts } from '../parts/answer-shapes.ts';

const day = z.string().nullable();

const mark = z.object({
  id: z.string().nullable(),
  count: z.int(),
  when: z.object({ earliest: day, latest: day, extent: z.string(), certainty: z.string() }),
  from: day,
  to: day,
  date: z.string(),
  kindInDetail: z.string().nullable(),
  event: z.string(),
  ages: texts,
});

/** The timeline as JSON: its marks in words, and no picture. */
export const timelineShape = z.object({
  family: familyShape,
  ...filterShape,
  months: monthsShape,
  zoom: z.string(),
  time: z.object({ from: z.string(), to: z.string() }).nullable(),
  shown: z.int(),
  outline: z.object({
    dated: z.int(),
    undated: z.int(),
    before: z.int(),
    after: z.int(),
    middle: day,
    nearestBefore: day,
    nearestAfter: day,
  }),
  years: z.array(z.object({ year: z.int(), count: z.int() })).readonly(),
  lanes: z.array(z.object({ agency: agencyShape, marks: z.array(mark).readonly() })).readonly(),
  plans: z
    .array(z.object({ from: day, to: day, sentence: z.string(), start: day, end: day }))
    .readonly()
    .nullable(),
});
