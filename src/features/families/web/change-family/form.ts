import { z } from 'zod';
import { asItIsField } from '../../../../platform/forms/as-it-is.tsx';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';

/** What stands at the head of a family’s record. */
export const headFields = {
  reference: requiredText({ missing: 'Give the family a reference', name: 'Reference', most: 40 }),
  name: requiredText({ missing: 'Give the record a name', name: 'Name of the record', most: 120 }),
};

export const changeFamilyForm = z.object({ version: versionField, ...headFields, ...asItIsField });
