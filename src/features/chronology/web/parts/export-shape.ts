import { z } from 'zod';

export const exportShape = z.object({
  id: z.string(),
  form: z.enum(['docx', 'xlsx', 'html', 'csv', 'json']),
  state: z.enum(['writing', 'ready', 'failed', 'expired', 'ended', 'outdated']),
  anonymised: z.boolean(),
  comments: z.boolean(),
  about: z.string().nullable(),
  title: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  reason: z.string().nullable(),
  askedBy: z.string(),
  askedAt: z.string(),
  until: z.string(),
  jobId: z.string().nullable(),
  failure: z.object({ what: z.string(), todo: z.string() }).nullable(),
  /** What replacing names found, where the document is ready. */
  names: z
    .object({
      people: z.int(),
      mentions: z.int(),
      replaced: z
        .array(z.object({ names: z.array(z.string()).readonly(), shownAs: z.string(), count: z.int() }))
        .readonly(),
      unlisted: z
        .array(z.object({ text: z.string(), shownAs: z.string(), count: z.int(), where: z.string() }))
        .readonly(),
      others: z
        .array(z.object({ shownAs: z.string(), count: z.int(), texts: z.array(z.string()).readonly() }))
        .readonly(),
      wordNames: z.array(z.string()).readonly(),
      left: z
        .array(
          z.object({
            word: z.string(),
            count: z.int(),
            sentences: z.array(z.object({ text: z.string(), where: z.string() })).readonly(),
          }),
        )
        .readonly(),
    })
    .nullable(),
});
