import { z } from 'zod';
import { namedChoice } from '../../../../platform/forms/choice-fields.ts';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { longestName } from '../parts/child-form.ts';

export const kindsOfName = [
  { value: 'known-as', text: 'They are also known by it' },
  { value: 'former', text: 'A former name' },
  { value: 'birth', text: 'Their name at birth' },
] as const;

export const nameForm = z
  .object({
    version: versionField,
    name: requiredText({ missing: 'Enter the name', name: 'Name', most: longestName }),
    kind: namedChoice('What name it is', kindsOfName, 'Choose what name it is'),
    reason: requiredText({ missing: 'Say why it is held', name: 'Why it is held', most: 500 }),
  })
  .transform(({ version, ...given }) => ({ version, given }));
