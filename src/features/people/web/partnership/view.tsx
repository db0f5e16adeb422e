import type { FormState } from '../../../../platform/forms/form.ts';
import { textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextField } from '../../../../platform/forms/text-inputs.tsx';
import { saySize } from '../../../../shared/say-size.ts';
import type { PartnershipTold } from '../../operations/read-partnership.ts';

interface PartnershipProps {
  readonly form: FormState;
  readonly saved: PartnershipTold;
  readonly csrfToken: string;
}

export function PartnershipView({ form, saved, csrfToken }: PartnershipProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">The partnership</h1>
        <p class="govuk-body">
          What the partnership is called stands at the top of every page and in every document that it makes
          from now on.
        </p>
        {saved.demonstration ? (
          <p class="govuk-inset-text">
            This is the demonstration. Everybody in it is made up; put nothing about real people into it.
          </p>
        ) : null}
        <FormFrame action="/partnership" csrfToken={csrfToken}>
          <HiddenField name="version" value={textOf(form, 'version')} />
          <TextField
            form={form}
            name="name"
            label="Name of the partnership"
            hint="For example, Lontown Safeguarding Children Partnership"
            autocomplete="organization"
          />
          <SubmitButton text="Save" />
        </FormFrame>
        <StoredFiles {...saved} />
      </div>
    </div>
  );
}

/** From this share of its room on a partnership is told that it will be full. */
const nearlyFull = 0.9;

function StoredFiles({ storedBytes, mostStoredBytes }: PartnershipTold) {
  return (
    <>
      <h2 class="govuk-heading-m govuk-!-margin-top-6">Files that are kept</h2>
      <p class="govuk-body">
        {saySize(storedBytes)} of {saySize(mostStoredBytes)} used: by every file that was sent, and by
        documents until their time is over.
      </p>
      {storedBytes < nearlyFull * mostStoredBytes ? null : (
        <p class="govuk-inset-text">
          There is little room left. Once it is used up, no file can be sent and no document written. Ask
          whoever runs this system for more.
        </p>
      )}
    </>
  );
}
