import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import type { Member, RecordTold } from '../../operations/read-record.ts';
import { FamilyCaption } from '../../view/family-caption.tsx';
import { ChildFields } from '../parts/child-fields.tsx';

interface ChildProps {
  readonly told: RecordTold;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** A newborn, a child who is expected, or one who was left out. */
export function AddChildView({ told: { id, reference, name }, form, csrfToken }: ChildProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={{ reference, name }} />
        <h1 class="govuk-heading-l">Add a child</h1>
        <FormFrame action={`/families/${id}/children/add`} csrfToken={csrfToken}>
          <HiddenField name="version" value={textOf(form, 'version')} />
          <ChildFields form={form} />
          <AsItIs form={form} />
          <SubmitButton text="Add the child" />
        </FormFrame>
      </div>
    </div>
  );
}

/** A child’s name and date, to be changed; and the way to say that they should not stand here at all. */
export function ChangeChildView({
  told: { id, reference, name },
  child,
  form,
  csrfToken,
}: ChildProps & { readonly child: Member }) {
  const own = `/families/${id}/children/${child.id}`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={{ reference, name }} />
        <h1 class="govuk-heading-l">Change {child.name}</h1>
        <FormFrame action={`${own}/change`} csrfToken={csrfToken}>
          <HiddenField name="version" value={textOf(form, 'version')} />
          <ChildFields form={form} />
          <AsItIs form={form} />
          <SubmitButton text="Save" />
        </FormFrame>
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${id}/people/${child.id}/mistake`}>
            This child was entered by mistake
          </a>
        </p>
      </div>
    </div>
  );
}
