import { DayInput } from '../../../../platform/forms/day-input.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { TextField } from '../../../../platform/forms/text-inputs.tsx';
import { govuk } from '../../../../platform/view/govuk.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import type { PeopleFound, PersonFound, PlaceFound } from '../../operations/find-people.ts';
import { sayChildDate } from '../parts/say-dates.ts';

interface FindProps {
  readonly form: FormState;
  readonly found: PeopleFound;
  readonly isOfficer: boolean;
}

/** Looks for people by what somebody remembers of them. */
export function FindPeopleView({ form, found, isOfficer }: FindProps) {
  const { people, families, asked } = found;
  return (
    <>
      <h1 class="govuk-heading-l">Find a person</h1>
      <p class="govuk-body">
        Among the children and adults of the families that you may open. Names may be misspelt: how they sound
        is compared{isOfficer ? ', and former names count' : ''}.
      </p>
      <form action="/people#found" method="get" novalidate>
        <TextField
          form={form}
          name="name"
          label="Name"
          hint="Or one word of it."
          autocomplete="off"
          width={20}
        />
        <DayInput form={form} name="born" label="Date of birth" />
        <TextField
          form={form}
          name="reference"
          label="Reference of the family"
          autocomplete="off"
          width={20}
        />
        {govuk('button', { text: 'Find' })}
      </form>
      <div id="found" tabindex={-1}>
        {asked.person || asked.family ? (
          <>
            {families.map(({ id, reference, name }) => (
              <p class="govuk-body">
                <a class="govuk-link" href={`/families/${id}`}>
                  {reference}: {name}
                </a>
              </p>
            ))}
            {asked.family && families.length === 0 ? (
              <p class="govuk-body sightline-empty">No family that you may open has this reference.</p>
            ) : null}
            {asked.person ? <Found people={people} /> : null}
            {isOfficer || !asked.person ? null : (
              <p class="govuk-inset-text">
                Somebody who is not found here may be known to the partnership all the same. Ask the
                partnership officer.
              </p>
            )}
          </>
        ) : null}
      </div>
    </>
  );
}

function Found({ people }: { readonly people: readonly PersonFound[] }) {
  return (
    <DataTable
      id="people"
      caption="People, the likeliest first"
      rows={people}
      empty="Nobody in the families that you may open fits what you gave."
      columns={[
        {
          key: 'name',
          heading: 'Name',
          namesRow: true,
          draw: ({ familyId, personId, name }) => (
            <a class="govuk-link" href={`/families/${familyId}/people/${personId}`}>
              {name}
            </a>
          ),
        },
        { key: 'born', heading: 'Born', draw: sayChildDate },
        {
          key: 'family',
          heading: 'In the family',
          draw: ({ alsoIn, ...own }) => (
            <>
              <Place place={own} />
              {alsoIn.map((one) => (
                <div>
                  and{' '}
                  <a class="govuk-link" href={`/families/${one.familyId}/people/${one.personId}`}>
                    {one.name}
                  </a>
                  , <Place place={one} />
                </div>
              ))}
            </>
          ),
        },
        { key: 'why', heading: 'What fits, and what does not', draw: sayWhy },
      ]}
    />
  );
}

function Place({ place: { said, familyId, reference, family } }: { readonly place: PlaceFound }) {
  return (
    <>
      {said} in{' '}
      <a class="govuk-link" href={`/families/${familyId}`}>
        {reference}: {family}
      </a>
    </>
  );
}

function sayWhy({ reasons, doubts }: Pick<PersonFound, 'reasons' | 'doubts'>) {
  return (
    <>
      {reasons.join(', ')}
      {doubts.length === 0 ? null : <div class="govuk-hint">But: {doubts.join(', ')}</div>}
    </>
  );
}
