import { z } from 'zod';
import { asItIsField } from '../../../../platform/forms/as-it-is.tsx';
import { choice } from '../../../../platform/forms/choice-fields.ts';
import { optionalText } from '../../../../platform/forms/text-fields.ts';
import { mostOfComment } from '../comments/form.ts';

export const changeForm = z.object({
  verdict: choice(['change', 'remove'], 'Choose what becomes of the comment'),
  words: optionalText({ name: 'Comment', most: mostOfComment }),
  ...asItIsField,
  version: z.coerce.number({ error: 'Open the page again' }).int({ error: 'Open the page again' }),
});
