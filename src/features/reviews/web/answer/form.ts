import { z } from 'zod';
import { requiredText } from '../../../../platform/forms/text-fields.ts';
import { templateForms } from '../../operations/make-template.ts';

/** Files in one answer by a link at most: whoever sends it is not signed in. */
export const mostFilesByLink = 5;
export const longestWords = 1000;

export const linkParams = z.object({ token: z.string().max(100) });
export const linkTemplateParams = linkParams.extend({ form: z.enum(templateForms, { error: 'is no form' }) });

const sender = requiredText({ missing: 'Enter your name and job', name: 'Your name and job' });

export const linkFilesForm = z.object({ sender });
export const linkNothingForm = z.object({
  'nothing-sender': sender,
  words: requiredText({
    missing: 'Enter what was looked in',
    name: 'What was looked in',
    most: longestWords,
  }),
});

/** Nothing comes back by a link. */
export const takenShape = z.object({});
