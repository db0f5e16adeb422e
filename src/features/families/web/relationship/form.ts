import { z } from 'zod';
import { choice } from '../../../../platform/forms/choice-fields.ts';
import { optionalText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { kinshipValues } from '../../operations/adult-given.ts';
import { longestWords } from '../adult/form.ts';

export const relationshipForm = z
  .object({
    version: versionField,
    kinship: choice(kinshipValues, 'Choose what they are to this child'),
    kinshipWords: optionalText({ name: 'In words', most: longestWords }),
    responsibility: choice(['yes', 'no', 'not-known'], 'Say whether they have parental responsibility'),
  })
  .transform(({ version, kinshipWords, ...given }, context) => {
    const isOther = given.kinship === 'other';
    if (isOther && kinshipWords === null) {
      context.addIssue({ code: 'custom', message: 'Say in words what they are', path: ['kinshipWords'] });
      return z.NEVER;
    }
    return { version, relationship: { ...given, kinshipWords: isOther ? kinshipWords : null } };
  });
