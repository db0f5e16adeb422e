import { govuk, moj } from '../../../../platform/view/govuk.ts';
import { DataTable, type TableColumn } from '../../../../platform/view/lists/data-table.tsx';
import type { ListAddress } from '../../../../platform/view/lists/list-address.ts';
import { ListPages } from '../../../../platform/view/lists/list-pages.tsx';
import type { RowFilter, RowTold, SubmissionTold } from '../../operations/read-submission.ts';
import { Lines } from '../parts/lines.tsx';
import { Beside, isCompared } from './beside.tsx';

interface RowsProps {
  readonly told: SubmissionTold;
  readonly show: RowFilter;
  readonly csrfToken: string;
}

/** The file's rows in its own order, each with its cells as written and what is wrong or doubtful about it. */
export function RowsTable({ told, show, csrfToken }: RowsProps) {
  const { family, id, counts, rows, before, after } = told;
  const path = `/families/${family.id}/submissions/${id}`;
  const compares = isCompared(told);
  const list: ListAddress = { path, filters: { show: show === 'all' ? '' : show } };
  const filters = [
    { key: 'all', text: `All rows (${say(counts.rows)})` },
    { key: 'errors', text: `Set aside (${say(counts.setAside)})` },
    { key: 'warnings', text: `Entries with a doubt (${say(counts.warnings)})` },
    ...(counts.kept > 0 || show === 'kept'
      ? ([{ key: 'kept', text: `Kept for your agency alone (${say(counts.kept)})` }] as const)
      : []),
    ...(counts.kindDoubts > 0 || show === 'kind-doubts'
      ? ([
          {
            key: 'kind-doubts',
            text: `May be for ${told.isOurs ? 'your' : 'its'} agency alone (${say(counts.kindDoubts)})`,
          },
        ] as const)
      : []),
    ...(compares
      ? ([
          { key: 'changed', text: `Worded otherwise (${say(counts.changed)})` },
          { key: 'mended', text: `Set aside before (${say(counts.mended)})` },
          { key: 'new', text: `New (${say(counts.fresh)})` },
          { key: 'gone', text: `Leaving (${say(told.gone)})` },
        ] as const)
      : []),
  ] as const;
  return (
    <section aria-labelledby="rows-heading">
      <h2 class="govuk-heading-m" id="rows-heading">
        Rows of the file
      </h2>
      {moj('sub-navigation', {
        label: 'Which rows are shown',
        items: filters.map(({ key, text }) => ({
          text,
          href: key === 'all' ? `${path}#rows-heading` : `${path}?show=${key}#rows-heading`,
          active: key === show,
        })),
      })}
      <DataTable
        id="rows"
        caption="Rows of the file, with what is wrong or doubtful beside each"
        captionHidden
        columns={[...columns(told), ...(compares ? [besideColumn(told, csrfToken)] : [])]}
        rows={rows}
        rowId={({ position }) => `row-${position}`}
        empty={empty[show]}
      />
      <ListPages
        list={list}
        before={before === null ? null : String(before)}
        after={after === null ? null : String(after)}
        of="rows"
      />
    </section>
  );
}

const empty: Readonly<Record<RowFilter, string>> = {
  all: 'There is no row to show.',
  changed: 'No row is worded otherwise.',
  mended: 'No row that was set aside before can be placed now.',
  new: 'No row is new.',
  gone: 'No entry leaves the chronology.',
  errors: 'No row was set aside.',
  warnings: 'Nothing doubtful was found in any entry.',
  kept: 'No row is kept for your agency alone because of its kind.',
  'kind-doubts': 'No row may be of a kind that is kept for your agency alone.',
};

function besideColumn(told: SubmissionTold, csrfToken: string): TableColumn<RowTold> {
  return {
    key: 'beside',
    heading: 'Beside the chronology',
    draw: (row) => <Beside row={row} told={told} csrfToken={csrfToken} />,
  };
}

function say(count: number): string {
  return count.toLocaleString('en-GB');
}

const states = {
  entry: { text: 'Entry', classes: 'govuk-tag--blue' },
  note: { text: 'Author’s note', classes: 'govuk-tag--grey' },
  'set-aside': { text: 'Set aside', classes: 'govuk-tag--red' },
} as const;

function columns({ family, mayChange }: SubmissionTold): readonly TableColumn<RowTold>[] {
  return [
    {
      key: 'row',
      heading: 'Row',
      namesRow: true,
      unbroken: true,
      draw: ({ part, row, position }) => (
        <>
          {row ?? position}
          <div class="govuk-hint">{part}</div>
        </>
      ),
    },
    {
      key: 'became',
      heading: 'Became',
      draw: ({ became, entryId, kind, keptByKind }) => (
        <>
          {govuk('tag', states[became])}
          {kind === null ? null : (
            <p class="govuk-body-s govuk-!-margin-top-1 govuk-!-margin-bottom-0">Kind: {kind}</p>
          )}
          {keptByKind ? (
            <p class="govuk-body-s">
              <strong>Your agency alone reads it</strong>
            </p>
          ) : null}
          {entryId === null ? null : (
            <p class="govuk-body-s">
              <a class="govuk-link" href={`/families/${family.id}/entries/${entryId}`}>
                Open<span class="govuk-visually-hidden"> the entry</span>
              </a>
            </p>
          )}
        </>
      ),
    },
    {
      key: 'cells',
      heading: 'As written',
      draw: ({ cells }) => (
        <dl class="sightline-cells">
          {cells.map(({ heading, text }) => (
            <>
              <dt>
                <strong>{heading}</strong>
              </dt>
              <dd>
                <Lines text={text} />
              </dd>
            </>
          ))}
        </dl>
      ),
    },
    { key: 'issues', heading: 'What to look at', draw: (row) => <Issues row={row} maySend={mayChange} /> },
  ];
}

interface IssuesProps {
  readonly row: RowTold;
  /** Whether whoever reads it may send the file again. */
  readonly maySend: boolean;
}

function Issues({ row: { issues, became }, maySend }: IssuesProps) {
  if (issues.length === 0) return <>Nothing</>;
  return (
    <>
      <ul class="govuk-list govuk-list--bullet">
        {issues.map(({ severity, message, column }) => (
          <li>
            <strong>{severity === 'error' ? 'Error' : 'Doubt'}</strong>
            {column === null ? ': ' : ` in “${column}”: `}
            {message}
          </li>
        ))}
      </ul>
      {became === 'set-aside' ? (
        <p class="govuk-hint">
          {maySend
            ? 'Mend the row in the file, and send the file again.'
            : 'Its agency mends the row in its file and sends the file again.'}{' '}
          Until then it is no entry.
        </p>
      ) : null}
    </>
  );
}
