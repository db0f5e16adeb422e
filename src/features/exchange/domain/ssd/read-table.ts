import { createHash } from 'node:crypto';
import { counted } from '../../../../shared/counted.ts';
import type { Day } from '../../../../shared/day.ts';
import { cleanCell, saysNothing } from '../cells/clean-cell.ts';
import type { DateOrder } from '../cells/date-order.ts';
import { listWords } from '../cells/list-words.ts';
import type { RecordCounter } from '../count-records.ts';
import type { RuleReport } from '../extract.ts';
import { type KeptRows, keepRow } from './kept-rows.ts';
import type { SsdTable } from './ssd-tables.ts';

/** What the tables of an extract have told so far. */
export interface SsdStore {
  readonly report: (report: RuleReport) => void;
  readonly counter: RecordCounter;
  readonly dates: DateOrder;
  /** The day on which the extract is taken as drawn. */
  readonly drawnOn: Day;
  /** By the child’s identifier, in the order in which children were first met. */
  readonly children: Map<string, KeptRows>;
  readonly families: Map<string, string>;
  readonly professionals: Map<string, Professional>;
  /** The columns that each table has. */
  readonly columns: Map<string, ReadonlySet<string>>;
  /** Whether each text that tells of a child was in `ssd_person`. */
  readonly persons: Set<string>;
}

export interface Professional {
  readonly name: string | null;
  readonly title: string | null;
}

export interface TableReading {
  row(cells: readonly string[], line: number): void;
  /** After the last row. */
  end(): void;
}

/** Titles and notes may stand above the headings, but no more rows of them than this. */
const rowsSearched = 40;

interface TextRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Reads a table row by row. Its headings, in any order and case, are the first row that has some of them; where none
 * has, the first row is taken for them.
 */
export function readTable(table: SsdTable, store: SsdStore): TableReading {
  let places: readonly number[] | null = null;
  let width = 0;
  const above: TextRow[] = [];
  const seen = new Map<string, { readonly line: number; readonly said: string }>();
  const { report, counter } = store;
  const tell = (
    rule: string,
    severity: RuleReport['severity'],
    line: number,
    child: string | null,
    message: string,
  ): void => report({ rule, severity, child, plan: null, part: table.name, line, message });

  return {
    row(cells, line) {
      if (places !== null) readRow(cells, line, places);
      else if (hasHeadings(table, cells)) {
        tellAbove();
        open({ cells, line });
      } else {
        above.push({ cells, line });
        if (above.length === rowsSearched) openAtFirst();
      }
    },
    end: () => {
      if (places === null) openAtFirst();
    },
  };

  function open({ cells, line }: TextRow): readonly number[] {
    width = cells.length;
    places = findColumns(table, cells, line, store);
    return places;
  }

  function openAtFirst(): void {
    const [first, ...rows] = above;
    if (first === undefined) return;
    const found = open(first);
    for (const { cells, line } of rows) readRow(cells, line, found);
  }

  function tellAbove(): void {
    const first = above.find(({ cells }) => cells.some((cell) => cleanCell(cell) !== ''));
    if (first === undefined) return;
    const message = `${counted(above.length, 'row')} above the headings ${above.length === 1 ? 'was' : 'were'} passed over.`;
    tell('rows-above-headings', 'warning', first.line, null, message);
  }

  function readRow(cells: readonly string[], line: number, found: readonly number[]): void {
    const reason = takeRow(
      found.map((place) => cellAt(cells, place)),
      line,
      cells,
    );
    if (reason !== null) counter.setAside(table.name, reason);
  }

  /** A comma or a quotation mark that is missing moves the cells of a row under the headings of others. */
  function tellWidth(raw: readonly string[], line: number, child: string | null): void {
    if (raw.length < width) {
      const message = `The row has ${counted(raw.length, 'cell')} for ${counted(width, 'heading')}. What is missing is taken as not recorded.`;
      tell('row-short', 'warning', line, child, message);
    } else if (raw.slice(width).some((cell) => cleanCell(cell) !== '')) {
      const message = `The row has ${counted(raw.length, 'cell')} for ${counted(width, 'heading')}, so that some may stand under the wrong ones. The last were not read: look for a comma without quotation marks round its text.`;
      tell('row-long', 'error', line, child, message);
    }
  }

  /** Why the row is set aside; null where it is kept. */
  function takeRow(cells: readonly string[], line: number, raw: readonly string[]): string | null {
    if (cells.every((cell) => cell === '')) return reasonOfEmpty(raw);
    const cell = (column: string): string => cells[table.columns.indexOf(column)] ?? '';
    const child = table.person === null ? null : cell(table.person);
    if (raw.length !== width) tellWidth(raw, line, child);
    const name = nameRow(cell(table.key), cells, line, child);
    if (name === null) return 'the same row stands further up';
    if (child === '') {
      const message = `The row has no ${table.person}, so that nobody knows whom it is about.`;
      tell('child-missing', 'error', line, null, message);
      return 'no child is named';
    }
    if (child === null) keepProfessional(cell, store);
    else if (table.lookUp !== null) keepFamily(child, cell, store);
    else {
      noteDates(cell, line);
      keepForChild(table, child, keepRow(table, line, name, cells), store);
    }
    return table.lookUp;
  }

  function noteDates(cell: (column: string) => string, line: number): void {
    for (const column of table.days) {
      const text = cell(column);
      // A year first, as nearly all have it, is in no doubt.
      if (text !== '' && text[4] !== '-') store.dates.note({ part: table.name, column, line, text });
    }
  }

  /** A name for the row; null for a row that says what an earlier one says. */
  function nameRow(key: string, cells: readonly string[], line: number, child: string | null): string | null {
    const said = cells.join('\u001f');
    const by = key === '' ? `\u001e${said}` : key;
    const first = seen.get(by);
    const name = hash(`ssd\u001e${table.name}\u001e${by}`);
    if (first === undefined) {
      seen.set(by, { line, said });
      return name;
    }
    if (first.said === said) {
      tell(
        'duplicate',
        'warning',
        line,
        child,
        `The row says the same as the one on line ${first.line}. It was counted once.`,
      );
      return null;
    }
    tell(
      'key-repeated',
      'error',
      line,
      child,
      `${table.key} ${key} stands on line ${first.line} too, and tells something else there. Both were read.`,
    );
    return hash(`ssd\u001e${table.name}\u001e${by}\u001e${said}`);
  }
}

