import type { FormerReview, Review } from '../../operations/read-review.ts';
import { type Fact, factsOf } from './review-facts.tsx';
import { sayInstantDay } from './say-review.ts';

interface BeforeProps {
  readonly review: Review;
  /** The newest first. */
  readonly former: readonly FormerReview[];
  /** Whether it is told when and why the review was closed in between. */
  readonly tellsClosing: boolean;
}

/** How a review was put otherwise since: when, by whom, why, and what it said before. */
export function ReviewBefore({ review, former, tellsClosing }: BeforeProps) {
  if (former.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">What it said before</h3>
      <ul class="govuk-list govuk-list--bullet">
        {former.map((one, at) => (
          <li>
            {one.closed === null ? 'Corrected' : 'Opened again'} on {sayInstantDay(one.until)} by {one.by}:{' '}
            {one.reason}
            {one.closed === null || !tellsClosing ? null : (
              <>
                <br />
                It had been closed on {sayInstantDay(one.closed.at)}: {one.closed.reason}
              </>
            )}
            {otherwiseIn(one, former[at - 1] ?? review).map(({ key, text }) => (
              <div>
                {key} before: <span class="sightline-written">{text}</span>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What one says otherwise than what came after it. */
function otherwiseIn(before: FormerReview, after: FormerReview | Review): readonly Fact[] {
  const later = new Map(factsOf(after).map(({ key, text }) => [key, text]));
  return factsOf(before).filter(({ key, text }) => later.get(key) !== text);
}
