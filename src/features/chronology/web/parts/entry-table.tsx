import type { Child } from 'hono/jsx';
import { DataTable, type TableColumn } from '../../../../platform/view/lists/data-table.tsx';
import type { ListAddress } from '../../../../platform/view/lists/list-address.ts';
import { counted } from '../../../../shared/counted.ts';
import type { ChronologyAnswer } from '../../operations/read-chronology.ts';
import { NamedAgency } from './agency-badge.tsx';
import { EntryDate } from './entry-date.tsx';
import { EventWords } from './event-words.tsx';
import { Lines } from './lines.tsx';

type Row = ChronologyAnswer['rows'][number];

interface EntryTableProps {
  readonly familyId: string;
  readonly rows: readonly Row[];
  readonly list: ListAddress;
  readonly empty: string;
  /** Themes that people confirmed, by entry. */
  readonly confirmed?: Readonly<Record<string, readonly string[]>>;
  /** How many comments there are, by entry. */
  readonly comments?: Readonly<Record<string, number>>;
  /** Drawn before each row, to tick it. */
  readonly tick?: (row: Row) => Child;
}

/** Entries in their order, each with its date as written and as understood, and a link to all that is known of it. */
export function EntryTable({
  familyId,
  rows,
  list,
  empty,
  confirmed = {},
  comments = {},
  tick,
}: EntryTableProps) {
  return (
    <DataTable
      id="chronology"
      caption="Entries of all agencies in one order"
      captionHidden
      columns={[
        ...(tick === undefined ? [] : [{ key: 'tick', heading: 'Tick', draw: tick }]),
        ...columnsFor(familyId, rows, { confirmed, comments }),
      ]}
      rows={rows}
      rowId={({ id }) => `entry-${id}`}
      list={list}
      empty={empty}
    />
  );
}

function columnsFor(
  familyId: string,
  rows: readonly Row[],
  { confirmed, comments }: Required<Pick<EntryTableProps, 'confirmed' | 'comments'>>,
): readonly TableColumn<Row>[] {
  const has = (field: 'response' | 'outcome') => rows.some((row) => row[field] !== null);
  return [
    {
      key: 'date',
      heading: 'Date',
      sortable: true,
      namesRow: true,
      draw: (row) => (
        <>
          <a class="govuk-link" href={`/families/${familyId}/entries/${row.id}`}>
            <EntryDate date={row.date} note={row.note} />
            <span class="govuk-visually-hidden">: the whole entry of {row.agency.name}</span>
          </a>
        </>
      ),
    },
    {
      key: 'agency',
      heading: 'Agency and source',
      sortable: true,
      draw: ({ agency, source }) => (
        <>
          <NamedAgency agency={agency} />
          <br />
          <Lines text={source} />
        </>
      ),
    },
    { key: 'event', heading: 'Event', draw: (row) => <EventCell row={row} /> },
    ...(has('response')
      ? [{ key: 'response', heading: 'Response', draw: ({ response }: Row) => <Lines text={response} /> }]
      : []),
    ...(has('outcome')
      ? [{ key: 'outcome', heading: 'Outcome', draw: ({ outcome }: Row) => <Lines text={outcome} /> }]
      : []),
    {
      key: 'themes',
      heading: 'Themes and checks',
      draw: (row) => (
        <>
          <MarksCell row={row} confirmed={confirmed[row.id] ?? []} />
          <CommentsOf familyId={familyId} id={row.id} count={comments[row.id] ?? 0} />
        </>
      ),
    },
  ];
}

function EventCell({ row }: { readonly row: Row }) {
  return (
    <>
      {row.note ? (
        <>
          <strong class="govuk-tag govuk-tag--grey">Author’s note</strong>
          <br />
        </>
      ) : null}
      {row.looksBack ? (
        <>
          <strong class="govuk-tag govuk-tag--grey">Tells of the past</strong>
          <br />
        </>
      ) : null}
      <EventWords entry={row} />
    </>
  );
}

/** Themes, those that people confirmed marked so, and what there is to check: said in words, and not by a colour. */
function MarksCell({
  row: { themes, doubts },
  confirmed,
}: {
  readonly row: Row;
  readonly confirmed: readonly string[];
}) {
  return (
    <>
      {themes.length === 0 ? null : (
        <span>
          {themes.map((theme) => (confirmed.includes(theme) ? `${theme} (confirmed)` : theme)).join(', ')}
        </span>
      )}
      {doubts.length === 0 ? null : (
        <ul class="govuk-list sightline-table__beside">
          {doubts.map((doubt) => (
            <li>
              <strong>Check:</strong> {doubt}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface CommentsOfProps {
  readonly familyId: string;
  readonly id: string;
  readonly count: number;
}

/** How many people have written beside the entry, where anybody has. */
function CommentsOf({ familyId, id, count }: CommentsOfProps) {
  if (count === 0) return null;
  return (
    <p class="govuk-body govuk-!-margin-bottom-0">
      <a class="govuk-link" href={`/families/${familyId}/entries/${id}#comments`}>
        {counted(count, 'comment', 'comments')}
      </a>
    </p>
  );
}
