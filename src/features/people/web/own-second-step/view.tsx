import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import type { SecondStepOffer } from '../../operations/second-step-offer.ts';
import { OfferFields } from '../sign-in-set-up/offer-fields.tsx';

interface OwnSecondStepProps {
  readonly form: FormState;
  readonly csrfToken: string;
  readonly offer: SecondStepOffer;
}

export function OwnSecondStepView({ form, csrfToken, offer }: OwnSecondStepProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Replace your second step</h1>
        <p class="govuk-body">
          For a new phone or another app. The app that you have now works until the new one is confirmed. You
          are then signed out everywhere but here. Tokens for programs, if you have any, end.
        </p>
        <FormFrame action="/account/second-step" csrfToken={csrfToken}>
          <OfferFields form={form} offer={offer} />
          <SubmitButton text="Replace" />
        </FormFrame>
      </div>
    </div>
  );
}
