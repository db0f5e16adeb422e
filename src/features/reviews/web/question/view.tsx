import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea } from '../../../../platform/forms/text-inputs.tsx';
import { versionSeen } from '../../../../platform/forms/version-field.ts';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { QuestionAsked } from '../../operations/read-questions.ts';
import { Answers } from '../parts/answers.tsx';
import { QuestionState } from '../parts/question-state.tsx';
import { QuotedEntries } from '../parts/quoted-entries.tsx';
import { sayInstantDay } from '../parts/say-review.ts';
import { WorkspaceHead } from '../parts/workspace-head.tsx';
import { ownQuestionPath } from '../parts/workspace-params.ts';

interface QuestionProps {
  readonly asked: QuestionAsked;
  readonly form: FormState;
  readonly csrfToken: string;
  readonly path: string;
}

/** A question as the reviewer sees it. */
export function QuestionView({ asked, form, csrfToken, path }: QuestionProps) {
  const { family, review, question, mayPurge } = asked;
  const { agencyName, words, due, standing, quotes, withdrawReason, askedBy, askedAt } = question;
  const mayWithdraw = review.closedAt === null && question.withdrawnAt === null;
  return (
    <>
      <WorkspaceHead family={family} review={review} title={`A question to ${agencyName}`} page="questions" />
      <p class="govuk-body">
        <QuestionState standing={standing} /> Answer by <strong>{sayDay(due)}</strong>.
      </p>
      <p class="govuk-body sightline-written">{words}</p>
      <p class="govuk-hint">
        Asked by {askedBy ?? 'somebody who has left'} on {sayInstantDay(askedAt)}.
      </p>
      {withdrawReason === null ? null : (
        <p class="govuk-inset-text">It is asked no longer: {withdrawReason}</p>
      )}
      {quotes.entries.length + quotes.gone === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">What it is about</h2>
          <QuotedEntries familyId={family.id} quotes={quotes} empty={null} />
        </>
      )}
      <Answers familyId={family.id} question={question} mayPurge={mayPurge} />
      {mayWithdraw ? (
        <HelpDetails summary="Ask it no longer" open={form.errors.length > 0}>
          <FormFrame action={`${path}/withdraw`} csrfToken={csrfToken}>
            <HiddenField name="version" value={versionSeen(form, question.version)} />
            <TextArea
              form={form}
              name="reason"
              label="Why?"
              hint="The agency’s lead reads it. What was answered stays."
              rows={2}
              most={500}
            />
            <AsItIs form={form} />
            <SubmitButton text="Ask it no longer" kind="secondary" />
          </FormFrame>
        </HelpDetails>
      ) : null}
      {mayPurge ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${ownQuestionPath({ familyId: family.id, id: question.id })}/purge`}>
            Remove the question for good
          </a>
        </p>
      ) : null}
    </>
  );
}
