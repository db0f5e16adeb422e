import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { govuk } from '../../../../platform/view/govuk.ts';
import { counted } from '../../../../shared/counted.ts';
import type { ProposalTold, SubmissionTold } from '../../operations/read-submission.ts';
import { nameField } from './field-words.ts';
import { columnName, leftOut } from './form.ts';

interface ProposedProps {
  readonly told: SubmissionTold;
  readonly csrfToken: string;
}

/** What would become of the file by the columns that somebody stated, and was not done. */
export function ProposedReading({ told, csrfToken }: ProposedProps) {
  const { proposed, counts, family, id, version, copyGone } = told;
  if (proposed === null) return null;
  const { outcome } = proposed;
  const standing = counts.entries + counts.notes;
  const isIn = told.state === 'submitted';
  const stays = counted(standing, 'entry stays', 'entries stay');
  return (
    <section aria-labelledby="proposed-heading">
      <h2 class="govuk-heading-m" id="proposed-heading">
        The columns were not changed
      </h2>
      <p class="govuk-body">You said: {sayColumns(proposed)}.</p>
      {outcome.kind === 'refused' ? (
        <>
          {govuk('warning-text', {
            text: `The file cannot be read like this. Its ${stays} ${isIn ? 'in the chronology ' : ''}as before.`,
            iconFallbackText: 'Warning',
          })}
          <p class="govuk-body">{outcome.refused.what}</p>
          <p class="govuk-body">
            <strong>What to do:</strong> {outcome.refused.todo}
          </p>
        </>
      ) : (
        <>
          {govuk('warning-text', {
            text: `Read like this, the file gives ${counted(outcome.entries, 'entry', 'entries')} instead of ${standing.toLocaleString('en-GB')}, and ${counted(outcome.setAside, 'row is', 'rows are')} set aside. ${isIn ? 'Nothing has left the chronology yet' : 'Nothing was changed yet'}.`,
            iconFallbackText: 'Warning',
          })}
          {copyGone ? null : (
            <FormFrame action={`/families/${family.id}/submissions/${id}/columns`} csrfToken={csrfToken}>
              <HiddenField name="version" value={String(version)} />
              <HiddenField name="confirmed" value="yes" />
              {proposed.columns.map(({ at, field }) => (
                <HiddenField name={columnName(at)} value={field ?? leftOut} />
              ))}
              <SubmitButton text="Read it like this all the same" kind="warning" />
            </FormFrame>
          )}
        </>
      )}
    </section>
  );
}

function sayColumns({ columns }: ProposalTold): string {
  if (columns.length === 0) return 'every column as the program reads it';
  return columns
    .map(({ heading, field }) =>
      field === null ? `do not use “${heading}”` : `“${heading}” holds: ${nameField(field)}`,
    )
    .join('; ');
}
