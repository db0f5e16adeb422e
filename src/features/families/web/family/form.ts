import { z } from 'zod';
import type { FamilyTold } from '../../operations/read-family.ts';

const childShape = z.object({
  id: z.string(),
  name: z.string(),
  born: z.string().nullable(),
  expected: z.string().nullable(),
  version: z.number(),
});

const texts = z.array(z.string()).readonly();

export const familyShape = z.object({
  id: z.string(),
  reference: z.string(),
  name: z.string(),
  version: z.number(),
  children: z.array(childShape).readonly(),
  mistaken: z.array(childShape.extend({ reason: z.string() })).readonly(),
  involved: z
    .array(
      z.object({
        id: z.string(),
        kind: z.enum(['involved', 'chair', 'reviewer', 'guest']),
        who: z.string(),
        name: z.string(),
        reason: z.string().nullable(),
        from: z.string(),
        to: z.string().nullable(),
        current: z.boolean(),
      }),
    )
    .readonly(),
  files: z
    .array(
      z.object({
        id: z.string(),
        agency: z.string(),
        number: z.number(),
        fileName: z.string(),
        state: z.enum(['reading', 'read', 'refused', 'removed']),
        sentAt: z.string(),
        setAside: z.number(),
      }),
    )
    .readonly(),
  nextSteps: texts,
});

export function asJson(told: FamilyTold): z.output<typeof familyShape> {
  const { id, reference, name, version, children, mistaken, involved, files, nextSteps } = told;
  return {
    id,
    reference,
    name,
    version,
    children,
    mistaken: mistaken.map(({ markedAt, ...child }) => child),
    involved: involved.map((one) => ({
      id: one.id,
      kind: one.kind,
      who: one.whoId,
      name: one.name,
      reason: one.reason,
      from: one.from.toISOString(),
      to: one.to?.toISOString() ?? null,
      current: one.current,
    })),
    files: files.map((file) => ({
      id: file.id,
      agency: file.agencyName,
      number: file.number,
      fileName: file.fileName,
      state: file.state,
      sentAt: file.sentAt.toISOString(),
      setAside: file.setAside,
    })),
    nextSteps: nextSteps.map(({ sentence }) => sentence),
  };
}
