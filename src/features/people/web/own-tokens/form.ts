import { z } from 'zod';
import { requiredText, wholeNumber } from '../../../../platform/forms/text-fields.ts';
import { listNames } from '../../../../platform/view/lists/list-address.ts';
import { mostTokenDays } from '../../operations/own-tokens.ts';

const place = z.string().max(2000).optional().catch(undefined);

/** Where in the list one stands. */
export const tokensQuery = z.object({ [listNames.after]: place, [listNames.before]: place });

export const tokenForm = z.object({
  name: requiredText({ missing: 'Enter what the token is for', name: 'What the token is for', most: 100 }),
  days: wholeNumber({ missing: 'Enter a number of days', name: 'Days', least: 1, most: mostTokenDays }),
});
