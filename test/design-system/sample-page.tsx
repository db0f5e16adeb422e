import { z } from 'zod';
import { choice, choices } from '../../src/platform/forms/choice-fields.ts';
import {
  CheckboxField,
  RadioField,
  SelectField,
  TickField,
} from '../../src/platform/forms/choice-inputs.tsx';
import { dayField } from '../../src/platform/forms/day-fields.ts';
import { DayInput } from '../../src/platform/forms/day-input.tsx';
import { type FormState, freshForm } from '../../src/platform/forms/form.ts';
import { FormFrame, HiddenField, SubmitButton } from '../../src/platform/forms/form-frame.tsx';
import { readForm } from '../../src/platform/forms/read-form.ts';
import { emailText, optionalText, requiredText, secretText } from '../../src/platform/forms/text-fields.ts';
import {
  CodeField,
  EmailField,
  FileField,
  PasswordField,
  TextArea,
  TextField,
} from '../../src/platform/forms/text-inputs.tsx';
import { govuk, moj } from '../../src/platform/view/govuk.ts';
import { renderPage } from '../../src/platform/view/layout.tsx';
import { DataTable, type TableColumn } from '../../src/platform/view/lists/data-table.tsx';
import { FilterPanel } from '../../src/platform/view/lists/filter-panel.tsx';
import type { ListAddress } from '../../src/platform/view/lists/list-address.ts';
import { ListPages } from '../../src/platform/view/lists/list-pages.tsx';
import type { PageProps } from '../../src/platform/view/page-props.ts';
import { ChartFigure } from '../../src/platform/view/parts/chart-figure.tsx';
import { renderErrorPage } from '../../src/platform/view/parts/error-page.tsx';
import { HelpDetails } from '../../src/platform/view/parts/help-details.tsx';
import { ProgressView, progressRefreshSeconds } from '../../src/platform/view/parts/progress-view.tsx';

export const attack = '"><img src=x onerror="document.title=1"><script>document.title=2</script>';

/** The frame of every sample, for somebody who is signed in. */
export const frame: Omit<PageProps, 'title' | 'children'> = {
  user: {
    name: 'Ana Marrick',
    role: 'Partnership officer',
    partnership: 'Lontown Safeguarding Children Partnership',
  },
  csrfToken: 'token-of-the-sample',
  demonstration: true,
  navigation: [
    { text: 'Chronologies', href: '/chronologies', current: true },
    { text: 'People', href: '/people' },
    { text: 'Agencies', href: '/agencies' },
    { text: 'Audit log', href: '/audit-log' },
  ],
};

export const sampleSchema = z.object({
  fullName: requiredText({ missing: 'Enter a full name', name: 'Full name', most: 80 }),
  email: emailText(),
  password: secretText({ missing: 'Enter a password', name: 'Password' }),
  agency: choice(['police', 'health'], 'Choose an agency'),
  kind: choice(['visit', 'meeting'], 'Choose what it was'),
  children: choices(['asha', 'bex'], { missing: 'Choose at least one child' }),
  met: dayField({ missing: 'Enter the date of the meeting', name: 'Date of the meeting' }),
  note: optionalText({ name: 'Note', most: 500 }),
});

/** Every kind of field. */
export function SampleForm({ form }: { readonly form: FormState }) {
  return (
    <FormFrame action="/sample" csrfToken="token-of-the-sample" withFiles>
      <HiddenField name="version" value="3" />
      <TextField form={form} name="fullName" label="Full name" autocomplete="name" width={30} />
      <EmailField form={form} name="email" label="Email address" hint="We send the invitation to it." />
      <PasswordField form={form} name="password" label="Password" autocomplete="new-password" />
      <CodeField form={form} name="code" label="Code from your authenticator" />
      <SelectField
        form={form}
        name="agency"
        label="Agency"
        none="Choose an agency"
        choices={[
          { value: 'police', text: 'Lontown Police' },
          { value: 'health', text: 'Lontown Hospitals' },
        ]}
      />
      <RadioField
        form={form}
        name="kind"
        label="What was it?"
        choices={[
          { value: 'visit', text: 'Home visit', hint: 'Somebody went to where the child lives.' },
          { value: 'meeting', text: 'Meeting' },
        ]}
      />
      <CheckboxField
        form={form}
        name="children"
        label="Which children was it about?"
        choices={[
          { value: 'asha', text: 'Asha' },
          { value: 'bex', text: 'Bex' },
        ]}
      />
      <DayInput form={form} name="met" label="Date of the meeting" hint="For example, 27 3 2026" />
      <TextArea form={form} name="note" label="Note" most={500} />
      <FileField
        form={form}
        name="file"
        label="Chronology"
        hint="Word, Excel or CSV, 25 MB at most."
        accept=".docx,.xlsx,.csv"
      />
      <TickField form={form} name="sure" label="I have checked that it holds nobody’s real name" />
      <SubmitButton text="Save" />
    </FormFrame>
  );
}

export function formPage(form: FormState = freshForm()): string {
  return renderPage({
    ...frame,
    title: 'Add a meeting',
    errors: form.errors,
    breadcrumbs: [
      { text: 'Chronologies', href: '/chronologies' },
      { text: 'Osgarth family', href: '/chronologies/1' },
    ],
    children: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Add a meeting</h1>
          <SampleForm form={form} />
        </div>
      </div>
    ),
  });
}

/** The form as somebody sent it with nothing right in it. */
export function wrongForm(): FormState {
  const sent = {
    fullName: attack.repeat(2),
    email: 'nobody',
    password: 'secret-that-is-not-drawn',
    code: '123456',
    'met-day': '31',
    'met-month': '2',
    'met-year': '2026',
    note: attack,
    kind: attack,
  };
  const read = readForm(sampleSchema, sent);
  if (read.ok) throw new Error('the sample should be wrong');
  return read;
}

