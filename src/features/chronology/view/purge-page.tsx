import { AsItIs } from '../../../platform/forms/as-it-is.tsx';
import { RadioField } from '../../../platform/forms/choice-inputs.tsx';
import type { FormState } from '../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../platform/forms/form-frame.tsx';
import { TextArea } from '../../../platform/forms/text-inputs.tsx';
import type { PageBody } from '../../../platform/http/route.ts';
import { govuk } from '../../../platform/view/govuk.ts';
import type { PageLink } from '../../../platform/view/page-props.ts';
import { purgeGrounds } from '../../../shared/purge-grounds.ts';
import { FamilyCaption } from '../../families/view/family-caption.tsx';
import { groundWords } from './purge-form.ts';

/** What a page says that asks before something is removed for good. */
export interface PurgeDrawn {
  readonly family: { readonly id: string; readonly reference: string; readonly name: string };
  /** “Remove this comment for good”. */
  readonly heading: string;
  readonly back: PageLink;
  /** Where somebody goes who keeps it. */
  readonly keep: string;
  /** To which the form is sent. */
  readonly action: string;
  /** What goes back with the form, so that nobody removes what they have not read. */
  readonly held: Readonly<Record<string, string>>;
  /** What would be removed, as it stands. */
  readonly shown: PageBody;
  /** What goes with it, and what is left. */
  readonly explained: PageBody;
  /** How “What happened?” is to be answered; null where it is not asked. */
  readonly reasonHint: string | null;
}

interface PurgePageProps {
  readonly drawn: PurgeDrawn;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** What must not be kept is removed for good: asked with what goes with it, the same of everything that can be. */
export function PurgePage({ drawn, form, csrfToken }: PurgePageProps) {
  const { family, heading, keep, action, held, shown, explained, reasonHint } = drawn;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">{heading}</h1>
        <div class="govuk-inset-text">{shown}</div>
        {govuk('warning-text', { text: 'Nobody can bring it back.', iconFallbackText: 'Warning' })}
        {explained}
        <FormFrame action={action} csrfToken={csrfToken}>
          {Object.entries(held).map(([name, value]) => (
            <HiddenField name={name} value={value} />
          ))}
          <RadioField
            form={form}
            name="ground"
            label="Why must it not be kept?"
            choices={purgeGrounds.map((value) => ({ value, ...groundWords[value] }))}
          />
          {reasonHint === null ? null : (
            <TextArea
              form={form}
              name="reason"
              label="What happened?"
              hint={reasonHint}
              most={500}
              rows={3}
            />
          )}
          <AsItIs form={form} />
          <SubmitButton text="Remove it for good" kind="warning" />
        </FormFrame>
        <p class="govuk-body">
          <a class="govuk-link" href={keep}>
            Keep it
          </a>
        </p>
      </div>
    </div>
  );
}
