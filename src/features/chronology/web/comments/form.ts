import { z } from 'zod';
import { asItIsField } from '../../../../platform/forms/as-it-is.tsx';
import { requiredText } from '../../../../platform/forms/text-fields.ts';

/** Characters of a comment at most. */
export const mostOfComment = 2000;

export const commentWords = requiredText({
  missing: 'Enter your comment',
  name: 'Comment',
  most: mostOfComment,
});

const again = { error: 'Open the page again' };

export const commentForm = z.object({
  words: commentWords,
  ...asItIsField,
  form: z.string(again).regex(/^[\w-]{16,64}$/, again),
});
