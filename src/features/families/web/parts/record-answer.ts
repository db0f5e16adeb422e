import { z } from 'zod';
import type { RecordTold } from '../../operations/read-record.ts';

const childShape = z.object({
  id: z.string(),
  name: z.string(),
  born: z.string().nullable(),
  expected: z.string().nullable(),
  version: z.number(),
});

/** The record of a family as JSON, without its files and those who are involved. */
export const recordShape = z.object({
  id: z.string(),
  reference: z.string(),
  name: z.string(),
  version: z.number(),
  children: z.array(childShape).readonly(),
  mistaken: z.array(childShape.extend({ reason: z.string() })).readonly(),
});

export function recordAsJson({
  id,
  reference,
  name,
  version,
  children,
  mistaken,
}: RecordTold): z.output<typeof recordShape> {
  return {
    id,
    reference,
    name,
    version,
    children,
    mistaken: mistaken.map(({ markedAt: _markedAt, ...child }) => child),
  };
}
