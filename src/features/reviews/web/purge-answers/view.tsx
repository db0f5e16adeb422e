import type { PurgeDrawn } from '../../../chronology/view/purge-page.tsx';
import type { QuestionPurgeOffered } from '../../operations/purge-question.ts';
import { ownQuestionPath } from '../parts/workspace-params.ts';
import { AnswerWords } from '../purge-question/view.tsx';

/** An answer that must not be kept is removed for good: asked with what goes with it. */
export function drawPurgeAnswers({ family, question, answers, isAsked }: QuestionPurgeOffered): PurgeDrawn {
  const path = ownQuestionPath({ familyId: family.id, id: question.id });
  return {
    family,
    heading: `Remove the answer of ${question.agencyName} for good`,
    back: { text: 'The question', href: path },
    keep: path,
    action: `${path}/answers/purge`,
    held: { version: String(question.version) },
    shown: <AnswerWords answers={answers} />,
    explained: (
      <p class="govuk-body">
        Use this only for what must not be kept. It removes every wording of the answer, and outlines of the
        review that are ready to be downloaded.{' '}
        {isAsked ? 'The question waits for an answer again.' : 'Nobody is asked the question again.'} That an
        answer was removed, by you and on what ground, is kept in the log; none of its words are. Outlines
        that people have downloaded, and backups made before now, still hold it: tell whoever keeps them.
      </p>
    ),
    reasonHint: null,
  };
}
