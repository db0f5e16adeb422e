import { z } from 'zod';
import { familyShape, texts } from '../parts/answer-shapes.ts';

const finding = z.object({ sentence: z.string(), entries: texts, of: z.int() });
const group = z.object({ title: z.string(), findings: z.array(finding).readonly(), of: z.int() });
const sameEvent = z.object({
  entries: texts,
  of: z.int(),
  sureness: z.string(),
  why: z.string(),
  differences: texts,
});

export const wordsShape = z.object({ agency: z.string(), when: z.string(), event: z.string() });

/** What stands out, as JSON: entries by the engine’s ids, which `entryIds` leads to their addresses. */
export const findingsShape = z.object({
  family: familyShape,
  count: z.int(),
  findings: z
    .object({
      advice: z.array(finding).readonly(),
      patterns: z.array(group).readonly(),
      gaps: group,
      pasted: group,
      sameEvents: z
        .array(z.object({ title: z.string(), findings: z.array(sameEvent).readonly(), of: z.int() }))
        .readonly(),
      entries: z.record(z.string(), wordsShape),
    })
    .nullable(),
  entryIds: z.record(z.string(), z.string()),
});
