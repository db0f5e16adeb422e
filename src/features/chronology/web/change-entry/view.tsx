import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { EntryOffered } from '../../operations/change-entry.ts';
import type { AskedWhen } from '../entry-form/asked-when.ts';
import { DetailFields } from '../entry-form/detail-fields.tsx';
import {
  ChildrenField,
  ImpactField,
  KindField,
  RecordedField,
  SeenField,
  SourceField,
  WhatFields,
  WhenField,
} from '../entry-form/fields.tsx';
import { drawOffered, offeredField } from '../entry-form/offered-children.ts';

interface ChangeEntryProps {
  readonly offered: EntryOffered;
  readonly form: FormState;
  readonly asked: AskedWhen | null;
  readonly csrfToken: string;
}

/** What an entry says, to be said otherwise. */
export function ChangeEntryView({ offered, form, asked, csrfToken }: ChangeEntryProps) {
  const { family, entryId, children, alsoNamed, isWidened } = offered;
  const path = `/families/${family.id}/entries/${entryId}`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Change this entry</h1>
        <Kept mayPurge={offered.mayPurge} path={path} />
        {isWidened ? (
          <p class="govuk-body">
            An entry of this kind is usually for your own agency alone, and a lead of it decided that others
            may read this one. Where you change its words, your own agency alone reads it again, until a lead
            decides of the new words too.
          </p>
        ) : null}
        <FormFrame action={`${path}/change`} csrfToken={csrfToken}>
          <HiddenField name="version" value={textOf(form, 'version')} />
          <HiddenField name={offeredField} value={drawOffered(children.map(({ id }) => id))} />
          <WhenField form={form} asked={asked} />
          <WhatFields form={form} />
          <RecordedField form={form} />
          <ChildrenField form={form} known={children} alsoNamed={alsoNamed} />
          <SeenField form={form} />
          <KindField form={form} />
          <DetailFields form={form} />
          <ImpactField form={form} />
          <SourceField form={form} />
          <AsItIs form={form} />
          <SubmitButton text="Save" />
        </FormFrame>
        <p class="govuk-body">
          <a class="govuk-link" href={path}>
            Leave it as it is
          </a>
          <br />
          <a class="govuk-link" href={`${path}/withdraw`}>
            Withdraw it from the chronology
          </a>
        </p>
      </div>
    </div>
  );
}

interface KeptProps {
  readonly mayPurge: boolean;
  readonly path: string;
}

/** Who still reads the words that are changed now; and what to do where nobody is to read them. */
function Kept({ mayPurge, path }: KeptProps) {
  return (
    <>
      <p class="govuk-body">
        The entry tells that it was changed. What it says now is kept: everybody who may read the entry still
        reads it, under “What this entry said before”.
      </p>
      <p class="govuk-body">
        Where words must not be kept, such as an address that has to stay secret, taking them out here is not
        enough.{' '}
        {mayPurge ? (
          <>
            <a class="govuk-link" href={`${path}/purge`}>
              Remove the entry for good
            </a>
            , and write it anew without them.
          </>
        ) : (
          'Ask a lead of your agency to remove the entry for good, and write it anew without them.'
        )}
      </p>
    </>
  );
}
