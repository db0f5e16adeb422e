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
  readonly captionSize?: 's' | 'm';
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly list?: ListAddress;
  /** Said in place of a table without rows. */
  readonly empty: string;
  readonly rowId?: (row: Row) => string;
  /** For a table wider than any window: it is scrolled sideways on every screen, not on narrow ones only. */
  readonly scrolls?: boolean;
}

/** From so many columns on, a table is wider than a small window, or than all but a desktop’s: it is scrolled there. */
const manyColumns = 6;
const mostColumns = 7;

function classOf({ columns, scrolls = false }: Pick<DataTableProps<never>, 'columns' | 'scrolls'>): string {
  if (scrolls) return 'sightline-table sightline-table--scrolls';
  if (columns.length >= mostColumns) return 'sightline-table sightline-table--most';
  return columns.length >= manyColumns ? 'sightline-table sightline-table--many' : 'sightline-table';
}

/**
 * A table of any length, drawn row by row: the design system’s macro takes three times as long for 500 rows. Where there is
 * no room for its columns, its rows stand one below the other, each cell under its heading: `tables.css` does it alone, by
 * the width of the screen, and on paper it is a table again. The roles are said outright, since some browsers forget that
 * it is a table once it is drawn as blocks.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { id, columns, rows, list, rowId, scrolls = false } = props;
  if (rows.length === 0) return <Empty {...props} />;
  const mayScroll = scrolls || columns.length >= manyColumns;
  const frame = mayScroll ? { tabindex: 0, 'data-scrolls-sideways': true } : {};
  return (
    <section class={classOf(props)} aria-labelledby={`${id}-caption`} {...frame}>
      <table class="govuk-table" id={id} {...roles.table}>
        <Caption {...props} />
        <thead class="govuk-table__head" {...roles.group}>
          <tr class="govuk-table__row" {...roles.row}>
            {columns.map((column) => (
              <ColumnHeading column={column} list={list} />
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body" {...roles.group}>
          {rows.map((row) => (
            <tr class="govuk-table__row" id={rowId?.(row)} {...roles.row}>
              {columns.map((column) => drawCell(column, row))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What would stand in the table is said all the same: nobody asks what it is that there is none of. */
function Empty({ caption, captionHidden = false, captionSize = 'm', empty }: EmptyProps) {
  return (
    <>
      {captionHidden ? null : <p class={`govuk-heading-${captionSize}`}>{caption}</p>}
      <p class="govuk-body sightline-empty">{empty}</p>
    </>
  );
}

type EmptyProps = Pick<DataTableProps<never>, 'caption' | 'captionHidden' | 'captionSize' | 'empty'>;

const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeading: { role: 'columnheader' },
  rowHeading: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

type CaptionProps = Pick<DataTableProps<never>, 'id' | 'caption' | 'captionHidden' | 'captionSize'>;

function Caption({ id, caption, captionHidden = false, captionSize = 'm' }: CaptionProps) {
  const size = captionHidden ? 'govuk-visually-hidden' : `govuk-table__caption--${captionSize}`;
  return (
    <caption class={`govuk-table__caption ${size}`} id={`${id}-caption`}>
      {caption}
    </caption>
  );
}

function drawCell<Row>(column: TableColumn<Row>, row: Row) {
  const { heading, draw, numeric = false, unbroken = false, namesRow = false } = column;
  const together = unbroken ? ' sightline-table__unbroken' : '';
  if (namesRow) {
    return (
      <th
        scope="row"
        class={`govuk-table__header sightline-table__name${together}`}
        data-heading={heading}
        {...roles.rowHeading}
      >
        {draw(row)}
      </th>
    );
  }
  const figures = numeric ? ' govuk-table__cell--numeric' : '';
  return (
    <td class={`govuk-table__cell${figures}${together}`} data-heading={heading} {...roles.cell}>
      {draw(row)}
    </td>
  );
}

interface HeadingProps {
  readonly column: Pick<TableColumn<never>, 'key' | 'heading' | 'numeric' | 'sortable'>;
  readonly list: ListAddress | undefined;
}

function ColumnHeading({ column: { key, heading, numeric = false, sortable = false }, list }: HeadingProps) {
  const classes = numeric ? 'govuk-table__header govuk-table__header--numeric' : 'govuk-table__header';
  if (!sortable || list === undefined) {
    return (
      <th scope="col" class={`${classes} sightline-table__unsorted`} {...roles.columnHeading}>
        {heading}
      </th>
    );
  }
  const sorted = list.sort?.by === key ? list.sort.direction : undefined;
  return (
    <th scope="col" class={classes} aria-sort={sorted ?? 'none'} {...roles.columnHeading}>
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
