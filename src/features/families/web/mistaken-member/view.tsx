import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea } from '../../../../platform/forms/text-inputs.tsx';
import type { Member, RecordTold } from '../../operations/read-record.ts';
import { FamilyCaption } from '../../view/family-caption.tsx';

interface MistakenProps {
  readonly told: RecordTold;
  readonly member: Member;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** Asks why somebody should not stand in the record; where a child is the only one, says what to do first. */
export function MistakeView({ told, member, form, csrfToken }: MistakenProps) {
  const isOnly = member.role === 'child' && told.children.every(({ id }) => id === member.id);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Caption told={told} />
        <h1 class="govuk-heading-l">{member.name} was entered by mistake</h1>
        {isOnly ? (
          <OnlyChild familyId={told.id} childId={member.id} />
        ) : (
          <>
            <p class="govuk-body">{whatFor[member.role]}</p>
            <FormFrame action={`/families/${told.id}/people/${member.id}/mistake`} csrfToken={csrfToken}>
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

const whatFor: Readonly<Record<Member['role'], string>> = {
  child:
    'Use this for a child who is not of this family, or who stands here twice. They leave the list of children, and can be put back. What agencies wrote of them in their chronologies stays as it is, and so does the record of who looked at them.',
  adult:
    'Use this for somebody who never had to do with this family, or who stands here twice. They leave the list of adults, and can be put back. Where somebody had a part in the family that is over, change them instead, and give the last day.',
};

function OnlyChild({ familyId, childId }: { readonly familyId: string; readonly childId: string }) {
  const own = `/families/${familyId}/children`;
  return (
    <p class="govuk-body">
      This is the only child of the record, and a record has at least one.{' '}
      <a class="govuk-link" href={`${own}/add`}>
        Add the right child first
      </a>
      , or{' '}
      <a class="govuk-link" href={`${own}/${childId}/change`}>
        change the name and date of this one
      </a>
      .
    </p>
  );
}

export function PutBackView({ told, member, csrfToken }: Omit<MistakenProps, 'form'>) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Caption told={told} />
        <h1 class="govuk-heading-l">Put {member.name} back</h1>
        <p class="govuk-body">
          They stand in this record again, among its {member.role === 'child' ? 'children' : 'adults'}, as
          they did before.
        </p>
        <FormFrame action={`/families/${told.id}/people/${member.id}/put-back`} csrfToken={csrfToken}>
          <HiddenField name="version" value={String(member.version)} />
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
