import { z } from 'zod';
import { asItIsField } from '../../../../platform/forms/as-it-is.tsx';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { longestReason } from '../close-review/form.ts';

export const reopenForm = z.object({
  version: versionField,
  reason: requiredText({
    missing: 'Enter why the review is opened again',
    name: 'Reason',
    most: longestReason,
  }),
  ...asItIsField,
});
