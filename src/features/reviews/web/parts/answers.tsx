import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import type { AnswerTold, QuestionTold } from '../../operations/read-questions.ts';
import { QuotedEntries } from './quoted-entries.tsx';
import { sayInstantDay } from './say-review.ts';
import { ownQuestionPath } from './workspace-params.ts';

interface AnswersProps {
  readonly familyId: string;
  readonly question: QuestionTold;
  /** Whether its reader may remove what was answered for good. */
  readonly mayPurge: boolean;
}

/** The answer that stands, and those before it. */
export function Answers({ familyId, question: { id, answers }, mayPurge }: AnswersProps) {
  const [latest, ...before] = answers;
  return (
    <>
      <h2 class="govuk-heading-m">Answer</h2>
      {latest === undefined ? (
        <p class="govuk-body sightline-empty">There is no answer yet.</p>
      ) : (
        <AnswerWords familyId={familyId} answer={latest} />
      )}
      {before.length === 0 ? null : (
        <HelpDetails summary="What was answered before">
          {before.map((answer) => (
            <AnswerWords familyId={familyId} answer={answer} />
          ))}
        </HelpDetails>
      )}
      {latest === undefined || !mayPurge ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={`${ownQuestionPath({ familyId, id })}/answers/purge`}>
            Remove the answer for good
          </a>
        </p>
      )}
    </>
  );
}

function AnswerWords({ familyId, answer }: { readonly familyId: string; readonly answer: AnswerTold }) {
  const { words, by, at, quotes } = answer;
  return (
    <>
      <p class="govuk-body sightline-written">{words}</p>
      <p class="govuk-hint">
        Written by {by ?? 'somebody who has left'} on {sayInstantDay(at)}.
      </p>
      {quotes.entries.length + quotes.gone === 0 ? null : (
        <>
          <p class="govuk-body">It points at:</p>
          <QuotedEntries familyId={familyId} quotes={quotes} empty={null} />
        </>
      )}
    </>
  );
}
