import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { govuk } from '../../../../platform/view/govuk.ts';
import { ChildFields } from '../parts/child-fields.tsx';
import { HeadFields } from '../parts/head-fields.tsx';
import { childNumbers, mostChildren } from './form.ts';

interface NewFamilyProps {
  readonly form: FormState;
  readonly csrfToken: string;
  /** How many children there is room for. */
  readonly room: number;
}

/** The reference and name of a record, and its children. */
export function NewFamilyView({ form, csrfToken, room }: NewFamilyProps) {
  const shown = Math.min(room, mostChildren);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Begin the record of a family</h1>
        <p class="govuk-body">
          Then you name the agencies that are involved with it. All that you write here can be changed later.
        </p>
        <FormFrame action="/families/new" csrfToken={csrfToken}>
          <HiddenField name="room" value={String(shown)} />
          <HeadFields form={form} />
          {childNumbers.slice(0, shown).map((at) => (
            <fieldset class="govuk-fieldset" id={`children-${at}`}>
              <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">Child {at}</legend>
              <ChildFields form={form} suffix={`-${at}`} nameOfName="child" />
            </fieldset>
          ))}
          <div class="govuk-button-group">
            <SubmitButton text="Begin the record" />
            {shown < mostChildren ? <MoreButton next={shown + 1} /> : null}
          </div>
          {shown < mostChildren ? null : (
            <p class="govuk-body">Further children can be added on the family’s page.</p>
          )}
        </FormFrame>
      </div>
    </div>
  );
}

/** Sends what was typed, and leads to the boxes of one more child. Second, so that the Enter key begins the record. */
function MoreButton({ next }: { readonly next: number }) {
  return govuk('button', {
    text: 'Add another child',
    name: 'more',
    value: 'yes',
    classes: 'govuk-button--secondary',
    attributes: { formaction: `/families/new#children-${next}` },
  });
}
