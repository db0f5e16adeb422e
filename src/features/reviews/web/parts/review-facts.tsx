import { govuk } from '../../../../platform/view/govuk.ts';
import { asWritten } from '../../../../platform/view/safe-html.ts';
import type { Review } from '../../operations/read-review.ts';
import { sayWindow } from '../../operations/review-words.ts';
import { sayBasis, sayPurpose } from './say-review.ts';

interface FactsProps {
  readonly review: Review;
  /** Further rows, before the terms of reference. */
  readonly rows?: readonly { readonly key: string; readonly text: string }[];
}

/** What a review is for, what it asks for, and what the family knows of it. */
export function ReviewFacts({ review, rows = [] }: FactsProps) {
  const { terms, familyTold, toldWords, toldBy } = review;
  const told = familyTold
    ? `${toldWords}${toldBy === null ? '' : ` (told by ${toldBy})`}`
    : `Not told: ${toldWords}`;
  const facts = [
    { key: 'Purpose', text: sayPurpose(review) },
    { key: 'Basis in law', text: sayBasis(review) },
    { key: 'Days asked for', text: sayWindow(review) },
    ...rows,
    { key: 'Terms of reference', text: terms },
    { key: 'What the family was told', text: told },
  ];
  return govuk('summary-list', {
    rows: facts.map(({ key, text }) => ({
      key: { text: key },
      value: { html: asWritten(<span class="sightline-written">{text}</span>) },
    })),
  });
}
