import { freshForm } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { KeptUntilConfirmed, StepUpForm } from '../step-up/view.tsx';

interface ConfirmProps {
  readonly csrfToken: string;
  readonly kept: string | null;
  readonly back: string | null;
  readonly email: string;
}

/** In place of a code a button: made-up people have no phone. Whoever joined with an app of their own can try its code. */
export function DemonstrationConfirmView({ csrfToken, kept, back, email }: ConfirmProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Confirm that it is you</h1>
        <p class="govuk-body">
          What you asked for is sensitive. Sightline asks people for a code from their app here, and does not
          ask again for 10 minutes.
        </p>
        <p class="govuk-body">
          This is a demonstration: its made-up people have no phone, so pressing the button is enough.
        </p>
        <KeptUntilConfirmed kept={kept} />
        <FormFrame action="/demonstration/confirm" csrfToken={csrfToken} kept={kept}>
          {back === null ? null : <HiddenField name="return" value={back} />}
          <SubmitButton text="Confirm" />
        </FormFrame>
        <HelpDetails summary="I have set up an app of my own">
          <StepUpForm
            form={freshForm()}
            csrfToken={csrfToken}
            kept={kept}
            back={back}
            byPassword={false}
            email={email}
          />
        </HelpDetails>
      </div>
    </div>
  );
}
