import { sayInstant } from '../../../../platform/say-instant.ts';
import { govuk } from '../../../../platform/view/govuk.ts';
import { asHtml } from '../../../../platform/view/safe-html.ts';
import type { EntryAnswer } from '../../operations/read-one-entry.ts';
import { WithheldFrom } from '../withheld/view.tsx';

interface KeepingProps {
  readonly familyId: string;
  readonly entry: EntryAnswer['entry'];
}

/** For people of the agency that wrote it: who may read the entry, and from whom it is withheld. */
export function Keeping({ familyId, entry: { id, keeping } }: KeepingProps) {
  if (keeping === null) return null;
  const { readBy, withheldFrom, decided, heldBack, byKind, mayDecide } = keeping;
  return (
    <section>
      <h2 class="govuk-heading-m">Who may read it</h2>
      {heldBack ? (
        <p class="govuk-inset-text">
          Sightline keeps this entry for your agency until a lead decides:{' '}
          {byKind
            ? 'police intelligence, legal advice and health information about somebody else are for others only where the agency that wrote them says so.'
            : 'a row of your agency is, or was, kept from others, and this may be the same row with other words.'}
        </p>
      ) : null}
      {govuk('summary-list', {
        rows: [
          { key: { text: 'Read by' }, value: { text: readBy } },
          {
            key: { text: 'Withheld from' },
            value: { html: asHtml(<WithheldFrom whom={withheldFrom} />) },
          },
          ...(decided === null
            ? []
            : [
                {
                  key: { text: 'Decided by' },
                  value: { text: `${decided.by}, on ${sayInstant(decided.at)}` },
                },
              ]),
        ],
      })}
      {mayDecide ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${familyId}/entries/${id}/handling`}>
            Decide who may read it
          </a>
        </p>
      ) : null}
    </section>
  );
}