function reasonOfEmpty(raw: readonly string[]): string {
  return raw.every((cell) => cleanCell(cell) === '')
    ? 'nothing stands in the row'
    : 'nothing stands in the columns that are read';
}

function keepProfessional(cell: (column: string) => string, { professionals }: SsdStore): void {
  professionals.set(cell('prof_professional_id'), {
    name: cell('prof_professional_name') || null,
    title: cell('prof_professional_job_title') || null,
  });
}

/** Of several families the first is kept. */
function keepFamily(child: string, cell: (column: string) => string, { families }: SsdStore): void {
  if (!families.has(child)) families.set(child, cell('fami_family_id'));
}

function keepForChild(table: SsdTable, child: string, kept: string, { children, persons }: SsdStore): void {
  if (table.name === 'ssd_person') persons.add(child);
  const rows = children.get(child);
  if (rows === undefined) children.set(child, [kept]);
  else rows.push(kept);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

function cellAt(cells: readonly string[], place: number): string {
  if (place < 0) return '';
  const cell = cleanCell(cells[place] ?? '');
  return saysNothing(cell) ? '' : cell;
}

/** Whether a row has headings of the table: the key or the child’s, or two others. */
function hasHeadings(table: SsdTable, cells: readonly string[]): boolean {
  const known = cells.map(headingOf).filter((heading) => table.columns.includes(heading));
  return known.length > 1 || known.some((heading) => heading === table.key || heading === table.person);
}

function headingOf(cell: string): string {
  return cleanCell(cell).toLowerCase();
}

function findColumns(
  table: SsdTable,
  cells: readonly string[],
  line: number,
  store: SsdStore,
): readonly number[] {
  const headings = cells.map(headingOf);
  const tell = (rule: string, severity: RuleReport['severity'], message: string): void =>
    store.report({ rule, severity, child: null, plan: null, part: table.name, line, message });
  const missing = table.columns.filter((column) => !headings.includes(column));
  for (const column of missing.filter((one) => table.required.has(one))) {
    const message = `The table has no column ${column}. What it would tell is taken as not recorded.`;
    tell('column-missing', 'error', message);
  }
  const others = missing.filter((one) => !table.required.has(one));
  if (others.length > 0) {
    const message = `The table does not have ${listWords(others)}. What would stand there is taken as not recorded.`;
    tell('column-missing', 'warning', message);
  }
  headings.forEach((heading, place) => {
    if (heading === '') return;
    if (headings.indexOf(heading) !== place)
      tell('column-repeated', 'warning', `The column ${heading} stands there twice. The first was read.`);
    else if (!table.columns.includes(heading))
      tell(
        'column-unknown',
        'warning',
        `${cells[place] ?? ''} is no column of the table in the specification. It was not read.`,
      );
  });
  store.columns.set(table.name, new Set(headings));
  return table.columns.map((column) => headings.indexOf(column));
}
