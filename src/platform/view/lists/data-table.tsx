import type { Child } from 'hono/jsx';
import { type ListAddress, type SortDirection, sortHref } from './list-address.ts';

export interface TableColumn<Row> {
  /** Unlike the other columns’; the name that the list is sorted by. */
  readonly key: string;
  readonly heading: string;
  readonly draw: (row: Row) => Child;
  /** Figures stand to the right, so that they can be compared. */
  readonly numeric?: boolean;
  /** Whether the list can be put in its order; the table’s `list` is then needed. */
  readonly sortable?: boolean;
  /** For dates and other short words, which should not be broken over lines. */
  readonly unbroken?: boolean;
  /** The column that a row is known by: said with every cell of it. */
  readonly namesRow?: boolean;
}

export interface DataTableProps<Row> {
  /** Unlike every other’s on the page. */
  readonly id: string;
  /** What the table holds; always there, and heard by those who do not see it. */
  readonly caption: string;
  /** Where a heading above says the same. */
  readonly captionHidden?: boolean;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly list?: ListAddress;
  /** Said in place of a table without rows. */
  readonly empty: string;
  readonly rowId?: (row: Row) => string;
  /** For a table wider than any window: it is scrolled sideways on every screen, not on narrow ones only. */
  readonly scrolls?: boolean;
}

/**
 * A table of any length, drawn row by row: the design system’s macro takes three times as long for 500
 * rows. On a phone it is scrolled sideways inside its own frame, which the keyboard can reach.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { id, caption, captionHidden = false, columns, rows, list, empty, rowId, scrolls = false } = props;
  if (rows.length === 0) return <p class="govuk-body sightline-empty">{empty}</p>;
  const captionClass = captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption--m';
  return (
    <section
      class={scrolls ? 'sightline-table sightline-table--scrolls' : 'sightline-table'}
      aria-labelledby={`${id}-caption`}
      tabindex={0}
      data-scrolls-sideways
    >
      <table class="govuk-table" id={id}>
        <caption class={`govuk-table__caption ${captionClass}`} id={`${id}-caption`}>
          {caption}
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {columns.map((column) => (
              <ColumnHeading column={column} list={list} />
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {rows.map((row) => (
            <tr class="govuk-table__row" id={rowId?.(row)}>
              {columns.map((column) => drawCell(column, row))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function drawCell<Row>(column: TableColumn<Row>, row: Row) {
  const { draw, numeric = false, unbroken = false, namesRow = false } = column;
  const together = unbroken ? ' sightline-table__unbroken' : '';
  if (namesRow) {
    return (
      <th scope="row" class={`govuk-table__header sightline-table__name${together}`}>
        {draw(row)}
      </th>
    );
  }
  const figures = numeric ? ' govuk-table__cell--numeric' : '';
  return <td class={`govuk-table__cell${figures}${together}`}>{draw(row)}</td>;
}

interface HeadingProps {
  readonly column: Pick<TableColumn<never>, 'key' | 'heading' | 'numeric' | 'sortable'>;
  readonly list: ListAddress | undefined;
}

function ColumnHeading({ column: { key, heading, numeric = false, sortable = false }, list }: HeadingProps) {
  const classes = numeric ? 'govuk-table__header govuk-table__header--numeric' : 'govuk-table__header';
  if (!sortable || list === undefined) {
    return (
      <th scope="col" class={classes}>
        {heading}
      </th>
    );
  }
  const sorted = list.sort?.by === key ? list.sort.direction : undefined;
  return (
    <th scope="col" class={classes} aria-sort={sorted ?? 'none'}>
      <a class="sightline-sort" href={sortHref(list, key)}>
        {heading}
        <span class="sightline-sort__mark" aria-hidden="true">
          {sortMark(sorted)}
        </span>
      </a>
    </th>
  );
}

function sortMark(sorted: SortDirection | undefined): string {
  if (sorted === undefined) return '↕';
  return sorted === 'ascending' ? '↑' : '↓';
}
