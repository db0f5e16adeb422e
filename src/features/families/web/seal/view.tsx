import { RadioField } from '../../../../platform/forms/choice-inputs.tsx';
import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea } from '../../../../platform/forms/text-inputs.tsx';
import { govuk } from '../../../../platform/view/govuk.ts';
import { asHtml } from '../../../../platform/view/safe-html.ts';
import type { PersonTold } from '../../operations/read-person.ts';
import { FamilyCaption } from '../../view/family-caption.tsx';

interface SealProps {
  readonly found: PersonTold;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** Asks whether an identity is sealed, and says plainly what that means and what it does not. */
export function SealView({ found, form, csrfToken }: SealProps) {
  const { record: told, person: member } = found;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={told} />
        <h1 class="govuk-heading-l">Seal the identity of {member.name}</h1>
        <p class="govuk-body">For a child who was adopted, or somebody whose identity is protected.</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>
            Nobody finds them in this record by searching, and they are in no possible duplicate. Another
            record of them is not sealed by this.
          </li>
          <li>
            The partnership’s officers alone read their name, date of birth and other names here. Others who
            open this family read <i>Sealed identity</i>.
          </li>
          <li>
            What agencies wrote in their chronologies stays as they wrote it: ask them, where it names the
            person. What comes or is put back from now on and may name them is told to officers under{' '}
            <i>My work</i>.
          </li>
          <li>
            What people wrote beside it stays too, and nobody is told of it: the name of this record, names of
            files, what an adult is in words, the plan, comments, reviews. Read it for the name, and change
            it.
          </li>
          <li>Never write a new name or address of an adopted child into this record.</li>
        </ul>
        <StandElsewhere found={found} />
        <FormFrame action={`/families/${told.id}/people/${member.id}/seal`} csrfToken={csrfToken}>
          <HiddenField name="version" value={textOf(form, 'version')} />
          <RadioField
            form={form}
            name="sealed"
            label="Is the identity sealed?"
            choices={[
              { value: 'adopted', text: 'Yes: they were adopted' },
              { value: 'protected', text: 'Yes: their identity is protected' },
              { value: 'open', text: 'No' },
            ]}
          />
          <TextArea form={form} name="reason" label="Why?" hint="It stands in the log." rows={2} most={500} />
          <SubmitButton text="Save" />
        </FormFrame>
      </div>
    </div>
  );
}

/** In which other records they stand, as officers said: none of them is sealed by this, and sealing forgets that they are one. */
function StandElsewhere({ found: { elsewhere } }: { readonly found: PersonTold }) {
  if (elsewhere.length === 0) return null;
  return govuk('inset-text', {
    html: asHtml(
      <div>
        <p class="govuk-body">
          <strong>They stand in other records too, and are not sealed there by this.</strong> Officers said
          that these are of the same person:
        </p>
        <ul class="govuk-list govuk-list--bullet">
          {elsewhere.map(({ familyId, personId, name, reference, family }) => (
            <li>
              <a class="govuk-link" href={`/families/${familyId}/people/${personId}`}>
                {name}
              </a>
              , {reference}: {family}
            </li>
          ))}
        </ul>
        <p class="govuk-body">
          Once you save, that they are one person is forgotten, so that nobody reads it: note where they
          stand, and seal them there too.
        </p>
      </div>,
    ),
  });
}
