import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import type { RecordTold } from '../../operations/read-record.ts';
import { FamilyCaption } from '../../view/family-caption.tsx';
import { HeadFields } from '../parts/head-fields.tsx';

interface ChangeFamilyProps {
  readonly told: RecordTold;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** The reference and the name of a record, to be changed. */
export function ChangeFamilyView({ told: { id, reference, name }, form, csrfToken }: ChangeFamilyProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={{ reference, name }} />
        <h1 class="govuk-heading-l">Change the reference or name of this record</h1>
        <p class="govuk-body">
          They change for everybody who sees this family, from now on. Documents that were taken away before
          keep the old ones.
        </p>
        <FormFrame action={`/families/${id}/change`} csrfToken={csrfToken}>
          <HiddenField name="version" value={textOf(form, 'version')} />
          <HeadFields form={form} />
          <AsItIs form={form} />
          <SubmitButton text="Save" />
        </FormFrame>
      </div>
    </div>
  );
}
