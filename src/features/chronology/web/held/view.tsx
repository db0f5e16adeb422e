import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { counted } from '../../../../shared/counted.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { HeldOffered } from '../../operations/decide-held.ts';
import { HandlingFields } from '../handling/view.tsx';
import { entryColumns } from '../parts/entry-columns.tsx';

interface HeldViewProps {
  readonly offered: HeldOffered;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** Who may read all entries that wait: asked once of a lead of the agency that wrote them. */
export function HeldView({ offered, form, csrfToken }: HeldViewProps) {
  const { family, entries } = offered;
  const listPath = `/families/${family.id}/withheld`;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FamilyCaption family={family} />
        <h1 class="govuk-heading-l">Decide who may read all that waits</h1>
        {entries === 0 ? (
          <p class="govuk-body">No entry of your agency waits for a decision.</p>
        ) : (
          <>
            <p class="govuk-body">
              <strong>{counted(entries, 'entry', 'entries')}</strong>{' '}
              {entries === 1
                ? 'is kept from others until you decide: it'
                : 'are kept from others until you decide: each'}{' '}
              may be an entry that your agency keeps back, with other words.{' '}
              {entries === 1
                ? 'Look at it first.'
                : 'Look at them first: of one that is to be kept, decide by itself. What you choose here holds for all that still wait.'}
            </p>
            <Entries offered={offered} />
            <FormFrame action={`${listPath}/handling`} csrfToken={csrfToken}>
              <HiddenField name="version" value={textOf(form, 'version')} />
              <HandlingFields offered={offered} form={form} ofSeveral />
              <SubmitButton
                text={
                  entries === 1
                    ? 'Decide for this entry'
                    : `Decide for all ${counted(entries, 'entry', 'entries')}`
                }
              />
            </FormFrame>
            <HelpDetails summary="What follows from this?">
              <p class="govuk-body">
                It is as if you had decided the same of each of them: it stays when the file is sent or read
                again, and you can decide otherwise of any of them later.
              </p>
            </HelpDetails>
          </>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={listPath}>
            Look at what your agency keeps back
          </a>
        </p>
      </div>
    </div>
  );
}

/** Which they are, each with a way to the whole of it: whoever decides of all has seen of what. */
function Entries({ offered: { family, entries, rows } }: Pick<HeldViewProps, 'offered'>) {
  const more = entries - rows.length;
  return (
    <>
      <DataTable
        id="held"
        caption={entries === 1 ? 'The entry that waits' : 'The entries that wait'}
        rows={rows}
        empty="No entry of your agency waits for a decision."
        columns={entryColumns(family.id)}
      />
      {more <= 0 ? null : (
        <p class="govuk-body">
          {counted(more, 'more entry waits', 'more entries wait')}: they stand in what your agency keeps back.
        </p>
      )}
    </>
  );
}
