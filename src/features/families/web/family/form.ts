import { z } from 'zod';
import { tellInstant } from '../../../../platform/told-instant.ts';
import { type FamilyTold, statesOfFile } from '../../operations/read-family.ts';
import { peopleAsJson, peopleShape } from '../parts/people-answer.ts';
import { recordAsJson, recordShape } from '../parts/record-answer.ts';

const place = z.string().max(500).optional().catch(undefined);

/** Where in each of the page’s lists one stands. */
export const familyQuery = z.object({
  'files-after': place,
  'files-before': place,
  'involved-after': place,
  'involved-before': place,
});

export type FamilyQuery = z.output<typeof familyQuery>;

const end = z.string().nullable();

export const familyShape = recordShape.extend({
  ...peopleShape.shape,
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
  involvedBefore: end,
  involvedAfter: end,
  files: z
    .array(
      z.object({
        id: z.string(),
        agency: z.string(),
        number: z.number(),
        /** Null where it is not told to the reader. */
        fileName: z.string().nullable(),
        state: z.enum(statesOfFile),
        /** Where the name is not told, the day alone. */
        sentAt: z.string(),
        setAside: z.number(),
        /** Whether any entry of it stands in the chronology. */
        holdsEntries: z.boolean(),
      }),
    )
    .readonly(),
  filesBefore: end,
  filesAfter: end,
  nextSteps: z.array(z.string()).readonly(),
});

/** A page of each list, with the places where the pages before and after it end and begin. */
export function asJson(told: FamilyTold): z.output<typeof familyShape> {
  const { involved, files, nextSteps } = told;
  return {
    ...recordAsJson(told),
    ...peopleAsJson(told),
    involvedBefore: involved.before,
    involvedAfter: involved.after,
    filesBefore: files.before,
    filesAfter: files.after,
    involved: involved.rows.map((one) => ({
      id: one.id,
      kind: one.kind,
      who: one.whoId,
      name: one.name,
      reason: one.reason,
      from: one.from.toISOString(),
      to: one.to?.toISOString() ?? null,
      current: one.current,
    })),
    files: files.rows.map((file) => ({
      id: file.id,
      agency: file.agencyName,
      number: file.number,
      fileName: file.fileName,
      state: file.state,
      sentAt: tellInstant(file.sentAt, file.fileName !== null),
      setAside: file.setAside,
      holdsEntries: file.holdsEntries,
    })),
    nextSteps: nextSteps.map(({ sentence }) => sentence),
  };
}
