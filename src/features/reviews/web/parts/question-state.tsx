import { govuk } from '../../../../platform/view/govuk.ts';
import type { QuestionStanding } from '../../operations/read-questions.ts';

const tags: Readonly<Record<QuestionStanding, { readonly text: string; readonly classes: string }>> = {
  waiting: { text: 'Not answered yet', classes: 'govuk-tag--yellow' },
  late: { text: 'Late', classes: 'govuk-tag--red' },
  answered: { text: 'Answered', classes: 'govuk-tag--green' },
  withdrawn: { text: 'No longer asked', classes: 'govuk-tag--grey' },
};

/** How a question stands, in words. */
export function QuestionState({ standing }: { readonly standing: QuestionStanding }) {
  return govuk('tag', tags[standing]);
}
