import { RadioField } from '../../../../platform/forms/choice-inputs.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea } from '../../../../platform/forms/text-inputs.tsx';
import { govuk } from '../../../../platform/view/govuk.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import { type PurgeOffered, purgeGrounds } from '../../operations/purge-entry.ts';
import { EntryDate } from '../parts/entry-date.tsx';
import { Lines } from '../parts/lines.tsx';
import { groundWords } from './form.ts';

interface PurgeViewProps {
  readonly offered: PurgeOffered;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** What must not be kept is removed for good: asked with what goes with it. */
export function PurgeView({ offered: { family, entry, version }, form, csrfToken }: PurgeViewProps) {
  const path = `/families/${family.id}/entries/${entry.id}`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Remove this entry for good</h1>
        <div class="govuk-inset-text">
          <p class="govuk-body">
            <EntryDate date={entry.date} note={entry.note} />
          </p>
          <Lines text={entry.event} />
        </div>
        {govuk('warning-text', {
          text: 'Nobody can bring it back.',
          iconFallbackText: 'Warning',
        })}
        <p class="govuk-body">Use this only for what must not be kept. It removes:</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>every entry of {entry.agency.name} with the same words, and what it said before</li>
          <li>what people added to it or decided of it</li>
          <li>
            the stored files of {entry.agency.name} that hold it, and those that left the chronology; their
            other entries stay, but those files cannot be read again or put back
          </li>
          <li>documents of this family that may hold it and are ready to be downloaded</li>
        </ul>
        <p class="govuk-body">
          A file that brings it back is refused. That it was removed, by you and why, is kept. Documents that
          people have downloaded, the agency’s own record, and backups made before now still hold it: tell
          whoever keeps them.
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
            hint="Say it without a name, and without what the entry says."
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
