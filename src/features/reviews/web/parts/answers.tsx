import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import type { AnswerTold, QuestionTold } from '../../operations/read-questions.ts';
import { QuotedEntries } from './quoted-entries.tsx';
import { sayInstantDay } from './say-review.ts';

interface AnswersProps {
  readonly familyId: string;
  readonly question: QuestionTold;
}

/** The answer that stands, and those before it. */
export function Answers({ familyId, question: { answers } }: AnswersProps) {
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
