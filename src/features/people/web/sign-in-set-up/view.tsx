import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import type { SecondStepOffer } from '../../operations/second-step-offer.ts';
import { OfferFields } from './offer-fields.tsx';

interface SetUpProps {
  readonly form: FormState;
  readonly csrfToken: string;
  readonly back: string | null;
  readonly offer: SecondStepOffer;
}

export function SetUpView({ form, csrfToken, back, offer }: SetUpProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Set up your second step</h1>
        <p class="govuk-body">
          Records about children need more than a password. From now on you sign in with your password and a
          code that an app on your phone makes. This takes about two minutes.
        </p>
        <FormFrame action="/sign-in/set-up" csrfToken={csrfToken}>
          {back === null ? null : <HiddenField name="return" value={back} />}
          <OfferFields form={form} offer={offer} />
          <SubmitButton text="Continue" />
        </FormFrame>
      </div>
    </div>
  );
}
