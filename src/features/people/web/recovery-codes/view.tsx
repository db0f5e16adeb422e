import { FormFrame, SubmitButton } from '../../../../platform/forms/form-frame.tsx';

export function RecoveryCodesView({ csrfToken }: { readonly csrfToken: string }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Make new recovery codes</h1>
        <p class="govuk-body">The codes that you have now no longer work once you have made new ones.</p>
        <FormFrame action="/account/recovery-codes" csrfToken={csrfToken}>
          <SubmitButton text="Make new codes" />
        </FormFrame>
      </div>
    </div>
  );
}
