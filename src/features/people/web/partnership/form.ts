import { z } from 'zod';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';

export const partnershipForm = z.object({
  name: requiredText({ missing: 'Enter the name of the partnership', name: 'Name' }),
  version: versionField,
});

export const partnershipJson = z.object({
  name: z.string(),
  demonstration: z.boolean(),
  storedBytes: z.number(),
  mostStoredBytes: z.number(),
  version: z.number(),
});
