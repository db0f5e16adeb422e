import { z } from 'zod';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';

export const mistakeForm = z.object({
  version: versionField,
  reason: requiredText({ missing: 'Say how the mistake came about', name: 'Reason', most: 500 }),
});

export const putBackForm = z.object({ version: versionField });
