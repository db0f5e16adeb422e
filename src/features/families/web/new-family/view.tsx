import { DayInput } from '../../../../platform/forms/day-input.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextField } from '../../../../platform/forms/text-inputs.tsx';
import { childNumbers } from './form.ts';

interface NewFamilyProps {
  readonly form: FormState;
  readonly csrfToken: string;
  /** How many children there is room for. */
  readonly room: number;
}

/** The reference and name of a record, and its children. */
export function NewFamilyView({ form, csrfToken, room }: NewFamilyProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Begin the record of a family</h1>
        <FormFrame action="/families/new" csrfToken={csrfToken}>
          <TextField
            form={form}
            name="reference"
            label="Reference"
            hint="The partnership’s own, such as LSCP-12."
            width={20}
            autocomplete="off"
          />
          <TextField
            form={form}
            name="name"
            label="Name of the record"
            hint="Such as “Family M”. It stands in lists, so it should not be anybody’s name."
            autocomplete="off"
          />
          {childNumbers.slice(0, room).map((at) => (
            <fieldset class="govuk-fieldset">
              <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">Child {at}</legend>
              <TextField form={form} name={`child-${at}`} label="Name" autocomplete="off" />
              <DayInput
                form={form}
                name={`born-${at}`}
                label="Date of birth"
                hint="Leave it empty where it is not known."
              />
            </fieldset>
          ))}
          <SubmitButton text="Begin the record" />
        </FormFrame>
        {room < childNumbers.length ? (
          <p class="govuk-body">
            <a class="govuk-link" href="/families/new?room=more">
              I need room for more children
            </a>{' '}
            (what you have typed is lost)
          </p>
        ) : null}
      </div>
    </div>
  );
}
