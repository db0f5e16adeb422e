import type { Day } from '../../../shared/day.ts';

/** How a question to an agency stands: it waits for an answer, is late, was answered, or is asked no longer. */
export type QuestionStanding = 'waiting' | 'late' | 'answered' | 'withdrawn';

/** What is asked may be answered on its last day still. */
export function findQuestionStanding(
  {
    due,
    answered,
    withdrawn,
  }: { readonly due: Day; readonly answered: boolean; readonly withdrawn: boolean },
  today: Day,
): QuestionStanding {
  if (withdrawn) return 'withdrawn';
  if (answered) return 'answered';
  return due < today ? 'late' : 'waiting';
}
