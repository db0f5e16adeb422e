import { AsItIs } from '../../../../platform/forms/as-it-is.tsx';
import { RadioField } from '../../../../platform/forms/choice-inputs.tsx';
import { type FormState, findError, textOf } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { versionSeen } from '../../../../platform/forms/version-field.ts';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { sayDay } from '../../../../shared/when/say-day.ts';
import { FamilyCaption } from '../../../families/view/family-caption.tsx';
import type { PeopleProposed, RowTold } from '../../operations/propose-people.ts';
import { holdList, rowField } from './form.ts';
import { choicesFor } from './say-choices.ts';

interface ListRowsProps {
  readonly told: PeopleProposed;
  readonly notes: readonly string[];
  readonly form: FormState;
  readonly csrfToken: string;
}

/** Each row of a list with what becomes of it, who may be the same person, and what is wrong with it. */
export function ListRowsView({ told, notes, form, csrfToken }: ListRowsProps) {
  const { record, rows, known } = told;
  const numbered = rows.map((row, at) => ({ ...row, at }));
  const hasNames = rows.some(({ person }) => person.otherNames.length > 0);
  return (
    <>
      <FamilyCaption family={record} />
      <h1 class="govuk-heading-l">What becomes of the list</h1>
      <p class="govuk-body">
        Nothing is put in yet. Look at each row, and choose what becomes of it: all of them are put in
        together, or none.
      </p>
      {notes.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {notes.map((note) => (
            <li>{note}</li>
          ))}
        </ul>
      )}
      <FormFrame action={`/families/${record.id}/people-named/put-in`} csrfToken={csrfToken}>
        <HiddenField name="version" value={versionSeen(form, record.version)} />
        <HiddenField name="list" value={holdList(rows.map(({ person }) => person))} />
        <DataTable
          id="rows"
          caption={`Rows of the list (${rows.length})`}
          rows={numbered}
          empty="The list has no rows."
          columns={[
            { key: 'name', heading: 'Name', namesRow: true, draw: ({ person }) => <Name person={person} /> },
            { key: 'why', heading: 'What is known', draw: ({ proposed }) => proposed.why },
            {
              key: 'like',
              heading: 'May stand in a record already',
              draw: (row) => <Like row={row} />,
            },
            {
              key: 'choice',
              heading: 'What becomes of them',
              draw: (row) => <Choice row={row} at={row.at} known={known} form={form} />,
            },
          ]}
        />
        {hasNames || known.length > 0 ? (
          <RadioField
            form={form}
            name="names"
            label="What are the other names of the list?"
            hint="A list does not say it of each. Where some are former names, choose former names: officers alone read them, and their documents without names alone replace them."
            choices={[
              {
                value: 'known-as',
                text: 'Names that they are known by: whoever opens the family reads them',
              },
              { value: 'former', text: 'Former names' },
            ]}
          />
        ) : null}
        <AsItIs form={form} />
        <SubmitButton text="Put them in" />
      </FormFrame>
    </>
  );
}

function Name({ person: { name, otherNames, born } }: Pick<RowTold, 'person'>) {
  const said = [
    ...(otherNames.length === 0 ? [] : [`also ${otherNames.join(', ')}`]),
    ...(born === null ? [] : [`born ${sayDay(born)}`]),
  ];
  return (
    <>
      {name}
      {said.length === 0 ? null : <div class="govuk-hint">{said.join('; ')}</div>}
    </>
  );
}

/** Whoever stands in this record is not looked for in others. */
function Like({ row: { person, proposed, like } }: { readonly row: RowTold }) {
  if (like.length === 0) {
    if (proposed.memberId !== null) return 'In this record';
    return person.born === null
      ? 'Nobody likely: a name alone, without a date of birth, is too little to tell by'
      : 'Nobody like them';
  }
  return (
    <ul class="govuk-list">
      {like.map(({ familyId, personId, name, reference, family, reasons, doubts }) => (
        <li>
          <a class="govuk-link" href={`/families/${familyId}/people/${personId}`}>
            {name}
          </a>
          , {reference}: {family}. {reasons.join(', ')}
          {doubts.length === 0 ? null : <div class="govuk-hint">But: {doubts.join(', ')}</div>}
        </li>
      ))}
    </ul>
  );
}

interface ChoiceProps extends Pick<PeopleProposed, 'known'> {
  readonly row: RowTold;
  readonly at: number;
  readonly form: FormState;
}

/** The choice of one row in its table cell; the design system’s macro would draw a label above each. */
function Choice({ row, at, known, form }: ChoiceProps) {
  const name = rowField(at);
  const error = findError(form, name);
  const chosen = textOf(form, name);
  return (
    <div class={error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <label class="govuk-label govuk-visually-hidden" for={name}>
        What becomes of {row.person.name}, row {at + 1}
      </label>
      {error === undefined ? null : (
        <p id={`${name}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> {error.message}
        </p>
      )}
      <select
        class={error === undefined ? 'govuk-select' : 'govuk-select govuk-select--error'}
        id={name}
        name={name}
        aria-describedby={error === undefined ? undefined : `${name}-error`}
      >
        {choicesFor(row, known).map(({ label, choices }) => {
          const options = choices.map(({ value, text }) => (
            <option value={value} selected={value === chosen}>
              {text}
            </option>
          ));
          return label === null ? options : <optgroup label={label}>{options}</optgroup>;
        })}
      </select>
    </div>
  );
}
