import type { Day } from '../../../../shared/day.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import { watchDateOrder } from '../cells/date-order.ts';
import { checkHistory } from '../checks/check-history.ts';
import { withPlanKey } from '../checks/plan-key.ts';
import type { ExtractContext } from '../context.ts';
import { countRecords, partsInOrder } from '../count-records.ts';
import type { ExtractOpening, ExtractSink, ExtractSummary } from '../extract.ts';
import { carriesOf } from './carries.ts';
import { findRoles } from './find-roles.ts';
import { type KeptRows, readKept, type SsdRow } from './kept-rows.ts';
import { readTable, type SsdStore, type TableReading } from './read-table.ts';
import { type SsdChild, type SsdFacts, ssdFacts } from './ssd-facts.ts';
import { ssdTables, tablesSetAside } from './ssd-tables.ts';
import { type TableFacts, tableFacts } from './table-facts.ts';
import { type LinkTold, tellLinks } from './tell-links.ts';

/** An extract that is read table by table. */
export interface SsdReading {
  /** Begins a table by its full name; its rows follow, the headings first. */
  open(name: string): TableReading;
  /** Once all tables are read: makes the histories, child by child. `name` is the extract’s own. */
  finish(name: string): ExtractSummary;
}

/** The tables in the order in which they are to be opened. */
export const tablesInOrder: readonly string[] = [
  ...ssdTables.map(({ name }) => name),
  ...tablesSetAside.keys(),
];

/**
 * Reads the tables of a Standard Safeguarding Dataset, taken as drawn on a day: what is dated later is told, and what
 * has no day of its own was so by then. `checks`: whether the children are held against the checks of every extract.
 */
export function readSsdTables(sink: ExtractSink, drawnOn: Day, checks = true): SsdReading {
  const opened: string[] = [];
  const store: SsdStore = {
    report: sink.report,
    counter: countRecords(),
    dates: watchDateOrder('line'),
    drawnOn,
    children: new Map(),
    families: new Map(),
    professionals: new Map(),
    columns: new Map(),
    persons: new Set(),
  };
  return {
    open(name) {
      opened.push(name);
      const table = ssdTables.find((one) => one.name === name);
      return table === undefined ? countTable(name, store) : readTable(table, store);
    },
    finish: (name) => {
      tellMissing(store);
      for (const report of store.dates.reports()) sink.report(report);
      const opening: ExtractOpening = {
        format: 'ssd',
        title: 'Standard Safeguarding Dataset',
        name,
        referenceDay: null,
        collects: null,
        carries: carriesOf(store.columns, findRoles(store)),
      };
      sink.begin?.(opening);
      tellChildren(store, sink, checks);
      return {
        ...opening,
        accounts: partsInOrder(store.counter.accounts(), opened),
        knowledge: 'assumed',
        notes: [
          `The dataset names no day on which it was drawn. It was taken as drawn on ${sayDay(drawnOn)}.`,
          'It does not tell who made a visit, who chaired a conference, or of core groups, supervision, papers and who attended.',
        ],
      };
    },
  };
}

/** A table that is counted and not read. */
function countTable(name: string, { counter }: SsdStore): TableReading {
  let headings = true;
  return {
    row() {
      if (!headings) counter.setAside(name, tablesSetAside.get(name) ?? 'the table is not read');
      headings = false;
    },
    end: () => undefined,
  };
}

/** Without these nothing can be said of any child on a plan. */
const essential: ReadonlySet<string> = new Set(['ssd_person', 'ssd_cp_plans']);

function tellMissing(store: SsdStore): void {
  for (const { name } of ssdTables) {
    if (store.columns.has(name)) continue;
    const message = `The extract has no table ${name}, or nothing in it but an empty file. What it would tell cannot be known from this extract.`;
    store.report({
      rule: 'table-missing',
      severity: essential.has(name) ? 'error' : 'warning',
      child: null,
      plan: null,
      part: name,
      line: null,
      message,
    });
  }
}

function tellChildren(store: SsdStore, sink: ExtractSink, checks: boolean): void {
  const context: ExtractContext = { referenceDay: store.drawnOn, collects: null, assumed: true };
  // Without the table of reviews, none is missing.
  const hasReviews = store.columns.get('ssd_cp_reviews')?.has('cppr_cp_review_date') === true;
  for (const [child, kept] of store.children) {
    const { entries, unreadable } = takeChild(child, kept, store);
    store.children.set(child, []);
    if (entries.length === 0) continue;
    const family = store.families.get(child) || null;
    const history = {
      child,
      family,
      entries,
      ...(unreadable.size === 0 ? {} : { unreadable: [...unreadable] }),
    };
    sink.child(history);
    if (!checks) continue;
    for (const report of checkHistory(history, context)) {
      if (hasReviews || report.rule !== 'review-gap') sink.report(withPlanKey(report, entries));
    }
  }
}

function takeChild(id: string, kept: KeptRows, store: SsdStore): SsdChild {
  const rowsByTable = new Map<string, SsdRow[]>();
  for (const text of kept) {
    const row = readKept(text, ssdTables);
    const table = ssdTables[row.table]?.name ?? '';
    const rows = rowsByTable.get(table);
    if (rows === undefined) rowsByTable.set(table, [row]);
    else rows.push(row);
  }
  const child: SsdChild = {
    child: id,
    rowsOf: (table) => rowsByTable.get(table) ?? [],
    entries: [],
    report: store.report,
    unreadable: new Set(),
    professionals: store.professionals,
    dates: store.dates,
    drawnOn: store.drawnOn,
  };
  const told: LinkTold = { person: false };
  for (const table of tableFacts) {
    for (const row of child.rowsOf(table.table)) {
      const facts = ssdFacts(row, child, table.table, table.plan);
      tellLinks(facts, table, store, told);
      table.write(facts);
      if (facts.given() > 0) store.counter.gave(table.table, facts.given());
      else setAside(facts, table, store);
    }
  }
  return child;
}

/** Counts a row that gave nothing, and tells of whom it is where it should have given something. */
function setAside(facts: SsdFacts, { table, otherwise, severity }: TableFacts, { counter }: SsdStore): void {
  const passed = facts.passed();
  counter.setAside(table, passed ?? otherwise);
  if (passed !== null || severity === null || facts.erred()) return;
  facts.tell('record-set-aside', severity, `Nothing of this row was taken: ${otherwise}.`);
}
