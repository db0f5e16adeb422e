import { z } from 'zod';
import { asItIsField } from '../../../../platform/forms/as-it-is.tsx';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { settleDetail } from '../entry-form/detail-form.ts';
import { entryFields } from '../entry-form/form.ts';
import { offeredChildren, offeredField } from '../entry-form/offered-children.ts';

export const changeEntryForm = z
  .object({ ...entryFields, [offeredField]: offeredChildren, version: versionField, ...asItIsField })
  .transform(settleDetail);