interface SampleRow {
  readonly day: string;
  readonly agency: string;
  readonly event: string;
  readonly days: number;
}

const columns: readonly TableColumn<SampleRow>[] = [
  { key: 'day', heading: 'Date', draw: ({ day }) => day, sortable: true, namesRow: true, unbroken: true },
  { key: 'agency', heading: 'Agency', draw: ({ agency }) => agency, sortable: true },
  {
    key: 'event',
    heading: 'What happened',
    draw: ({ event }) => (
      <a class="govuk-link" href="/entry">
        {event}
      </a>
    ),
  },
  { key: 'state', heading: 'State', draw: () => govuk('tag', { text: 'Read', classes: 'govuk-tag--green' }) },
  { key: 'days', heading: 'Days since the last', draw: ({ days }) => days, numeric: true, sortable: true },
];

const list: ListAddress = {
  path: '/chronologies/1',
  filters: { agency: 'health', words: 'not brought & gone' },
  sort: { by: 'day', direction: 'ascending' },
};

export function listPage(rowCount = 30): string {
  const rows = Array.from({ length: rowCount }, (_, at) => ({
    day: `${(at % 28) + 1} March 2026`,
    agency: at % 3 === 0 ? 'Lontown Hospitals NHS Foundation Trust' : 'Lontown Police',
    event: at === 4 ? attack : 'Asha was not brought to her appointment with the community paediatrician.',
    days: at * 37,
  }));
  const form = freshForm({ agency: 'health', words: 'not brought & gone' });
  return renderPage({
    ...frame,
    title: 'Osgarth family',
    wide: true,
    back: { text: 'Back to chronologies', href: '/chronologies' },
    notice: {
      kind: 'done',
      text: 'health.docx was read: 30 entries.',
      link: { text: 'See its warnings', href: '/warnings' },
    },
    children: (
      <>
        <h1 class="govuk-heading-l">Osgarth family</h1>
        <HelpDetails summary="What is an entry?">
          <p class="govuk-body">One dated record of one agency about children in a family.</p>
        </HelpDetails>
        <FilterPanel
          list={list}
          found={`Showing ${rowCount} of 312 entries`}
          chosen={[
            { label: 'Agency', words: 'Lontown Hospitals', name: 'agency', value: 'health' },
            { label: 'Words', words: 'not brought & gone', name: 'words', value: 'not brought & gone' },
          ]}
        >
          <SelectField
            form={form}
            name="agency"
            label="Agency"
            none="All agencies"
            choices={[{ value: 'health', text: 'Lontown Hospitals' }]}
          />
          <TextField form={form} name="words" label="Words" />
        </FilterPanel>
        <DataTable
          id="entries"
          caption="Entries"
          columns={columns}
          rows={rows}
          list={list}
          empty="No entry matches these filters. Clear them to see all 312."
        />
        <ListPages list={list} before="b1" after="a30" of="entries" />
      </>
    ),
  });
}

/** Errors as somebody who is signed in meets them. */
export function errorPages(): readonly (readonly [string, string])[] {
  const versions = {
    what: 'the agency “Lontown Police”',
    savedBy: 'Ben Quillane, today at 10:14,',
    fields: [
      { label: 'Name', mine: 'Lontown Constabulary', saved: 'Lontown and Marrow Police' },
      { label: 'Sector', mine: 'Police', saved: 'Police' },
    ],
    editHref: '/agencies/1',
  };
  return [
    ['error-failed', renderErrorPage({ kind: 'failed', reference: 'R-7F3K-22QX' }, frame)],
    ['error-stale', renderErrorPage({ kind: 'stale', versions }, frame)],
    ['error-not-found', renderErrorPage({ kind: 'not-found' })],
  ];
}

export function partsPage(): string {
  return renderPage({
    ...frame,
    title: 'Reading health.docx',
    refreshAfter: progressRefreshSeconds,
    notice: { kind: 'important', text: 'Your second factor was changed.' },
    children: (
      <>
        <h1 class="govuk-heading-l">Reading health.docx</h1>
        <ProgressView
          label="Reading health.docx"
          progress={{ state: 'running', sentence: 'Reading row 400 of 1,200.', share: 1 / 3 }}
          address="/jobs/1"
          pageAddress="/page"
        />
        {moj('sub-navigation', {
          label: 'Parts of this chronology',
          items: [
            { text: 'Entries', href: '/entries', active: true },
            { text: 'Warnings', href: '/warnings' },
          ],
        })}
        {moj('alert', { variant: 'warning', title: 'Warning', text: attack })}
        {govuk('summary-list', {
          rows: [
            { key: { text: 'File' }, value: { text: 'health.docx' } },
            {
              key: { text: 'Agency' },
              value: { text: attack },
              actions: { items: [{ href: '/change', text: 'Change', visuallyHiddenText: 'agency' }] },
            },
          ],
        })}
        <ChartFigure
          sentence="Most plans had a visit within ten working days; nine had none."
          chart={{
            bars: {
              id: 'visits',
              title: 'Visits',
              description: 'Bars',
              series: [
                { name: 'Late', colour: '#8a1c1c', pattern: 'solid' },
                { name: 'In time', colour: '#14304f', pattern: 'stripes' },
              ],
              rows: [
                { label: 'Osgarth', values: [4, 12] },
                { label: attack, values: [2, 3] },
              ],
            },
          }}
          table={{
            caption: 'Visits by family',
            headings: ['Family', 'Late', 'In time'],
            rows: [
              ['Osgarth', 4, 1200],
              [attack, 2, 3],
            ],
          }}
        />
      </>
    ),
  });
}
