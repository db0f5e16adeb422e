import type { Leaf } from '../../../../platform/cursors/keyset.ts';
import { RadioField } from '../../../../platform/forms/choice-inputs.tsx';
import { type FormState, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextField } from '../../../../platform/forms/text-inputs.tsx';
import { sayInstant } from '../../../../platform/say-instant.ts';
import { govuk } from '../../../../platform/view/govuk.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { ListPages } from '../../../../platform/view/lists/list-pages.tsx';
import type { AgencyRow } from '../../operations/list-agencies.ts';
import { saySector, sectorChoices } from './form.ts';

const columns = [
  {
    key: 'name',
    heading: 'Agency',
    namesRow: true,
    draw: ({ id, name }: AgencyRow) => (
      <a class="govuk-link" href={`/agencies/${id}`}>
        {name}
      </a>
    ),
  },
  { key: 'sector', heading: 'Kind', draw: ({ sector }: AgencyRow) => saySector(sector) },
];

const endedColumn = {
  key: 'ended',
  heading: 'Ended',
  draw: ({ endedAt }: AgencyRow) => (endedAt === null ? '' : sayInstant(endedAt)),
};

export function AgenciesView({ agencies: { rows, before, after } }: { readonly agencies: Leaf<AgencyRow> }) {
  const ended = rows.filter(({ endedAt }) => endedAt !== null);
  const present = rows.filter(({ endedAt }) => endedAt === null);
  return (
    <>
      <h1 class="govuk-heading-l">Agencies</h1>
      <p class="govuk-body">
        An agency sends its own chronology and answers for it. Its people see the families that it is involved
        with.
      </p>
      {govuk('button', { text: 'Add an agency', href: '/agencies/add' })}
      {present.length === 0 && before !== null ? null : (
        <DataTable
          id="agencies"
          caption="Agencies of the partnership"
          captionHidden
          columns={columns}
          rows={present}
          empty="There are no agencies yet. Add the first one."
        />
      )}
      {ended.length === 0 ? null : (
        <DataTable
          id="ended-agencies"
          caption="Agencies that have ended"
          columns={[...columns, endedColumn]}
          rows={ended}
          empty=""
        />
      )}
      <ListPages list={{ path: '/agencies', filters: {} }} before={before} after={after} of="agencies" />
    </>
  );
}

interface AgencyFormProps {
  readonly title: string;
  readonly action: string;
  readonly form: FormState;
  readonly csrfToken: string;
  readonly submit: string;
}

/** Name and kind: for an agency that is added, and for one that is changed. */
export function AgencyFormView({ title, action, form, csrfToken, submit }: AgencyFormProps) {
  const version = textOf(form, 'version');
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{title}</h1>
        <FormFrame action={action} csrfToken={csrfToken}>
          {version === '' ? null : <HiddenField name="version" value={version} />}
          <TextField
            form={form}
            name="name"
            label="Name of the agency"
            hint="As people in the partnership know it, for example Harbour Health Trust"
            autocomplete="off"
          />
          <RadioField form={form} name="sector" label="What kind of agency is it?" choices={sectorChoices} />
          <SubmitButton text={submit} />
        </FormFrame>
      </div>
    </div>
  );
}
