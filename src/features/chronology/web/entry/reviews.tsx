import { sayDay } from '../../../../shared/when/say-day.ts';
import type { EntryAnswer } from '../../operations/read-one-entry.ts';

interface InReviewsProps {
  readonly familyId: string;
  readonly entry: Pick<EntryAnswer['entry'], 'id' | 'reviews'>;
  /** Whether the reader works on reviews. */
  readonly mayReview: boolean;
}

/** The open reviews in whose days the entry stands, and the way to use it in one. */
export function InReviews({ familyId, entry: { id, reviews }, mayReview }: InReviewsProps) {
  if (reviews.length === 0 && !mayReview) return null;
  return (
    <section id="reviews">
      {reviews.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">Reviews of this time</h2>
          <ul class="govuk-list">
            {reviews.map(({ id: review, from, to }) => (
              <li>
                <a class="govuk-link" href={`/families/${familyId}/reviews/${review}`}>
                  Review of {from === null ? 'all days' : sayDay(from)} to{' '}
                  {to === null ? 'today' : sayDay(to)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {mayReview ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${familyId}/entries/${id}/reviews`}>
            Use it in a review: a key episode, a note, a question
          </a>
        </p>
      ) : null}
    </section>
  );
}
