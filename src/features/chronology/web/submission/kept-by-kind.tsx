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
        {waits ? 'will read' : 'reads'} {one ? 'it' : 'them'}, or {waits ? 'be' : 'is'} told that there is
        anything more to read.
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
