import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';

interface ConfirmProps {
  readonly csrfToken: string;
  readonly back: string | null;
}

/** In place of a code: the made-up people of a demonstration have no app that could show one. */
export function DemonstrationConfirmView({ csrfToken, back }: ConfirmProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Confirm that it is you</h1>
        <p class="govuk-body">
          What you asked for is sensitive. Sightline asks people for a code from their app here, and does not
          ask again for 10 minutes.
        </p>
        <p class="govuk-body">
          This is a demonstration: nobody in it has a phone, so pressing the button is enough.
        </p>
        <FormFrame action="/demonstration/confirm" csrfToken={csrfToken}>
          {back === null ? null : <HiddenField name="return" value={back} />}
          <SubmitButton text="Confirm" />
        </FormFrame>
      </div>
    </div>
  );
}
