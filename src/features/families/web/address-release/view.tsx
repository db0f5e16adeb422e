import { SelectField } from '../../../../platform/forms/choice-inputs.tsx';
import { DayInput } from '../../../../platform/forms/day-input.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea } from '../../../../platform/forms/text-inputs.tsx';
import { longestRelease, type ReleaseOffered } from '../../operations/release-address.ts';
import { FamilyCaption } from '../../view/family-caption.tsx';
import { sayInstantDay } from '../parts/say-dates.ts';

interface ReleaseProps {
  readonly offered: ReleaseOffered;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** To whom a protected address is shown, why, and until when. */
export function ReleaseView({ offered: { record, address, readers }, form, csrfToken }: ReleaseProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={record} />
        <h1 class="govuk-heading-l">Release a protected address</h1>
        {address.protection === null ? null : (
          <p class="govuk-inset-text">
            Protected since {sayInstantDay(address.protection.since)}: {address.protection.reason}
          </p>
        )}
        <p class="govuk-body">
          One person is shown it on the page of the family, until the last day. Whoever may not open this
          family is shown nothing. Ask yourself who could learn it from them.
        </p>
        <FormFrame action={`/families/${record.id}/addresses/${address.id}/release`} csrfToken={csrfToken}>
          <SelectField
            form={form}
            name="who"
            label="To whom?"
            none="Choose"
            choices={readers.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <TextArea form={form} name="reason" label="Why?" hint="It stands in the log." rows={2} most={500} />
          <DayInput
            form={form}
            name="until"
            label="Last day"
            hint={`Within ${longestRelease} days; it can be released again.`}
          />
          <SubmitButton text="Release it to them" kind="warning" />
        </FormFrame>
      </div>
    </div>
  );
}
