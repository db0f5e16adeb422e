import { SelectField } from '../../../../platform/forms/choice-inputs.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { sayInstant } from '../../../../platform/say-instant.ts';
import type { PlanTold } from '../../operations/read-plan.ts';

interface PlanFormsProps {
  readonly told: PlanTold;
  readonly maySend: boolean;
  readonly csrfToken: string;
  readonly form: FormState;
}

/** The Word form in which an agency tells what was done about its actions: to make, to take, and to send. */
export function PlanForms({ told, maySend, csrfToken, form }: PlanFormsProps) {
  const { family, total, formAgencies, forms } = told;
  const [only, ...more] = formAgencies;
  if (only === undefined || total === 0) return null;
  const own = `/families/${family.id}/plan/forms`;
  return (
    <section aria-labelledby="forms">
      <h2 class="govuk-heading-m" id="forms">
        The form for an agency
      </h2>
      <p class="govuk-body">
        A Word document with the agency’s actions and the family’s risks, and rows to write in: what was done,
        when, and whether there was progress. It is filled in before each core group, and sent like any other
        chronology of the agency. It holds what the plan says, with the names that were written there: look
        after it as you look after the plan.
      </p>
      <FormFrame action={own} csrfToken={csrfToken}>
        {more.length === 0 ? (
          <HiddenField name="agency" value={only.id} />
        ) : (
          <SelectField
            form={form}
            name="agency"
            label="For which agency?"
            none="Choose an agency"
            choices={formAgencies.map(({ id, name }) => ({ value: id, text: name }))}
          />
        )}
        <SubmitButton
          text={more.length === 0 ? `Make the form of ${only.name}` : 'Make the form'}
          kind="secondary"
        />
      </FormFrame>
      {forms.length === 0 ? null : (
        <ul class="govuk-list">
          {forms.map(({ id, code, agency, madeAt, madeBy }) => (
            <li>
              <a class="govuk-link" href={`${own}/${id}`}>
                {code}, {agency}
              </a>
              : made by {madeBy}, {sayInstant(madeAt)}
            </li>
          ))}
        </ul>
      )}
      {maySend ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${family.id}/submissions/new`}>
            Send a form that was filled in
          </a>
        </p>
      ) : null}
    </section>
  );
}
