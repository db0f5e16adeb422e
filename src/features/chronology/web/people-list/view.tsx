import type { FormErrors } from '../../../../platform/forms/form.ts';
import { FormFrame, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { FileField } from '../../../../platform/forms/text-inputs.tsx';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import { listField } from './form.ts';

interface SendListProps {
  readonly family: { readonly id: string; readonly reference: string; readonly name: string };
  readonly errors: FormErrors;
  readonly csrfToken: string;
}

/** The file with the list; nothing is put in by sending it. */
export function SendListView({ family, errors, csrfToken }: SendListProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Put in a list of people</h1>
        <p class="govuk-body">
          Every row is shown with what would become of it before anything is put in, and with who may stand in
          another record.
        </p>
        <FormFrame action={`/families/${family.id}/people-named/list`} csrfToken={csrfToken} withFiles>
          <FileField
            form={{ values: {}, errors }}
            name={listField}
            label="File with the list"
            hint="CSV, Excel (.xlsx) or Word (.docx), with a heading row."
            accept=".csv,.tsv,.xlsx,.docx"
          />
          <SubmitButton text="Read the list" />
        </FormFrame>
        <HelpDetails summary="What should the list look like?">
          <p class="govuk-body">
            A table with the headings Name, Other names, Role and Date of birth; only Name must be filled. The
            command “sightline cast” writes such a list from chronology files. Other names of one person stand
            in one cell, with “;” between them. The file itself is not kept.
          </p>
        </HelpDetails>
      </div>
    </div>
  );
}
