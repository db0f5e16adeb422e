import { z } from 'zod';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';

export const withdrawEntryForm = z.object({
  version: versionField,
  reason: requiredText({ missing: 'Enter why it is withdrawn', name: 'Why it is withdrawn', most: 500 }),
});
