import { purgeForm } from '../purge/form.ts';

/** A comment’s ground says why by itself: nobody is asked for words that would be kept. */
export const purgeCommentForm = purgeForm.omit({ reason: true });
