import { z } from 'zod';
import { dayOfInstant } from '../../../../platform/clock.ts';
import { asItIsField, besideAsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { namedChoice } from '../../../../platform/forms/choice-fields.ts';
import { dayField, optionalDayField } from '../../../../platform/forms/day-fields.ts';
import { dayValues } from '../../../../platform/forms/day-input.tsx';
import type { FormValues } from '../../../../platform/forms/form.ts';
import { optionalText, requiredText } from '../../../../platform/forms/text-fields.ts';
import type { ReviewHead } from '../../operations/begin-review.ts';
import { lawfulBases, lawfulBasisWords, purposes, purposeWords } from '../../operations/review-words.ts';

export const longestNote = 200;
export const longestTerms = 4000;
export const longestTold = 1000;

export const toldChoices = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No', hint: 'For example, since telling them could put a child at risk.' },
] as const;

/** What a review is for, what it asks for, and what the family was told. */
export const reviewFields = {
  purpose: namedChoice(
    'What the review is for',
    purposes.map((value) => ({ value, text: purposeWords[value].name })),
    'Choose what the review is for',
  ),
  'purpose-note': optionalText({ name: 'More about the purpose', most: longestNote }),
  basis: namedChoice(
    'Basis in law',
    lawfulBases.map((value) => ({ value, text: lawfulBasisWords[value].name })),
    'Choose the basis in law',
  ),
  'basis-note': optionalText({ name: 'More about the basis in law', most: longestNote }),
  from: dayField({ missing: 'Enter the first day that you ask for', name: 'First day' }),
  to: optionalDayField({ name: 'Last day' }),
  terms: requiredText({
    missing: 'Enter the terms of reference',
    name: 'Terms of reference',
    most: longestTerms,
  }),
  told: namedChoice('Whether the family was told', toldChoices, 'Choose whether the family was told'),
  'told-words': requiredText({
    missing: 'Enter what the family was told, or why it was not',
    name: 'What the family was told',
    most: longestTold,
  }),
  'told-by': optionalText({ name: 'Who told the family', most: longestNote }),
  ...asItIsField,
};

export type ReviewSent = z.output<z.ZodObject<typeof reviewFields>>;

/** What the fields need of one another. */
export function checkReview(sent: ReviewSent, context: z.RefinementCtx): void {
  const say = (message: string, ...path: string[]) => context.addIssue({ code: 'custom', message, path });
  if (sent.purpose === 'other' && sent['purpose-note'] === null)
    say('Say what the review is for', 'purpose-note');
  if (sent.basis === 'other' && sent['basis-note'] === null) say('Say which basis in law', 'basis-note');
  if (sent.to !== null && sent.to < sent.from) say('Last day must be the first day or later', 'to', 'day');
  if (sent.told === 'yes' && sent['told-by'] === null) say('Enter who told the family', 'told-by');
}

export const newReviewForm = z.object(reviewFields).superRefine(checkReview);

/** What was sent, as a review says it. */
export function headOf(sent: ReviewSent): ReviewHead {
  return {
    purpose: sent.purpose,
    purposeNote: sent['purpose-note'],
    lawfulBasis: sent.basis,
    lawfulBasisNote: sent['basis-note'],
    from: sent.from,
    to: sent.to,
    terms: sent.terms,
    familyTold: sent.told === 'yes',
    toldWords: sent['told-words'],
    toldBy: sent['told-by'],
  };
}

/** Beside which field it is told what is wrong with what was sent. */
export function besideDays({ from }: ReviewHead, now: Date) {
  return { 'review-days-ahead': from > dayOfInstant(now) ? 'from' : 'to', ...besideAsItIs };
}

/** What a review says, as the form holds it. */
export function drawnHead(head: ReviewHead): FormValues {
  return {
    purpose: head.purpose,
    'purpose-note': head.purposeNote ?? '',
    basis: head.lawfulBasis,
    'basis-note': head.lawfulBasisNote ?? '',
    ...dayValues('from', head.from),
    ...dayValues('to', head.to),
    terms: head.terms,
    told: head.familyTold ? 'yes' : 'no',
    'told-words': head.toldWords,
    'told-by': head.toldBy ?? '',
  };
}

export const begunShape = z.object({ id: z.string().nullable() });
