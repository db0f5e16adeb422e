import { z } from 'zod';
import { secretText } from '../../../../platform/forms/text-fields.ts';
import { returnField } from '../sign-in-way.ts';

/** `offer` is the sealed secret that the page showed. */
export const offerFields = {
  code: secretText({ missing: 'Enter the code that your app shows', name: 'Code', most: 100 }),
  offer: z.string({ error: 'Open the page again' }).max(400, 'Open the page again'),
};

export const setUpForm = z.object({ ...offerFields, ...returnField });
