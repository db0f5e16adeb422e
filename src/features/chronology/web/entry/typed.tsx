import { sayInstant } from '../../../../platform/say-instant.ts';
import type { TypedTold } from '../../operations/read-one-entry.ts';

interface TypedProps {
  readonly familyId: string;
  readonly id: string;
  readonly typed: TypedTold;
}

/** Who typed an entry, when, and what may be done with it. */
export function Typed({ familyId, id, typed: { by, at, changed, mayChange } }: TypedProps) {
  const path = `/families/${familyId}/entries`;
  return (
    <section>
      <h2 class="govuk-heading-m">Where it comes from</h2>
      <p class="govuk-body">
        Typed in Sightline by {by}, on {sayInstant(at)}.
        {changed === null ? '' : ` Changed by ${changed.by}, on ${sayInstant(changed.at)}.`}
      </p>
      {mayChange ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${path}/${id}/change`}>
            Change this entry
          </a>
          <br />
          <a class="govuk-link" href={`${path}/${id}/withdraw`}>
            Withdraw it from the chronology
          </a>
          <br />
          <a class="govuk-link" href={`${path}/new`}>
            Add another entry
          </a>
        </p>
      ) : null}
    </section>
  );
}
