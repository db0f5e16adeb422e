import { z } from 'zod';
import { choice } from '../../../../platform/forms/choice-fields.ts';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { longestName } from '../parts/child-form.ts';

export const nameForm = z
  .object({
    version: versionField,
    name: requiredText({ missing: 'Enter the name', name: 'Name', most: longestName }),
    kind: choice(['known-as', 'former', 'birth'], 'Choose what name it is'),
    reason: requiredText({ missing: 'Say why it is held', name: 'Why it is held', most: 500 }),
  })
  .transform(({ version, ...given }) => ({ version, given }));
