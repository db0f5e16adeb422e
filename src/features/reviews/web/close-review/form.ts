import { z } from 'zod';
import { asItIsField } from '../../../../platform/forms/as-it-is.tsx';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';

export const longestReason = 500;

export const closeForm = z.object({
  version: versionField,
  reason: requiredText({ missing: 'Enter why the review is closed', name: 'Reason', most: longestReason }),
  ...asItIsField,
});
