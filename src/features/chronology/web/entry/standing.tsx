import { sayInstant } from '../../../../platform/say-instant.ts';
import type { EntryAnswer } from '../../operations/read-one-entry.ts';
import { standingWords } from '../standing/form.ts';

interface StandingOfEntryProps {
  readonly familyId: string;
  readonly entry: EntryAnswer['entry'];
  readonly mayWork: boolean;
}

/** Whether the entry tells of its own day: what its words suggest, and who says what of it. */
export function StandingOfEntry({ familyId, entry, mayWork }: StandingOfEntryProps) {
  const { id, historical, standing } = entry;
  const words = historical.map((one) => `“${one}”`).join(', ');
  return (
    <>
      <h2 class="govuk-heading-m">Its own day, or the past?</h2>
      <p class="govuk-body">
        {standing === null ? null : (
          <>
            {standingWords[standing.standing]}, as {standing.by} decided on {sayInstant(standing.at)}.{' '}
          </>
        )}
        {words === ''
          ? standing === null
            ? 'Nothing in its words suggests that it retells the past.'
            : null
          : `Its words suggest that it retells the past: ${words}.`}
      </p>
      {mayWork ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${familyId}/entries/${id}/standing`}>
            Decide whether it retells the past
          </a>
        </p>
      ) : null}
    </>
  );
}
