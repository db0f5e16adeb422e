import { z } from 'zod';
import { requiredText } from '../../../../platform/forms/text-fields.ts';

/** Characters of a comment at most. */
export const mostOfComment = 2000;

export const commentWords = requiredText({
  missing: 'Enter your comment',
  name: 'Comment',
  most: mostOfComment,
});

export const commentForm = z.object({ words: commentWords });
