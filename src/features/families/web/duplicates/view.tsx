import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import type { DuplicatesTold, PossibleDuplicate, SideOfPair } from '../../operations/read-duplicates.ts';
import { FamilyCaption } from '../../view/family-caption.tsx';
import { sayChildDate } from '../parts/say-dates.ts';

/** People of a family who may stand in another record too: both sides, why, and why not. Nothing is joined here. */
export function DuplicatesView({ told: { record, pairs } }: { readonly told: DuplicatesTold }) {
  return (
    <>
      <FamilyCaption family={record} />
      <h1 class="govuk-heading-l">Possible duplicates</h1>
      <p class="govuk-body">
        Each row is a question: look at both records before you decide. Where it is one person, mark the one
        who does not belong there as entered by mistake. Nothing is joined by itself, and agencies are told
        nothing of it.
      </p>
      <DataTable
        id="pairs"
        caption="Records that may be of one person"
        rows={pairs}
        empty="Nobody of this family is likely to stand in another record."
        columns={[
          { key: 'own', heading: 'In this record', namesRow: true, draw: ({ own }) => <Side side={own} /> },
          { key: 'other', heading: 'In the other', draw: ({ other }) => <Side side={other} /> },
          { key: 'why', heading: 'Why, and why not', draw: (pair) => <Why pair={pair} /> },
        ]}
      />
    </>
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
