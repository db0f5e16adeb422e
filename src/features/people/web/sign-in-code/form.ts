import { z } from 'zod';
import { secretText } from '../../../../platform/forms/text-fields.ts';
import { returnField } from '../sign-in-way.ts';

export const codeForm = z.object({
  code: secretText({ missing: 'Enter the code from your app, or a recovery code', name: 'Code', most: 100 }),
  ...returnField,
});
