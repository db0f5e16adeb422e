import { z } from 'zod';
import { choice } from '../../../../platform/forms/choice-fields.ts';
import { readId } from '../../../../shared/ids.ts';

const again = { error: 'Open the page again' };
const person = z.string(again).transform((given) => readId<'person'>(given));

/** Of two people, whether they are one: each by their id, as the page has them. */
export const duplicateForm = z.object({
  own: person,
  other: person,
  answer: choice(['same', 'not-same', 'open'], 'Choose whether they are one person'),
  /** Where it was answered: on the list of possible duplicates, or from the page of the person in this family. */
  from: z.literal('person').optional().catch(undefined),
  /** What is taken back, as the page has it: what somebody else has said meanwhile is not. */
  was: z.enum(['same', 'not-same']).nullable().catch(null),
});
