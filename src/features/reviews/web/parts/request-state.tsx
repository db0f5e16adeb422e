import { govuk } from '../../../../platform/view/govuk.ts';
import { counted } from '../../../../shared/counted.ts';
import type { RequestTold } from '../../operations/read-review.ts';

type State = RequestTold['standing']['state'];

const tags: Readonly<Record<State, { readonly text: string; readonly classes: string }>> = {
  waiting: { text: 'Waiting', classes: 'govuk-tag--yellow' },
  reading: { text: 'Being read', classes: 'govuk-tag--blue' },
  refused: { text: 'Could not be taken in', classes: 'govuk-tag--red' },
  checked: { text: 'To be checked and put in', classes: 'govuk-tag--yellow' },
  submitting: { text: 'Being put in', classes: 'govuk-tag--blue' },
  errors: { text: 'In, with rows to mend', classes: 'govuk-tag--yellow' },
  empty: { text: 'Holds no entry', classes: 'govuk-tag--red' },
  answered: { text: 'In the chronology', classes: 'govuk-tag--green' },
  nothing: { text: 'Holds nothing', classes: 'govuk-tag--green' },
  overtaken: { text: 'Has entries since', classes: 'govuk-tag--yellow' },
  withdrawn: { text: 'No longer asked', classes: 'govuk-tag--grey' },
};

/** Of a request whose answer was removed for good. */
export const reopenedWords = 'Open again: what was sent in answer was removed for good';

interface RequestStateProps {
  readonly request: RequestTold;
  /** Whether its review is closed: nobody waits for an answer any more. */
  readonly closed: boolean;
}

/** How a request stands, and whether it is late, in words. */
export function RequestState({ request: { standing, files }, closed }: RequestStateProps) {
  if (closed && standing.state === 'waiting') return <Unanswered reopened={standing.reopened} />;
  const rows = files.reduce((sum, { state, setAside }) => (state === 'submitted' ? sum + setAside : sum), 0);
  return (
    <>
      {govuk('tag', tags[standing.state])}
      {standing.late ? <> {govuk('tag', { text: 'Late', classes: 'govuk-tag--red' })}</> : null}
      {standing.reopened ? <div class="govuk-hint">{reopenedWords}</div> : null}
      {standing.state === 'overtaken' ? (
        <div class="govuk-hint">It said that it holds nothing, and has entries in the chronology now</div>
      ) : null}
      {standing.hasEntries === true ? (
        <div class="govuk-hint">It has entries in the chronology all the same</div>
      ) : null}
      {standing.askedMore === true ? (
        <div class="govuk-hint">Answered before the days were changed: days were added since</div>
      ) : null}
      {standing.state === 'errors' ? <div class="govuk-hint">{counted(rows, 'row')} set aside</div> : null}
    </>
  );
}

function Unanswered({ reopened }: { readonly reopened: boolean }) {
  return (
    <>
      {govuk('tag', { text: 'Not answered', classes: 'govuk-tag--grey' })}
      <div class="govuk-hint">
        {reopened
          ? 'What was sent in answer was removed for good'
          : 'It was not answered when the review was closed'}
      </div>
    </>
  );
}
