import { z } from 'zod';
import { asItIsField, drawnAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { namedChoice } from '../../../../platform/forms/choice-fields.ts';
import { type FormState, freshForm } from '../../../../platform/forms/form.ts';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import type { SaidAsItIs } from '../../../../shared/said-as-it-is.ts';
import type { NameGiven } from '../../operations/person-names.ts';
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
    ...asItIsField,
  })
  .transform(({ version, 'as-it-is': asItIs, ...given }) => ({ version, asItIs, given }));

/** The form as it was sent, to be sent again. */
export function drawnName({ name, kind, reason }: NameGiven, version: number, asItIs: SaidAsItIs): FormState {
  return freshForm({ name, kind, reason, version: String(version), ...drawnAsItIs(asItIs) });
}
