import { z } from 'zod';
import { asItIsField } from '../../../../platform/forms/as-it-is.tsx';
import { offered } from '../../../../platform/forms/field-names.ts';
import { readId } from '../../../../shared/ids.ts';
import { movements, sayMovement } from '../../operations/decide-bears-on.ts';
import { oneOf, settleDetail } from '../entry-form/detail-form.ts';
import { entryFields } from '../entry-form/form.ts';
import { offeredChildren, offeredField } from '../entry-form/offered-children.ts';
import { handlingWords } from '../handling/handling-words.ts';

/** From whom the author of an entry can keep it at once. Which agencies or people are named is said on a page of its own. */
export const keepings = ['core-group', 'review-panel', 'originator'] as const;

const again = { error: 'Open the page again' };

const fromList = { error: 'Choose from the list' };

const fields = z.object({
  ...entryFields,
  [offeredField]: offeredChildren,
  form: z.string(again).regex(/^[\w-]{16,64}$/, again),
  handling: offered(
    'Who may read it',
    keepings.map((value) => ({ value, text: handlingWords[value].text })),
    oneOf(keepings, null),
  ),
  point: z
    .string(fromList)
    .optional()
    .transform((given, context) => {
      if (given === undefined || given === '') return null;
      const id = readId<'plan-point'>(given);
      if (id === null) context.addIssue({ code: 'custom', message: fromList.error });
      return id;
    }),
  movement: offered(
    'What it tells of the plan',
    movements.map((value) => ({ value, text: sayMovement(value) })),
    oneOf(movements, null),
  ),
  ...asItIsField,
});

/** What it tells of the plan is said whole, or not at all. */
export const addEntryForm = fields
  .transform(settleDetail)
  .transform(({ point, movement, ...given }, context) => {
    if (point !== null && movement !== null) return { ...given, bearing: { pointId: point, movement } };
    if (point === null && movement === null) return { ...given, bearing: null };
    const [path, message] =
      point === null
        ? ['point', 'Choose the risk or action of the plan that it tells of']
        : ['movement', 'Choose what it tells of that risk or action'];
    context.addIssue({ code: 'custom', message, path: [path] });
    return z.NEVER;
  });
