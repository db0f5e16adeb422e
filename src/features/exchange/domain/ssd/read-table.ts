import { createHash } from 'node:crypto';
import type { Day } from '../../../../shared/day.ts';
import { cleanCell, saysNothing } from '../cells/clean-cell.ts';
import { listWords } from '../cells/list-words.ts';
import { readDay } from '../cells/read-day.ts';
import type { RecordCounter } from '../count-records.ts';
import type { RuleReport } from '../extract.ts';
import { type KeptRows, keepRow } from './kept-rows.ts';
import type { SsdTable } from './ssd-tables.ts';

/** What the tables of an extract have told so far. */
export interface SsdStore {
  readonly report: (report: RuleReport) => void;
  readonly counter: RecordCounter;
  readonly today: Day;
  /** By the child’s identifier, in the order in which children were first met. */
  readonly children: Map<string, KeptRows>;
  readonly families: Map<string, string>;
  readonly professionals: Map<string, Professional>;
  /** The columns that each table has. */
  readonly columns: Map<string, ReadonlySet<string>>;
  /** Whether each text that tells of a child was in `ssd_person`. */
  readonly persons: Set<string>;
  lastDay: Day | null;
}

export interface Professional {
  readonly name: string | null;
  readonly title: string | null;
}

export interface TableReading {
  row(cells: readonly string[], line: number): void;
}

/** Reads a table row by row; its first row has the headings, in any order and case. */
export function readTable(table: SsdTable, store: SsdStore): TableReading {
  let places: readonly number[] | null = null;
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
      if (places === null) places = findColumns(table, cells, line, store);
      else {
        const reason = takeRow(
          places.map((place) => cellAt(cells, place)),
          line,
        );
        if (reason !== null) counter.setAside(table.name, reason);
      }
    },
  };

  /** Why the row is set aside; null where it is kept. */
  function takeRow(cells: readonly string[], line: number): string | null {
    if (cells.every((cell) => cell === '')) return 'nothing stands in the row';
    const cell = (column: string): string => cells[table.columns.indexOf(column)] ?? '';
    const child = table.person === null ? null : cell(table.person);
    const name = nameRow(cell(table.key), cells, line, child);
    if (name === null) return 'the same row stands further up';
    if (child === '') {
      const message = `The row has no ${table.person}, so that nobody knows whom it is about.`;
      tell('child-missing', 'error', line, null, message);
      return 'no child is named';
    }
    for (const column of table.happened) noteDay(cell(column), store);
    if (child === null) keepProfessional(cell, store);
    else if (table.lookUp !== null) keepFamily(child, cell, store);
    else keepForChild(table, child, keepRow(table, line, name, cells), store);
    return table.lookUp;
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

function findColumns(
  table: SsdTable,
  cells: readonly string[],
  line: number,
  store: SsdStore,
): readonly number[] {
  const headings = cells.map((cell) => cleanCell(cell).toLowerCase());
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

/** Keeps the last day on which anything happened; what is dated after today has not. */
function noteDay(text: string, store: SsdStore): void {
  if (
    text === '' ||
    (store.lastDay !== null && /^\d{4}-\d{2}-\d{2}/.test(text) && text.slice(0, 10) <= store.lastDay)
  )
    return;
  const reading = readDay(text);
  if (!('day' in reading) || reading.day > store.today) return;
  if (store.lastDay === null || reading.day > store.lastDay) store.lastDay = reading.day;
}
