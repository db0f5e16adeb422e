import { z } from 'zod';
import type { FindingsAnswer } from '../../operations/read-findings.ts';
import { familyShape, texts } from '../parts/answer-shapes.ts';

export const acknowledgedShape = z.object({
  id: z.string(),
  title: z.string(),
  sentence: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});
const finding = z.object({
  id: z.string(),
  kind: z.string(),
  sentence: z.string(),
  entries: texts,
  of: z.int(),
  acknowledged: z.array(acknowledgedShape).readonly(),
  earlier: z.array(acknowledgedShape).readonly(),
});
const group = z.object({ title: z.string(), findings: z.array(finding).readonly(), of: z.int() });
const sameEvent = z.object({
  entries: texts,
  of: z.int(),
  sureness: z.string(),
  why: z.string(),
  differences: texts,
});

export const wordsShape = z.object({
  agency: z.string(),
  when: z.string(),
  kindInDetail: z.string().nullable(),
  event: z.string(),
});

/** What stands out, as JSON: entries by the engine’s ids, which `entryIds` leads to their addresses. */
export const findingsShape = z.object({
  family: familyShape,
  count: z.int(),
  shown: z.enum(['open', 'acknowledged']),
  counts: z.object({ open: z.int(), acknowledged: z.int() }),
  acknowledgedBefore: z.int(),
  findings: z
    .object({
      groups: z.array(group).readonly(),
      sameEvents: z
        .array(z.object({ title: z.string(), findings: z.array(sameEvent).readonly(), of: z.int() }))
        .readonly(),
      entries: z.record(z.string(), wordsShape),
    })
    .nullable(),
  gone: z.array(acknowledgedShape).readonly(),
  entryIds: z.record(z.string(), z.string()),
});

type AcknowledgedTold = FindingsAnswer['gone'][number];

/** Instants as ISO 8601. */
export function acknowledgedAsJson({ at, ...told }: AcknowledgedTold): z.output<typeof acknowledgedShape> {
  return { ...told, at: at.toISOString() };
}

export function findingsAsJson({
  findings,
  gone,
  mayWork: _mayWork,
  ...answer
}: FindingsAnswer): z.output<typeof findingsShape> {
  const groups = findings?.groups.map((one) => ({
    ...one,
    findings: one.findings.map(({ acknowledged, earlier, ...each }) => ({
      ...each,
      acknowledged: acknowledged.map(acknowledgedAsJson),
      earlier: earlier.map(acknowledgedAsJson),
    })),
  }));
  return {
    ...answer,
    findings: findings === null ? null : { ...findings, groups: groups ?? [] },
    gone: gone.map(acknowledgedAsJson),
  };
}
