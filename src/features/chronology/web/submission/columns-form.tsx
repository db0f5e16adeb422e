import { choicesOf, type FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { DataTable } from '../../../../platform/view/lists/data-table.tsx';
import { HelpDetails } from '../../../../platform/view/parts/help-details.tsx';
import { type ColumnRead, fields, type TableRead } from '../../operations/describe-columns.ts';
import type { SubmissionTold } from '../../operations/read-submission.ts';
import { fieldWords, nameField } from './field-words.ts';
import { asRead, columnName, leftOut } from './form.ts';

interface ColumnsProps {
  readonly told: SubmissionTold;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** Every table of the file with what each column was read as, some of its cells, and a choice to correct it. */
export function ColumnsForm({ told, form, csrfToken }: ColumnsProps) {
  const { tables, mayChange: mayChangeFile, copyGone, family, id, version, removed } = told;
  if (tables.length === 0) return null;
  const mayChange = mayChangeFile && !copyGone;
  const places = new Map([...headingsOf(tables)].map((heading, at) => [heading, at]));
  const drawn = tables.map((table, at) => (
    <ColumnTable
      table={table}
      at={at}
      above={headingsOf(tables.slice(0, at))}
      places={places}
      form={form}
      mayChange={mayChange}
      hasRows={removed === null}
      remembered={told.remembered}
    />
  ));
  return (
    <section aria-labelledby="columns-heading">
      <h2 class="govuk-heading-m" id="columns-heading">
        How the columns were read
      </h2>
      {mayChange ? (
        <FormFrame action={`/families/${family.id}/submissions/${id}/columns`} csrfToken={csrfToken}>
          <HiddenField name="version" value={String(version)} />
          {drawn}
          <SubmitButton text="Read the file again like this" kind="secondary" />
        </FormFrame>
      ) : (
        drawn
      )}
      {mayChange ? <WhenToCorrect /> : null}
      {mayChangeFile && copyGone ? (
        <p class="govuk-body">
          The file cannot be read again, so its columns stay as they were read: its stored copy was removed
          with what must not be kept. Where a column is wrong, send the file again without that.
        </p>
      ) : null}
    </section>
  );
}

function WhenToCorrect() {
  return (
    <HelpDetails summary="When should I correct a column?">
      <p class="govuk-body">
        When a column stands under the wrong name, or one that matters is not used. A date, an event and a
        source are needed; the others help. The file itself is never changed: it is read again. Where fewer
        entries would come of it, you are asked first.
      </p>
    </HelpDetails>
  );
}

function headingsOf(tables: readonly TableRead[]): ReadonlySet<string> {
  return new Set(tables.flatMap(({ columns }) => columns.map(({ heading }) => heading)));
}

interface TableProps {
  readonly table: TableRead;
  readonly at: number;
  /** The headings of the tables above it. */
  readonly above: ReadonlySet<string>;
  readonly places: ReadonlyMap<string, number>;
  readonly form: FormState;
  readonly mayChange: boolean;
  /** False where the rows left the chronology: there are no cells to show then, whatever the file holds. */
  readonly hasRows: boolean;
  /** What is stated was said of an earlier file of the agency. */
  readonly remembered: boolean;
}

function ColumnTable({
  table: { parts, columns },
  at,
  above,
  places,
  form,
  mayChange,
  hasRows,
  remembered,
}: TableProps) {
  const correct = {
    key: 'correct',
    heading: 'Correct it',
    draw: (column: ColumnRead) => (
      <FieldSelect
        column={column}
        at={places.get(column.heading) ?? 0}
        isFirst={!above.has(column.heading)}
        form={form}
      />
    ),
  };
  return (
    <DataTable
      id={`columns-${at}`}
      caption={parts.join(', ')}
      captionSize="s"
      rows={columns}
      empty="This table has no columns."
      columns={[
        {
          key: 'heading',
          heading: 'Heading in the file',
          namesRow: true,
          draw: ({ heading }: ColumnRead) => heading,
        },
        {
          key: 'read',
          heading: 'Read as',
          draw: (column: ColumnRead) => (
            <>
              {nameField(column.field)}
              <Why column={column} remembered={remembered} />
            </>
          ),
        },
        ...(hasRows ? [{ key: 'samples', heading: 'First cells', draw: drawSamples }] : []),
        ...(mayChange ? [correct] : []),
      ]}
    />
  );
}

function drawSamples({ samples }: ColumnRead) {
  if (samples.length === 0) return 'Nothing in the first rows';
  return (
    <ul class="govuk-list">
      {samples.map((text) => (
        <li>{text}</li>
      ))}
    </ul>
  );
}

const certainty = {
  stated: 'as somebody said',
  certain: null,
  likely: 'probably, by its heading',
  'by-content': 'by its cells',
} as const;

interface WhyProps {
  readonly column: ColumnRead;
  readonly remembered: boolean;
}

function Why({ column: { confidence, reason }, remembered }: WhyProps) {
  const isBefore = remembered && confidence === 'stated';
  const how = isBefore
    ? 'as was said of an earlier file'
    : confidence === null
      ? null
      : certainty[confidence];
  const words = [how, reason].filter((one) => one !== null).join('. ');
  return words === '' ? null : <div class="govuk-hint">{words}</div>;
}

interface SelectProps {
  readonly column: ColumnRead;
  readonly at: number;
  readonly isFirst: boolean;
  readonly form: FormState;
}

/** A heading that stands in two tables is one column for whoever corrects it: it is chosen once, where it stands first. */
function FieldSelect({ column, at, isFirst, form }: SelectProps) {
  if (!isFirst) return <>As chosen above</>;
  const name = columnName(at);
  const [sent] = choicesOf(form, name);
  const stated = column.stated === undefined ? asRead : (column.stated ?? leftOut);
  const chosen = sent ?? stated;
  return (
    <div class="govuk-form-group">
      <label class="govuk-visually-hidden" for={name}>
        What “{column.heading}” holds
      </label>
      <select class="govuk-select" id={name} name={name}>
        <option value={asRead} selected={chosen === asRead}>
          As the program reads it
        </option>
        {fields.map((field) => (
          <option value={field} selected={chosen === field}>
            {fieldWords[field]}
          </option>
        ))}
        <option value={leftOut} selected={chosen === leftOut}>
          Do not use it
        </option>
      </select>
    </div>
  );
}
