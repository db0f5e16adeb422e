import { SelectField } from '../../src/platform/forms/choice-inputs.tsx';
import { freshForm } from '../../src/platform/forms/form.ts';
import { TextField } from '../../src/platform/forms/text-inputs.tsx';
import { govuk, moj } from '../../src/platform/view/govuk.ts';
import { renderPage } from '../../src/platform/view/layout.tsx';
import { DataTable, type TableColumn } from '../../src/platform/view/lists/data-table.tsx';
import { FilterPanel } from '../../src/platform/view/lists/filter-panel.tsx';
import type { ListAddress } from '../../src/platform/view/lists/list-address.ts';
import { ListPages } from '../../src/platform/view/lists/list-pages.tsx';
import { ChartFigure } from '../../src/platform/view/parts/chart-figure.tsx';
import { ErrorPage } from '../../src/platform/view/parts/error-page.tsx';
import { HelpDetails } from '../../src/platform/view/parts/help-details.tsx';
import { ProgressView, progressRefreshSeconds } from '../../src/platform/view/parts/progress-view.tsx';
import { attack, frame } from './sample-frame.ts';

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

/** A table of more columns than a small window has room for. */
export function widePage(): string {
  const names = ['When', 'Who', 'Role', 'Agency', 'What they did', 'Child', 'Reason', 'From where'];
  return renderPage({
    ...frame,
    title: 'Many columns',
    wide: true,
    children: (
      <>
        <h1 class="govuk-heading-l">Many columns</h1>
        <DataTable
          id="wide"
          caption="Many columns"
          columns={names.map((heading, at) => ({
            key: heading,
            heading,
            namesRow: at === 0,
            draw: (row: string) => (at === 7 ? '' : `${row} ${heading}`),
          }))}
          rows={['first', 'second']}
          empty="None."
        />
      </>
    ),
  });
}

export function stalePage(): string {
  const versions = {
    what: 'the agency “Lontown Police”',
    savedBy: 'Ben Quillane, today at 10:14,',
    fields: [
      { label: 'Name', mine: 'Lontown Constabulary', saved: 'Lontown and Marrow Police' },
      { label: 'Sector', mine: 'Police', saved: 'Police' },
    ],
    editHref: '/agencies/1',
  };
  return renderPage({
    ...frame,
    title: 'Somebody else changed this first',
    children: <ErrorPage error={{ kind: 'stale', versions }} />,
  });
}

export function partsPage(): string {
  return renderPage({
    ...frame,
    title: 'Reading health.docx',
    refreshAfter: progressRefreshSeconds,
    notice: { kind: 'important', text: 'Your second step was changed.' },
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
          id="figures"
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
