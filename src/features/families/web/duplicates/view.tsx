import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { sayInstant } from '../../../../platform/say-instant.ts';
import { DataTable, type TableColumn } from '../../../../platform/view/lists/data-table.tsx';
import type { DuplicatesTold, PossibleDuplicate, SideOfPair } from '../../operations/read-duplicates.ts';
import { FamilyCaption } from '../../view/family-caption.tsx';
import { sayChildDate } from '../parts/say-dates.ts';

interface DuplicatesViewProps {
  readonly told: DuplicatesTold;
  readonly csrfToken: string;
}

/** People of a family who may stand in another record too: both sides, why, why not, and what was answered. Nothing is joined here. */
export function DuplicatesView({ told: { record, pairs }, csrfToken }: DuplicatesViewProps) {
  const open = pairs.filter(({ answered }) => answered === null);
  const apart = pairs.filter(({ answered }) => answered !== null);
  return (
    <>
      <FamilyCaption family={record} />
      <h1 class="govuk-heading-l">Possible duplicates</h1>
      <p class="govuk-body">
        Each row is a question: look at both records before you decide. Where it is one person, mark the one
        who does not belong there as entered by mistake. Where it is not, say so, and nobody is asked again.
        Nothing is joined by itself, and agencies are told nothing of it.
      </p>
      <DataTable
        id="pairs"
        caption="Records that may be of one person"
        rows={open}
        empty="Nobody of this family is likely to stand in another record, of whom nobody has said otherwise."
        columns={[
          ...sides,
          { key: 'why', heading: 'Why, and why not', draw: (pair) => <Why pair={pair} /> },
          {
            key: 'answer',
            heading: 'Your answer',
            draw: (pair) => <AnswerForm pair={pair} csrfToken={csrfToken} answer="not-same" />,
          },
        ]}
      />
      {apart.length === 0 ? null : (
        <DataTable
          id="apart"
          caption="Alike, and not one person"
          rows={apart}
          empty=""
          columns={[
            ...sides,
            {
              key: 'said',
              heading: 'Said by',
              draw: ({ answered }) =>
                answered === null ? null : `${answered.by}, on ${sayInstant(answered.at)}`,
            },
            {
              key: 'answer',
              heading: 'Your answer',
              draw: (pair) => <AnswerForm pair={pair} csrfToken={csrfToken} answer="open" />,
            },
          ]}
        />
      )}
    </>
  );
}

const sides: readonly TableColumn<PossibleDuplicate>[] = [
  { key: 'own', heading: 'In this record', namesRow: true, draw: ({ own }) => <Side side={own} /> },
  { key: 'other', heading: 'In the other', draw: ({ other }) => <Side side={other} /> },
];

interface AnswerFormProps {
  readonly pair: PossibleDuplicate;
  readonly csrfToken: string;
  readonly answer: 'not-same' | 'open';
}

function AnswerForm({ pair: { own, other }, csrfToken, answer }: AnswerFormProps) {
  return (
    <FormFrame action={`/families/${own.familyId}/possible-duplicates`} csrfToken={csrfToken}>
      <HiddenField name="own" value={own.personId} />
      <HiddenField name="other" value={other.personId} />
      <SubmitButton
        text={answer === 'open' ? 'Take it back' : 'Not one person'}
        kind="secondary"
        name="answer"
        value={answer}
      />
    </FormFrame>
  );
}

function Side({ side }: { readonly side: SideOfPair }) {
  const { personId, familyId, reference, family, name } = side;
  return (
    <>
      <a class="govuk-link" href={`/families/${familyId}/people/${personId}`}>
        {name}
      </a>
      <div class="govuk-hint">
        {sayChildDate(side)}. {reference}: {family}
      </div>
    </>
  );
}

function Why({ pair: { reasons, doubts } }: { readonly pair: PossibleDuplicate }) {
  return (
    <>
      {reasons.join(', ')}
      {doubts.length === 0 ? null : <div class="govuk-hint">But: {doubts.join(', ')}</div>}
    </>
  );
}
