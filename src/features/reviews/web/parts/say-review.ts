import { dayOfInstant } from '../../../../platform/clock.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { Review } from '../../operations/read-review.ts';
import { nameLawfulBasis, purposeWords } from '../../operations/review-words.ts';

/** “Rapid review”; with what the word leaves open: “Something else: a complaint”. */
export function sayPurpose({ purpose, purposeNote }: Pick<Review, 'purpose' | 'purposeNote'>): string {
  const { name } = purposeWords[purpose];
  return purposeNote === null ? name : `${name}: ${purposeNote}`;
}

export function sayBasis({
  lawfulBasis,
  lawfulBasisNote,
}: Pick<Review, 'lawfulBasis' | 'lawfulBasisNote'>): string {
  return `${nameLawfulBasis(lawfulBasis)}${lawfulBasisNote === null ? '' : `: ${lawfulBasisNote}`}`;
}

/** The day of an instant in London. */
export function sayInstantDay(at: Date): string {
  return sayDay(dayOfInstant(at));
}
