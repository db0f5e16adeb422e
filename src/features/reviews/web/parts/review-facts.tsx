import { govuk } from '../../../../platform/view/govuk.ts';
import { asWritten } from '../../../../platform/view/safe-html.ts';
import type { ReviewHead } from '../../operations/begin-review.ts';
import type { Review } from '../../operations/read-review.ts';
import { sayWindow } from '../../operations/review-words.ts';
import { sayBasis, sayPurpose } from './say-review.ts';

interface FactsProps {
  readonly review: Review;
  /** Further rows, before the terms of reference. */
  readonly rows?: readonly Fact[];
}

export interface Fact {
  readonly key: string;
  readonly text: string;
  /** The choices of the form that it tells, by the names of their fields. */
  readonly of?: readonly string[];
}

/** What a review is for, what it asks for, and what the family knows of it, each in words. */
export function factsOf({ from, to, ...review }: ReviewHead): readonly Fact[] {
  const { terms, familyTold, toldWords, toldBy } = review;
  const told = familyTold
    ? `${toldWords}${toldBy === null ? '' : `\nTold by ${toldBy}`}`
    : `Not told: ${toldWords}`;
  return [
    { key: 'Purpose', text: sayPurpose(review), of: ['purpose'] },
    { key: 'Basis in law', text: sayBasis(review), of: ['basis'] },
    { key: daysKey, text: sayWindow({ from, to }) },
    { key: 'Terms of reference', text: terms },
    { key: 'What the family was told', text: told, of: ['told'] },
  ];
}

const daysKey = 'Days asked for';

/** The same as a list. */
export function ReviewFacts({ review, rows = [] }: FactsProps) {
  const days = { key: daysKey, text: sayWindow(review) };
  const facts = factsOf(review).flatMap((fact) => (fact.key === daysKey ? [days, ...rows] : [fact]));
  return govuk('summary-list', {
    rows: facts.map(({ key, text }) => ({
      key: { text: key },
      value: { html: asWritten(<span class="sightline-written">{text}</span>) },
    })),
  });
}
