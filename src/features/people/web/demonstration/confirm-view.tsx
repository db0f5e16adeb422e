import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { type StepUpProps, StepUpView } from '../step-up/view.tsx';

interface ConfirmProps {
  readonly csrfToken: string;
  readonly back: string | null;
  /** For somebody who has set up an app of their own: what anybody is asked in a real installation. */
  readonly own: Omit<StepUpProps, 'csrfToken' | 'back'> | null;
}

/** In place of a code: the made-up people of a demonstration have no app that could show one. */
export function DemonstrationConfirmView({ csrfToken, back, own }: ConfirmProps) {
  if (own !== null) {
    return (
      <>
        <StepUpView {...own} csrfToken={csrfToken} back={back} />
        <h2 class="govuk-heading-m">Without a code</h2>
        <p class="govuk-body">This is a demonstration: pressing the button is enough, too.</p>
        <ConfirmByButton csrfToken={csrfToken} back={back} text="Confirm without a code" />
      </>
    );
  }
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
        <ConfirmByButton csrfToken={csrfToken} back={back} text="Confirm" />
      </div>
    </div>
  );
}

interface ButtonProps extends Omit<ConfirmProps, 'own'> {
  readonly text: string;
}

function ConfirmByButton({ csrfToken, back, text }: ButtonProps) {
  return (
    <FormFrame action="/demonstration/confirm" csrfToken={csrfToken}>
      {back === null ? null : <HiddenField name="return" value={back} />}
      <SubmitButton text={text} />
    </FormFrame>
  );
}
