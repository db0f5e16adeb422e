import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { govuk } from '../../../../platform/view/govuk.ts';
import { fields } from '../../operations/describe-columns.ts';
import type { RowTold, SubmissionTold } from '../../operations/read-submission.ts';
import { Lines } from '../parts/lines.tsx';
import { nameField } from './field-words.ts';

interface BesideProps {
  readonly row: RowTold;
  readonly told: SubmissionTold;
  readonly csrfToken: string;
}

const changes = {
  same: { text: 'As before', classes: 'govuk-tag--grey' },
  changed: { text: 'Worded otherwise', classes: 'govuk-tag--yellow' },
  mended: { text: 'Set aside before', classes: 'govuk-tag--green' },
  new: { text: 'New', classes: 'govuk-tag--green' },
  gone: { text: 'Leaves', classes: 'govuk-tag--red' },
} as const;

/** Whether the file waits beside others whose place it takes. */
export function isCompared({ counts, gone, rows }: SubmissionTold): boolean {
  const { same, changed, mended, fresh } = counts;
  return same + changed + mended + fresh + gone > 0 || rows.some(({ beside }) => beside !== null);
}

/** What a row that waits is beside the chronology, with what it said before; nothing where nobody compares. */
export function Beside({ row: { beside, position, became }, told, csrfToken }: BesideProps) {
  if (beside === null) return null;
  const { change, differs, apart, entryId } = beside;
  const wasSetAside =
    became !== 'set-aside' && entryId === null && (change === 'same' || change === 'changed');
  const path = `/families/${told.family.id}/submissions/${told.id}`;
  return (
    <>
      {govuk('tag', apart ? changes.new : wasSetAside ? changes.mended : changes[change])}
      {differs.length === 0 ? null : (
        <dl class="sightline-cells">
          {differs.map(({ column, before }) => (
            <>
              <dt>
                <strong>{nameOf(column)}</strong> before
              </dt>
              <dd>{before === null ? <em>nothing</em> : <Lines text={before} />}</dd>
            </>
          ))}
        </dl>
      )}
      {change !== 'changed' || entryId === null || !told.maySubmit ? null : (
        <FormFrame action={`${path}/rows/${position}/apart`} csrfToken={csrfToken}>
          <HiddenField name="version" value={String(told.version)} />
          <HiddenField name="apart" value={apart ? 'no' : 'yes'} />
          <SubmitButton
            text={apart ? 'It is the same entry after all' : 'It is another entry'}
            kind="secondary"
          />
        </FormFrame>
      )}
    </>
  );
}

/** A field by its name for people; a column that no field holds by its heading. */
function nameOf(column: string): string {
  const field = fields.find((one) => one === column);
  return field === undefined ? column : nameField(field);
}
