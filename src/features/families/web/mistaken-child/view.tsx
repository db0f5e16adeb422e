import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea } from '../../../../platform/forms/text-inputs.tsx';
import type { Child, RecordTold } from '../../operations/read-record.ts';
import { FamilyCaption } from '../../view/family-caption.tsx';

interface MistakenProps {
  readonly told: RecordTold;
  readonly child: Child;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** Asks why a child should not stand in the record; where there is no other, says what to do first. */
export function MistakeView({ told, child, form, csrfToken }: MistakenProps) {
  const own = `/families/${told.id}/children/${child.id}`;
  const isOnly = told.children.every(({ id }) => id === child.id);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Caption told={told} />
        <h1 class="govuk-heading-l">{child.name} was entered by mistake</h1>
        {isOnly ? (
          <p class="govuk-body">
            This is the only child of the record, and a record has at least one.{' '}
            <a class="govuk-link" href={`/families/${told.id}/children/add`}>
              Add the right child first
            </a>
            , or{' '}
            <a class="govuk-link" href={`${own}/change`}>
              change the name and date of this one
            </a>
            .
          </p>
        ) : (
          <>
            <p class="govuk-body">
              Use this for a child who is not of this family, or who stands here twice. They leave the list of
              children, and can be put back. What agencies wrote of them in their chronologies stays as it is,
              and so does the record of who looked at them.
            </p>
            <FormFrame action={`${own}/mistake`} csrfToken={csrfToken}>
              <HiddenField name="version" value={textOf(form, 'version')} />
              <TextArea
                form={form}
                name="reason"
                label="How did the mistake come about?"
                hint="It stands on the family’s page and in the log."
                rows={3}
                most={500}
              />
              <SubmitButton text="Mark as entered by mistake" kind="warning" />
            </FormFrame>
          </>
        )}
        <Leave told={told} />
      </div>
    </div>
  );
}

export function PutBackView({ told, child, csrfToken }: Omit<MistakenProps, 'form'>) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Caption told={told} />
        <h1 class="govuk-heading-l">Put {child.name} back</h1>
        <p class="govuk-body">
          They stand among the children of this record again, with their name and date.
        </p>
        <FormFrame action={`/families/${told.id}/children/${child.id}/put-back`} csrfToken={csrfToken}>
          <HiddenField name="version" value={String(child.version)} />
          <SubmitButton text="Put them back" />
        </FormFrame>
        <Leave told={told} />
      </div>
    </div>
  );
}

function Caption({ told: { reference, name } }: { readonly told: RecordTold }) {
  return <FamilyCaption family={{ reference, name }} />;
}

function Leave({ told: { id } }: { readonly told: RecordTold }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/families/${id}`}>
        Leave it as it is
      </a>
    </p>
  );
}
