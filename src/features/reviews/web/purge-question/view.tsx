import type { PurgeDrawn } from '../../../chronology/view/purge-page.tsx';
import type { QuestionPurgeOffered } from '../../operations/purge-question.ts';
import { ownQuestionPath, questionsPath } from '../parts/workspace-params.ts';

/** A question that must not be kept is removed for good: asked with what goes with it. */
export function drawPurgeQuestion({ family, question, answers }: QuestionPurgeOffered): PurgeDrawn {
  const { id, reviewId, agencyName, words, version } = question;
  const path = `${questionsPath({ familyId: family.id, reviewId })}/${id}`;
  return {
    family,
    heading: `Remove this question to ${agencyName} for good`,
    back: { text: 'The question', href: path },
    keep: path,
    action: `${ownQuestionPath({ familyId: family.id, id })}/purge`,
    held: { version: String(version) },
    shown: (
      <>
        <p class="govuk-body sightline-written">{words}</p>
        <AnswerWords answers={answers} />
      </>
    ),
    explained: (
      <p class="govuk-body">
        Use this only for what must not be kept: a question that need not be answered is withdrawn. It removes
        the question, why it was withdrawn, where it was, all that was answered, and outlines of the review
        that are ready to be downloaded. That a question was removed, by you and on what ground, is kept in
        the log; none of its words are. Outlines that people have downloaded, and backups made before now,
        still hold it: tell whoever keeps them.
      </p>
    ),
    reasonHint: null,
  };
}

/** What was answered, each wording of it. */
export function AnswerWords({ answers }: Pick<QuestionPurgeOffered, 'answers'>) {
  return (
    <>
      {answers.map(({ words }, at) => (
        <>
          <p class="govuk-body govuk-!-font-weight-bold">{at === 0 ? 'Answer' : 'Answered before'}</p>
          <p class="govuk-body sightline-written">{words}</p>
        </>
      ))}
    </>
  );
}
