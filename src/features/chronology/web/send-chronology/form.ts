import { z } from 'zod';
import { ticked } from '../../../../platform/forms/choice-fields.ts';
import { type AgencyId, readId } from '../../../../shared/ids.ts';
import { placeShape } from '../../view/place-form.ts';
import { alsoHereField } from '../../view/say-sending.ts';

export const missingAgency = 'Choose the agency whose chronology it is';

/** Whose chronology it is, where that was chosen on a page before. */
export const sendQuery = z.object({
  agency: z
    .string()
    .optional()
    .transform((text) => (text === undefined ? null : readId<'agency'>(text)))
    .catch(null),
  /** Whether the page before has asked. */
  asked: z
    .string()
    .optional()
    .transform((text) => text === 'yes')
    .catch(false),
});

/** Which agency the files are of, and how they go with what it has in the chronology; the files come beside it. */
export const sendForm = z.object({
  agency: z.string({ error: missingAgency }).transform((text, context): AgencyId => {
    const id = readId<'agency'>(text);
    if (id !== null) return id;
    context.addIssue({ code: 'custom', message: missingAgency });
    return z.NEVER;
  }),
  ...placeShape,
  [alsoHereField]: ticked(),
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
  /** What open reviews ask of these agencies: files that are sent to a request’s own address answer it. */
  asked: z.array(z.object({ id: z.string(), agencyId: z.string(), due: z.string().nullable() })).readonly(),
  /**
   * What these agencies have in the chronology, or could not be read: `standing` takes the ids of all files of the agency that is sent
   * for, and `instead` of those that leave, where `place` is `instead`.
   */
  standing: z
    .array(
      z.object({
        id: z.string(),
        agencyId: z.string(),
        number: z.number(),
        /** Null where it is not told to the reader. */
        name: z.string().nullable(),
        state: z.enum(['reading', 'checked', 'submitting', 'submitted', 'refused']),
        entries: z.number(),
      }),
    )
    .readonly(),
  sent: z.array(sentFile).readonly(),
  /** Files that the agency had sent already, to the byte: nothing was stored of them. */
  already: z.array(z.object({ name: z.string(), submissionId: z.string(), number: z.number() })).readonly(),
  /** Files that stand as another agency’s already, to the byte: nothing was sent. With `also-here` they are. */
  elsewhere: z
    .array(
      z.object({
        name: z.string(),
        agencyName: z.string(),
        submissionId: z.string(),
        number: z.number(),
      }),
    )
    .readonly(),
});
