import type { Child } from 'hono/jsx';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { sayInstant } from '../../../../platform/say-instant.ts';
import { DataTable, type TableColumn } from '../../../../platform/view/lists/data-table.tsx';
import type { SamePersonAnswer } from '../../operations/answer-duplicate.ts';
import type { DuplicatesTold, PossibleDuplicate, SideOfPair } from '../../operations/read-duplicates.ts';
import { FamilyCaption } from '../../view/family-caption.tsx';
import { sayChildDate } from '../parts/say-dates.ts';

interface DuplicatesViewProps {
  readonly told: DuplicatesTold;
  readonly csrfToken: string;
}

/** People of a family who may stand in another record too: both sides, why, why not, and what was answered. Nothing is merged here. */
export function DuplicatesView({ told: { record, pairs }, csrfToken }: DuplicatesViewProps) {
  const answered = (answer: SamePersonAnswer) => pairs.filter((pair) => pair.answered?.answer === answer);
  return (
    <>
      <FamilyCaption family={record} />
      <h1 class="govuk-heading-l">Possible duplicates</h1>
      <p class="govuk-body">
        Each row is a question: look at both records before you decide. Where one person belongs to both
        families, say that they are the same person: officers then find both records together, and each family
        keeps its own. Where they were put into one of them by mistake, mark them there as entered by mistake.
        Where they are two people, say so, and nobody is asked again. Agencies are told nothing of it.
      </p>
      <DataTable
        id="pairs"
        caption="Records that may be of one person"
        rows={pairs.filter((pair) => pair.answered === null)}
        empty="Nobody of this family is likely to stand in another record, of whom nobody has said otherwise."
        columns={[
          ...sides,
          { key: 'why', heading: 'Why, and why not', draw: (pair) => <Why pair={pair} /> },
          {
            key: 'answer',
            heading: 'Your answer',
            draw: (pair) => <AnswerForm pair={pair} csrfToken={csrfToken} />,
          },
        ]}
      />
      <Answered
        id="same"
        caption="The same person in two records"
        pairs={answered('same')}
        csrfToken={csrfToken}
      />
      <Answered
        id="apart"
        caption="Alike, and not one person"
        pairs={answered('not-same')}
        csrfToken={csrfToken}
      />
    </>
  );
}

interface AnsweredProps {
  readonly id: string;
  readonly caption: string;
  readonly pairs: readonly PossibleDuplicate[];
  readonly csrfToken: string;
}

function Answered({ id, caption, pairs, csrfToken }: AnsweredProps) {
  if (pairs.length === 0) return null;
  return (
    <DataTable
      id={id}
      caption={caption}
      rows={pairs}
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
          draw: (pair) => <AnswerForm pair={pair} csrfToken={csrfToken} />,
        },
      ]}
    />
  );
}

const sides: readonly TableColumn<PossibleDuplicate>[] = [
  { key: 'own', heading: 'In this record', namesRow: true, draw: ({ own }) => <Side side={own} /> },
  { key: 'other', heading: 'The other', draw: ({ other }) => <Side side={other} /> },
];

interface AnswerFormProps {
  readonly pair: PossibleDuplicate;
  readonly csrfToken: string;
}

function AnswerForm({ pair: { own, other, answered }, csrfToken }: AnswerFormProps) {
  const frame = (buttons: Child) => (
    <FormFrame action={`/families/${own.familyId}/possible-duplicates`} csrfToken={csrfToken}>
      <HiddenField name="own" value={own.personId} />
      <HiddenField name="other" value={other.personId} />
      {buttons}
    </FormFrame>
  );
  if (answered !== null) {
    return frame(
      <>
        <HiddenField name="was" value={answered.answer} />
        <SubmitButton text="Take it back" kind="secondary" name="answer" value="open" />
      </>,
    );
  }
  return frame(
    <div class="govuk-button-group">
      {own.familyId === other.familyId ? null : (
        <SubmitButton text="The same person" kind="secondary" name="answer" value="same" />
      )}
      <SubmitButton text="Not one person" kind="secondary" name="answer" value="not-same" />
    </div>,
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
