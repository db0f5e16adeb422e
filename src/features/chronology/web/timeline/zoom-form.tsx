import { SelectField } from '../../../../platform/forms/choice-inputs.tsx';
import { DayInput } from '../../../../platform/forms/day-input.tsx';
import type { FormState, FormValues } from '../../../../platform/forms/form.ts';
import { HiddenField } from '../../../../platform/forms/form-frame.tsx';
import { govuk } from '../../../../platform/view/govuk.ts';
import { filterPairs } from '../../../../platform/view/lists/list-address.ts';
import { zooms } from '../../operations/timeline-time.ts';
import { zoomNames } from './form.ts';
import { pictureId } from './moves.ts';

interface ZoomFormProps {
  readonly path: string;
  readonly filters: FormValues;
  readonly form: FormState;
  readonly hasErrors: boolean;
}

/** How much of the record is shown, and where: for a day that nobody wants to come to step by step. */
export function ZoomForm({ path, filters, form, hasErrors }: ZoomFormProps) {
  return (
    <details class="govuk-details" open={hasErrors}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Go to a day</span>
      </summary>
      <div class="govuk-details__text">
        <form action={`${path}#${pictureId}`} method="get" novalidate>
          {filterPairs({ path, filters }).map(([name, value]) => (
            <HiddenField name={name} value={value} />
          ))}
          <SelectField
            form={form}
            name="zoom"
            label="How much to show"
            choices={zooms.map((zoom) => ({ value: zoom, text: zoomNames[zoom] }))}
          />
          <DayInput
            form={form}
            name="at"
            label="Day to show"
            hint="For example, 27 3 2012. Leave it empty to begin where most entries are"
          />
          {govuk('button', { text: 'Show', classes: 'govuk-button--secondary' })}
        </form>
      </div>
    </details>
  );
}
