import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { sayInstant } from '../../../../platform/say-instant.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import type { OtherRecord, PersonTold } from '../../operations/read-person.ts';

interface ElsewhereProps {
  readonly told: PersonTold;
  readonly csrfToken: string;
}

/** In which other records the same person stands, as officers said; nothing for anybody else, and where nobody has said it. */
export function Elsewhere({ told: { record, person, elsewhere }, csrfToken }: ElsewhereProps) {
  if (elsewhere.length === 0) return null;
  const action = `/families/${record.id}/possible-duplicates`;
  return (
    <>
      <DataTable
        id="elsewhere"
        caption="The same person in other records"
        rows={elsewhere}
        empty=""
        columns={[
          {
            key: 'name',
            heading: 'In the other record',
            namesRow: true,
            draw: ({ familyId, personId, name, reference, family }) => (
              <>
                <a class="govuk-link" href={`/families/${familyId}/people/${personId}`}>
                  {name}
                </a>
                <div class="govuk-hint">
                  {reference}: {family}
                </div>
              </>
            ),
          },
          { key: 'said', heading: 'Said by', draw: sayWho },
          {
            key: 'back',
            heading: 'Your answer',
            draw: ({ personId, said }) =>
              said === null ? null : (
                <FormFrame action={action} csrfToken={csrfToken}>
                  <HiddenField name="own" value={person.id} />
                  <HiddenField name="other" value={personId} />
                  <HiddenField name="was" value="same" />
                  <SubmitButton text="Take it back" kind="secondary" name="answer" value="open" />
                </FormFrame>
              ),
          },
        ]}
      />
      <p class="govuk-body">
        Officers alone read this. Each record has its own names, dates and addresses: what you change in one
        stays as it was in the other.
      </p>
    </>
  );
}

function sayWho({ said }: OtherRecord): string {
  return said === null ? 'It follows through another record' : `${said.by}, on ${sayInstant(said.at)}`;
}
