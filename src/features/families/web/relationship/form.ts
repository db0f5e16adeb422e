import { z } from 'zod';
import { asItIsField } from '../../../../platform/forms/as-it-is.tsx';
import { namedChoice } from '../../../../platform/forms/choice-fields.ts';
import { optionalText } from '../../../../platform/forms/text-fields.ts';
import { versionField } from '../../../../platform/forms/version-field.ts';
import { kinshipChoices } from '../../operations/adult-given.ts';
import { longestWords, yesOrNotKnown } from '../adult/form.ts';
import { refuseWords } from '../parts/words-beside.ts';

export const relationshipForm = z
  .object({
    version: versionField,
    kinship: namedChoice('What they are to this child', kinshipChoices, 'Choose what they are to this child'),
    kinshipWords: optionalText({ name: 'In words', most: longestWords }),
    responsibility: namedChoice(
      'Parental responsibility',
      yesOrNotKnown,
      'Say whether they have parental responsibility',
    ),
    ...asItIsField,
  })
  .transform(({ version, kinshipWords, 'as-it-is': asItIs, ...given }, context) => {
    const refused = refuseWords(given.kinship, kinshipWords);
    for (const [path, message] of refused) context.addIssue({ code: 'custom', message, path: [path] });
    return refused.length > 0 ? z.NEVER : { version, asItIs, relationship: { ...given, kinshipWords } };
  });
