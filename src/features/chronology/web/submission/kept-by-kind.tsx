import { counted } from '../../../../shared/counted.ts';
import type { SubmissionTold } from '../../operations/read-submission.ts';

/** Which rows are kept for their own agency alone because of their kind, what that means, and how to let others read one. */
export function KeptByKind({ told }: { readonly told: SubmissionTold }) {
  const { counts, family, id, rowsOf } = told;
  if (counts.kept === 0) return null;
  const one = counts.kept === 1;
  const waits = rowsOf === 'draft';
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        <a class="govuk-link" href={`/families/${family.id}/submissions/${id}?show=kept#rows-heading`}>
          {counted(counts.kept, 'row')}
        </a>{' '}
        {one ? 'is' : 'are'} kept for your agency alone because of {one ? 'its kind' : 'their kinds'}: police
        intelligence, legal advice, or the health of somebody who is no child of the family. Nobody else{' '}
        {waits ? 'will read' : 'reads'} {one ? 'it' : 'them'}. Officers and reviewers can tell from numbers of
        rows that are left out that your agency keeps something back, and not what, where or how much. Whoever
        may read no entry of this file is told its number, and the day on which it was sent, and not its name.
        Nobody else is told more.
      </p>
      <p class="govuk-body">
        {waits
          ? 'Where a row is read as a kind that it is not, write its kind in your file and send it again. Once the file is in, a '
          : 'A '}
        lead of your agency can let others read an entry: open it, and choose “Decide who may read it”.
      </p>
    </div>
  );
}

/** Before a file is put in: how many of its rows may be of such a kind and say so in no clear words, so that everybody would read them. */
export function KindDoubts({ told }: { readonly told: SubmissionTold }) {
  const { counts, family, id, rowsOf } = told;
  if (counts.kindDoubts === 0 || rowsOf !== 'draft') return null;
  const one = counts.kindDoubts === 1;
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        <a class="govuk-link" href={`/families/${family.id}/submissions/${id}?show=kind-doubts#rows-heading`}>
          {counted(counts.kindDoubts, counts.kept > 0 ? 'more row' : 'row')}
        </a>{' '}
        may be police intelligence, legal advice, or about the health of somebody who is no child of the
        family, and {one ? 'does' : 'do'} not clearly say so.{' '}
        <strong>Everybody who may see the family will read {one ? 'it' : 'them'}.</strong>
      </p>
      <p class="govuk-body">
        Look at {one ? 'it' : 'them'} first. Where {one ? 'it is' : 'one is'} of such a kind, write the kind
        in your file as its row here says, and send the file again.
      </p>
    </div>
  );
}
