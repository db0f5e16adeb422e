import { z } from 'zod';
import { asItIsField } from '../../../platform/forms/as-it-is.tsx';
import { namedChoice } from '../../../platform/forms/choice-fields.ts';
import { requiredText } from '../../../platform/forms/text-fields.ts';
import { versionField } from '../../../platform/forms/version-field.ts';
import { type PurgeGround, purgeGrounds } from '../../../shared/purge-grounds.ts';

export const groundWords: Readonly<Record<PurgeGround, { readonly text: string; readonly hint: string }>> = {
  'wrong-child': {
    text: 'It is about another child or family',
    hint: 'It was written into the wrong record.',
  },
  unlawful: { text: 'We may not hold it', hint: 'For example, it was shared without a lawful basis.' },
  'court-order': { text: 'A court has ordered it', hint: 'Keep the order itself outside Sightline.' },
};

/** Why something is removed for good, as every form asks it. */
export const groundField = namedChoice(
  'Why it must not be kept',
  purgeGrounds.map((value) => ({ value, text: groundWords[value].text })),
  'Choose why it must not be kept',
);

/** What happened, in words that are kept: asked where those who come after see that something is gone. */
export const purgeReasonFields = {
  reason: requiredText({ missing: 'Enter what happened', name: 'What happened', most: 500 }),
  ...asItIsField,
};

/** Where the ground says why by itself: nobody is asked for words that would be kept. */
export const purgeByGround = z.object({ version: versionField, ground: groundField });
