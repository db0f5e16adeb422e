import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea } from '../../../../platform/forms/text-inputs.tsx';
import { versionSeen } from '../../../../platform/forms/version-field.ts';
import { counted } from '../../../../shared/counted.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { SendingOffered } from '../../operations/offer-sending.ts';
import type { SubmissionTold } from '../../operations/read-submission.ts';
import { PlaceFields } from '../../view/place-fields.tsx';
import { titleOf } from './title-of.ts';

interface LeavingProps {
  readonly told: SubmissionTold;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** Taking a file back, for a reason. */
export function RemoveView({ told, form, csrfToken }: LeavingProps) {
  const { family, id, agency, counts, version, state, wasIn, copyGone } = told;
  const entries = counts.entries + counts.notes;
  if (!told.mayChange) {
    return (
      <>
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Take back {titleOf(told)}</h1>
        <p class="govuk-body">
          This file has left the chronology, or only people of {agency.name} can take it back.
        </p>
      </>
    );
  }
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Take back {titleOf(told)}</h1>
        <p class="govuk-body">
          {state === 'refused'
            ? 'It could not be read, and nothing of it is in the chronology.'
            : wasIn
              ? `${counted(entries, 'entry leaves', 'entries leave')} the chronology.`
              : 'Nothing of it is in the chronology, and nothing of it will be.'}{' '}
          {copyGone ? 'What is told of the file' : 'The file itself'} is kept, with who took it back and why
          {state === 'refused' || copyGone
            ? '.'
            : wasIn
              ? ', and can be put back.'
              : ', and can be looked at again.'}
        </p>
        {copyGone ? <NotPutBack /> : null}
        <FormFrame action={`/families/${family.id}/submissions/${id}/remove`} csrfToken={csrfToken}>
          <HiddenField name="version" value={versionSeen(form, version)} />
          <TextArea
            form={form}
            name="reason"
            label="Why is it taken back?"
            hint="For example, that it is about another family. Do not name a child."
            most={500}
            rows={3}
          />
          <AsItIs form={form} />
          <SubmitButton text="Take this file back" kind="warning" />
        </FormFrame>
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${family.id}/submissions/${id}`}>
            Keep it
          </a>
        </p>
      </div>
    </div>
  );
}

/** Of a file whose stored copy went with what was removed for good. */
export function NotPutBack() {
  return (
    <p class="govuk-body">
      It cannot be put back: its stored copy was removed with what must not be kept. Send the file again
      without that.
    </p>
  );
}

interface PutBackProps extends LeavingProps {
  readonly offered: SendingOffered;
}

/** Putting back a file that was taken back, or whose place another took. */
export function PutBackView({ told, offered, form, csrfToken }: PutBackProps) {
  const { family, id, agency, version, removed, mayPutBack, copyGone } = told;
  const path = `/families/${family.id}/submissions/${id}`;
  const entries = removed?.entries ?? null;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Put {titleOf(told)} back into the chronology</h1>
        {mayPutBack && copyGone ? (
          <NotPutBack />
        ) : mayPutBack ? (
          <>
            <p class="govuk-body">
              {entries === null
                ? 'It had not been read when it left: it is read now.'
                : `${counted(entries, 'entry comes', 'entries come')} back. The file is read again, so that it stands as the program reads it today.`}
            </p>
            <FormFrame action={`${path}/put-back`} csrfToken={csrfToken}>
              <HiddenField name="version" value={String(version)} />
              <PlaceFields
                standing={offered.standing.filter(({ agencyId }) => agencyId === agency.id)}
                mayReplace={offered.agencies.some((one) => one.id === agency.id)}
                form={form}
                what="this file"
              />
              <SubmitButton text="Put it back" />
            </FormFrame>
          </>
        ) : (
          <p class="govuk-body">This file is in the chronology, or cannot be put back.</p>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={path}>
            Leave it as it is
          </a>
        </p>
      </div>
    </div>
  );
}
