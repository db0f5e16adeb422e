import { z } from 'zod';
import { type AgencyId, readId } from '../../../../shared/ids.ts';

/** The field of the form that takes the files; the most that one sending takes stands in the operation. */
export const filesField = 'files';

const missing = 'Choose the agency whose chronology it is';

/** Which agency the files are of; the files come beside it. */
export const sendForm = z.object({
  agency: z.string({ error: missing }).transform((text, context): AgencyId => {
    const id = readId<'agency'>(text);
    if (id !== null) return id;
    context.addIssue({ code: 'custom', message: missing });
    return z.NEVER;
  }),
});

const sentFile = z.object({
  name: z.string(),
  submissionId: z.string(),
  number: z.number(),
  jobId: z.string(),
});

export const sentShape = z.object({
  family: z.object({ id: z.string(), reference: z.string(), name: z.string() }),
  agencies: z.array(z.object({ id: z.string(), name: z.string() })).readonly(),
  sent: z.array(sentFile).readonly(),
  /** Files that the agency had sent already, to the byte: nothing was stored of them. */
  already: z.array(z.object({ name: z.string(), submissionId: z.string(), number: z.number() })).readonly(),
});
