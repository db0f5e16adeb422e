import type { FormState } from '../../../../platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../../../platform/forms/form-frame.tsx';
import { TextArea } from '../../../../platform/forms/text-inputs.tsx';
import { govuk } from '../../../../platform/view/govuk.ts';
import { counted } from '../../../../shared/counted.ts';
import type { RowFilter, SubmissionTold } from '../../operations/read-submission.ts';
import { sayInstant } from '../parts/say-instant.ts';
import { ColumnsForm } from './columns-form.tsx';
import { RowsTable } from './rows-table.tsx';

interface SubmissionProps {
  readonly told: SubmissionTold;
  readonly show: RowFilter;
  readonly form: FormState;
  readonly csrfToken: string;
}

/** One agency's file: what was read in it, how, and what to look at. */
export function SubmissionView({ told, show, form, csrfToken }: SubmissionProps) {
  const { family, state, mayChange, id } = told;
  return (
    <>
      <span class="govuk-caption-l">
        {family.reference} {family.name}
      </span>
      <h1 class="govuk-heading-l">{titleOf(told)}</h1>
      <About told={told} />
      <State told={told} />
      <HeldBack count={told.heldBack} />
      {state === 'read' ? <Account told={told} /> : null}
      <ColumnsForm told={told} form={form} csrfToken={csrfToken} />
      {told.counts.rows > 0 ? <RowsTable told={told} show={show} /> : null}
      {mayChange ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${family.id}/submissions/${id}/remove`}>
            Take this file back
          </a>
        </p>
      ) : null}
    </>
  );
}

export function titleOf({ agency, number }: Pick<SubmissionTold, 'agency' | 'number'>): string {
  return `${agency.name}, file ${number}`;
}

function About({ told: { fileName, byteCount, sentAt, sentBy } }: { readonly told: SubmissionTold }) {
  const rows = [
    { key: { text: 'File' }, value: { text: `${fileName} (${sayBytes(byteCount)})` } },
    {
      key: { text: 'Sent' },
      value: { text: `${sayInstant(sentAt)}${sentBy === null ? '' : ` by ${sentBy}`}` },
    },
  ];
  return govuk('summary-list', { rows });
}

function sayBytes(bytes: number): string {
  if (bytes < 1024) return counted(bytes, 'byte');
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024).toLocaleString('en-GB')} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function State({ told: { state, jobId, refused, removed } }: { readonly told: SubmissionTold }) {
  if (state === 'reading') {
    return (
      <p class="govuk-inset-text">
        The file is being read.{' '}
        {jobId === null ? null : (
          <a class="govuk-link" href={`/jobs/${jobId}`}>
            See how far it is
          </a>
        )}
      </p>
    );
  }
  if ((state === 'refused' || state === 'read') && refused !== null) {
    const again = state === 'read' ? ' again: what was read before still stands' : '';
    return (
      <div class="govuk-inset-text">
        <h2 class="govuk-heading-m">This file could not be read{again}</h2>
        <p class="govuk-body">{refused.what}</p>
        {refused.where === undefined ? null : <p class="govuk-body">Where: {refused.where}</p>}
        <p class="govuk-body">
          <strong>What to do:</strong> {refused.todo}
        </p>
      </div>
    );
  }
  if (state !== 'removed' || removed === null) return null;
  const why =
    removed.reason === 'sent again'
      ? 'since the agency has sent another'
      : `with the reason: “${removed.reason}”`;
  return (
    <p class="govuk-inset-text">
      This file left the chronology on {sayInstant(removed.at)}, {why}.
    </p>
  );
}

function HeldBack({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <p class="govuk-inset-text">
      {counted(count, 'row is', 'rows are')} kept from others until a person has decided who may read{' '}
      {count === 1 ? 'it' : 'them'}: rows of your agency that are kept from others are not in this file, or
      not in the same words.
    </p>
  );
}

/** Rows in = rows accounted for, in words. */
function Account({ told: { counts, notes, family } }: { readonly told: SubmissionTold }) {
  const { rows, entries, setAside, furniture, warnings } = counts;
  return (
    <>
      <p class="govuk-body">
        {counted(rows, 'row')}: {counted(entries, 'entry', 'entries')},{' '}
        {counted(counts.notes, 'author’s note')} and {counted(setAside, 'row')} set aside.{' '}
        {furniture === 0
          ? ''
          : `${counted(furniture, 'other row is a title, a heading or a total', 'other rows are titles, headings or totals')}. `}
        {warnings === 0 ? '' : `${counted(warnings, 'row has', 'rows have')} something to look at.`}
      </p>
      {notes.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">About the file as a whole</h2>
          <ul class="govuk-list govuk-list--bullet">
            {notes.map((note) => (
              <li>{note}</li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/families/${family.id}/chronology`}>
          Read the family’s chronology
        </a>
      </p>
    </>
  );
}

interface RemoveProps {
  readonly told: SubmissionTold;
  readonly form: FormState;
  readonly csrfToken: string;
}

export function RemoveView({ told, form, csrfToken }: RemoveProps) {
  const { family, id, counts, version } = told;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">
          {family.reference} {family.name}
        </span>
        <h1 class="govuk-heading-l">Take back {titleOf(told)}</h1>
        <p class="govuk-body">
          {counted(counts.entries + counts.notes, 'entry leaves', 'entries leave')} the chronology. The file
          itself is kept, with who took it back and why.
        </p>
        <FormFrame action={`/families/${family.id}/submissions/${id}/remove`} csrfToken={csrfToken}>
          <HiddenField name="version" value={String(version)} />
          <TextArea
            form={form}
            name="reason"
            label="Why is it taken back?"
            hint="For example, that it is about another family. Do not name a child."
            most={500}
            rows={3}
          />
          <SubmitButton text="Take this file back" kind="warning" />
        </FormFrame>
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${family.id}/submissions/${id}`}>
            Keep it
          </a>
        </p>
      </div>
    </div>
  );
}
