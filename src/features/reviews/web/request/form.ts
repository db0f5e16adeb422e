import { z } from 'zod';
import { asItIsField } from '../../../../platform/forms/as-it-is.tsx';
import { ticked } from '../../../../platform/forms/choice-fields.ts';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { placeShape } from '../../../chronology/view/place-form.ts';
import { alsoHereField } from '../../../chronology/view/say-sending.ts';
import { requestShape } from '../parts/request-shape.ts';
import { familyShape, reviewShape } from '../parts/review-shape.ts';

export const longestWords = 1000;

/** How the files that come beside it go with what the agency has in the chronology. */
export const filesForm = z.object({ ...placeShape, [alsoHereField]: ticked() });

/** That the agency holds nothing. */
export const nothingForm = z.object({
  version: versionField,
  words: requiredText({
    missing: 'Enter what was looked in',
    name: 'What was looked in',
    most: longestWords,
  }),
  looked: requiredText({ missing: 'Enter who looked', name: 'Who looked' }),
  ...asItIsField,
});

export const requestAnswerShape = z.object({
  family: familyShape,
  review: reviewShape,
  request: requestShape,
  /** What the agency has in the chronology, or could not be read: `standing` takes all of their ids. */
  standing: z
    .array(
      z.object({
        id: z.string(),
        number: z.number(),
        /** Null where it is not told to the reader. */
        name: z.string().nullable(),
        state: z.enum(['reading', 'checked', 'submitting', 'submitted', 'refused']),
        entries: z.number(),
      }),
    )
    .readonly(),
  mayAnswer: z.boolean(),
});
