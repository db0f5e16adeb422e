import { RadioField } from '../../../../platform/forms/choice-inputs.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea } from '../../../../platform/forms/text-inputs.tsx';
import { govuk } from '../../../../platform/view/govuk.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import { purgeGrounds } from '../../operations/purge-entry.ts';
import type { FilePurgeOffered } from '../../operations/purge-file.ts';
import { groundWords } from '../purge/form.ts';
import { titleOf } from '../submission/title-of.ts';

interface PurgeFileProps {
  readonly offered: FilePurgeOffered;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** A whole file that must not be kept is removed for good: asked with what goes with it. */
export function PurgeFileView({ offered, form, csrfToken }: PurgeFileProps) {
  const { family, id, agency, fileName, version } = offered;
  const path = `/families/${family.id}/submissions/${id}`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Remove {titleOf(offered)} for good</h1>
        <p class="govuk-inset-text">{fileName}</p>
        {govuk('warning-text', { text: 'Nobody can bring it back.', iconFallbackText: 'Warning' })}
        <p class="govuk-body">
          Use this where nothing of the file must be kept, for example where it is about another family. Where
          only some entries must go, remove each on its own page. It removes:
        </p>
        <ul class="govuk-list govuk-list--bullet">
          <li>every row of the file, in the chronology or waiting, its titles and headings, and its name</li>
          <li>what people added to its entries or decided of them, and what those entries said before</li>
          <li>the stored file</li>
          <li>documents of this family that are ready to be downloaded</li>
        </ul>
        <p class="govuk-body">
          The very file is refused if it is sent for this family again. Another file of {agency.name} that
          holds the same rows is not: remove that too, where there is one. That it was removed, by you and
          why, is kept. Documents that people have downloaded, the agency’s own record, and backups made
          before now still hold it: tell whoever keeps them.
        </p>
        <FormFrame action={`${path}/purge`} csrfToken={csrfToken}>
          <HiddenField name="version" value={String(version)} />
          <RadioField
            form={form}
            name="ground"
            label="Why must it not be kept?"
            choices={purgeGrounds.map((value) => ({ value, ...groundWords[value] }))}
          />
          <TextArea
            form={form}
            name="reason"
            label="What happened?"
            hint="Say it without a name, and without what the file says."
            most={500}
            rows={3}
          />
          <SubmitButton text="Remove it for good" kind="warning" />
        </FormFrame>
        <p class="govuk-body">
          <a class="govuk-link" href={path}>
            Keep it
          </a>
        </p>
      </div>
    </div>
  );
}
