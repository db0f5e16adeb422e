import type { EntryAnswer } from '../../operations/read-one-entry.ts';
import { MovementTag } from '../parts/movement-tag.tsx';

interface BearingsProps {
  readonly familyId: string;
  readonly entry: Pick<EntryAnswer['entry'], 'id' | 'bearings'>;
  /** Whether the reader may say what it tells of the plan. */
  readonly mayWork: boolean;
}

/** What an entry tells of the plan: each risk and action on which it bears, and who said so. */
export function Bearings({ familyId, entry: { id, bearings }, mayWork }: BearingsProps) {
  if (bearings.length === 0 && !mayWork) return null;
  return (
    <>
      <h2 class="govuk-heading-m">What it tells of the plan</h2>
      {bearings.length === 0 ? (
        <p class="govuk-body">Nothing is said of it.</p>
      ) : (
        <ul class="govuk-list">
          {bearings.map(({ pointId, label, point, movement, by, ofWords }) => (
            <li>
              <MovementTag movement={movement} />{' '}
              <a class="govuk-link" href={`/families/${familyId}/plan/${pointId}`}>
                {label}
              </a>{' '}
              {point} (said by {by}
              {ofWords === null ? '' : `, when it read “${ofWords}”: not counted for the words now`})
            </li>
          ))}
        </ul>
      )}
      {mayWork ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${familyId}/entries/${id}/plan`}>
            Say what it tells of the plan
          </a>
        </p>
      ) : null}
    </>
  );
}
