import type { ReviewTold } from '../../operations/read-review.ts';

type Window = Pick<ReviewTold['review'], 'from' | 'to'>;

interface WindowLinksProps {
  readonly familyId: string;
  readonly review: Window;
  /** The agencies that are asked; none for all. */
  readonly agencies: readonly string[];
}

function daysOf({ from, to }: Window): [string, string][] {
  return to === null
    ? [['from', from]]
    : [
        ['from', from],
        ['to', to],
      ];
}

/** The chronology of a review’s days, of all agencies. */
export function chronologyOfDays({
  familyId,
  review,
}: Pick<WindowLinksProps, 'familyId' | 'review'>): string {
  return `/families/${familyId}/chronology?${new URLSearchParams(daysOf(review)).toString()}`;
}

/**
 * A review is a window on the record: the chronology and the timeline of its days, of the agencies that it asks, by whichever file their
 * entries came. What it leaves out is said, and can be read too.
 */
export function WindowLinks({ familyId, review, agencies }: WindowLinksProps) {
  const days = daysOf(review);
  const asked = agencies.map((id): [string, string] => ['agency', id]);
  const query = new URLSearchParams([...days, ...asked]).toString();
  return (
    <>
      <h2 class="govuk-heading-m">The record in its days</h2>
      <p class="govuk-body">
        {agencies.length === 0
          ? 'Every entry of these days that you may see is shown, of whichever agency.'
          : 'Every entry of these days that you may see is shown, of the agencies that are asked: what they sent in answer, what they had sent before, and what they typed.'}{' '}
        Entries without a day are left out.
      </p>
      <ul class="govuk-list">
        {(
          [
            ['chronology', 'Read the chronology in this review’s window'],
            ['timeline', 'See the timeline of this review’s window'],
          ] as const
        ).map(([page, text]) => (
          <li>
            <a class="govuk-link" href={`/families/${familyId}/${page}?${query}`}>
              {text}
            </a>
          </li>
        ))}
        {agencies.length === 0 ? null : (
          <li>
            <a class="govuk-link" href={chronologyOfDays({ familyId, review })}>
              Read what all agencies recorded in these days, also those that are not asked
            </a>
          </li>
        )}
      </ul>
    </>
  );
}
