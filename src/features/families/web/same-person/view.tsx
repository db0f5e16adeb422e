import { DayInput } from '../../../../platform/forms/day-input.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextField } from '../../../../platform/forms/text-inputs.tsx';
import { govuk } from '../../../../platform/view/govuk.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import type { OtherPerson, SamePersonFound } from '../../operations/find-same-person.ts';
import { FamilyCaption } from '../../view/family-caption.tsx';
import { sayChildDate } from '../parts/say-dates.ts';

interface SamePersonProps {
  readonly found: SamePersonFound;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** Finds the second record of somebody, of whom nobody is asked among the possible duplicates. */
export function SamePersonView({ found, form, csrfToken }: SamePersonProps) {
  const { family, person } = found;
  return (
    <>
      <FamilyCaption family={family} />
      <h1 class="govuk-heading-l">Find {person.name} in another record</h1>
      <p class="govuk-body">
        Look at both records before you say that they are of one person. Officers alone are told; each family
        keeps its own record, and nothing is copied between them. You can take it back on the page of either.
      </p>
      <form action={`/families/${family.id}/people/${person.id}/same-person#found`} method="get" novalidate>
        <TextField
          form={form}
          name="name"
          label="Name in the other record"
          hint="Or one word of it. It may be misspelt, or a former name."
          autocomplete="off"
          width={20}
        />
        <DayInput
          form={form}
          name="born"
          label="Date of birth"
          hint="Leave it empty to look by name alone."
        />
        {govuk('button', { text: 'Find' })}
      </form>
      <div id="found" tabindex={-1}>
        <DataTable
          id="people"
          caption="People of other families, the likeliest first"
          rows={found.people}
          empty="Nobody of another family fits who is not known to be this person already."
          columns={[
            {
              key: 'name',
              heading: 'In the other record',
              namesRow: true,
              draw: (one) => <Other one={one} />,
            },
            { key: 'born', heading: 'Born', draw: sayChildDate },
            {
              key: 'why',
              heading: 'What fits, and what does not',
              draw: ({ reasons, doubts }) => (
                <>
                  {reasons.join(', ')}
                  {doubts.length === 0 ? null : <div class="govuk-hint">But: {doubts.join(', ')}</div>}
                </>
              ),
            },
            {
              key: 'answer',
              heading: 'Your answer',
              draw: (one) => <SayIt found={found} one={one} csrfToken={csrfToken} />,
            },
          ]}
        />
      </div>
    </>
  );
}

function Other({
  one: { personId, familyId, name, said, reference, family },
}: {
  readonly one: OtherPerson;
}) {
  return (
    <>
      <a class="govuk-link" href={`/families/${familyId}/people/${personId}`}>
        {name}
      </a>
      <div class="govuk-hint">
        {said} in {reference}: {family}
      </div>
    </>
  );
}

interface SayItProps extends Pick<SamePersonProps, 'found' | 'csrfToken'> {
  readonly one: OtherPerson;
}

function SayIt({ found: { family, person }, one, csrfToken }: SayItProps) {
  return (
    <FormFrame action={`/families/${family.id}/possible-duplicates`} csrfToken={csrfToken}>
      <HiddenField name="own" value={person.id} />
      <HiddenField name="other" value={one.personId} />
      <HiddenField name="from" value="person" />
      <SubmitButton text="The same person" kind="secondary" name="answer" value="same" />
    </FormFrame>
  );
}
