import { z } from 'zod';
import { requiredText, wholeNumber } from '../../../../platform/forms/text-fields.ts';
import { mostTokenDays } from '../../operations/own-tokens.ts';

export const tokenForm = z.object({
  name: requiredText({ missing: 'Enter what the token is for', name: 'What the token is for', most: 100 }),
  days: wholeNumber({ missing: 'Enter a number of days', name: 'Days', least: 1, most: mostTokenDays }),
});
