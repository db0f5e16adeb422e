import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { type FormState, findError, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea, TextField } from '../../../../platform/forms/text-inputs.tsx';
import { versionSeen } from '../../../../platform/forms/version-field.ts';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { ChronologyFileFields } from '../../../chronology/view/file-fields.tsx';
import { PlaceFields } from '../../../chronology/view/place-fields.tsx';
import type { RequestToAnswer } from '../../operations/read-request.ts';
import { requestPath } from '../parts/params.ts';
import { longestWords } from './form.ts';

interface AnswerFormsProps {
  readonly told: RequestToAnswer;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** The two ways to answer: files, or that there is nothing. */
export function AnswerForms({ told, form, csrfToken }: AnswerFormsProps) {
  const { family, request, standing, mayReplace } = told;
  const path = requestPath({ familyId: family.id, id: request.id });
  // What was taken back, or removed for good, answers nothing any more.
  const isSent = request.files.some(({ state }) => state !== 'removed');
  const { state, askedMore } = request.standing;
  const isAskedMoreOfNothing = state === 'nothing' && askedMore === true;
  return (
    <>
      <h2 class="govuk-heading-m" id="send">
        {isSent ? 'Send more, or send again' : 'Send the chronology'}
      </h2>
      <p class="govuk-body">
        <a class="govuk-link" href={`${path}/guide`}>
          See what belongs in each column, and take an empty table in Word or Excel
        </a>
      </p>
      <FormFrame action={`${path}/files`} csrfToken={csrfToken} withFiles>
        <PlaceFields standing={standing} mayReplace={mayReplace} form={form} what="what you send" />
        <ChronologyFileFields form={form} />
        <SubmitButton text="Send" />
      </FormFrame>
      {(request.nothing === null && !isSent) || state === 'overtaken' || isAskedMoreOfNothing ? (
        <Nothing told={told} form={form} csrfToken={csrfToken} />
      ) : null}
    </>
  );
}

function sayNothing({ nothing, standing }: RequestToAnswer['request']): string {
  if (nothing === null) return 'We hold nothing';
  return standing.state === 'nothing'
    ? 'We hold nothing of the days that were added either'
    : 'That is not our answer: we hold nothing';
}

function Nothing({ told: { family, request, hasEntries }, form, csrfToken }: AnswerFormsProps) {
  const isSent = ['words', 'looked'].some(
    (field) => findError(form, field) !== undefined || textOf(form, field) !== '',
  );
  const path = requestPath({ familyId: family.id, id: request.id });
  return (
    <HelpDetails summary={sayNothing(request)} open={isSent}>
      <FormFrame action={`${path}/nothing`} csrfToken={csrfToken}>
        {hasEntries ? (
          <p class="govuk-body">
            {request.agencyName} has entries in the chronology. Where any of them is of the days that are
            asked for, it holds something: send what is missing, or say above that what is there already is
            its answer.
          </p>
        ) : null}
        <HiddenField name="version" value={versionSeen(form, request.version)} />
        <TextArea
          form={form}
          name="words"
          label="What was looked in?"
          hint="Which systems and papers, and by what: name, date of birth, address."
          rows={3}
          most={longestWords}
        />
        <TextField form={form} name="looked" label="Who looked?" hint="Their name and job." />
        <AsItIs form={form} />
        <SubmitButton text="Say that we hold nothing" kind="secondary" />
      </FormFrame>
    </HelpDetails>
  );
}
