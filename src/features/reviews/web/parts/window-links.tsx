import type { ReviewTold } from '../../operations/read-review.ts';

type Window = Pick<ReviewTold['review'], 'from' | 'to'>;

interface WindowLinksProps {
  readonly familyId: string;
  readonly review: Window;
  /** The agencies that are asked; none for all. */
  readonly agencies: readonly string[];
}

/** A review is a window on the record: the chronology and the timeline of its days, and of the agencies that it asks. */
export function WindowLinks({ familyId, review: { from, to }, agencies }: WindowLinksProps) {
  const days: [string, string][] =
    to === null
      ? [['from', from]]
      : [
          ['from', from],
          ['to', to],
        ];
  const asked = agencies.map((id): [string, string] => ['agency', id]);
  const query = new URLSearchParams([...days, ...asked]).toString();
  return (
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
    </ul>
  );
}
