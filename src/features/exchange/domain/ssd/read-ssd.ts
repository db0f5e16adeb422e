import type { Day } from '../../../../shared/day.ts';
import type { Entry } from '../../../protection/domain/entries/entry.ts';
import { checkHistory } from '../checks/check-history.ts';
import { countRecords } from '../count-records.ts';
import type {
  ExtractAccounts,
  ExtractOpening,
  ExtractSink,
  ExtractSummary,
  PartAccount,
} from '../extract.ts';
import { carriesOf } from './carries.ts';
import { findRoles } from './find-roles.ts';
import { type KeptRows, readKept, type SsdRow } from './kept-rows.ts';
import { readTable, type SsdStore, type TableReading } from './read-table.ts';
import { type SsdChild, ssdFacts } from './ssd-facts.ts';
import { ssdTables, tablesSetAside } from './ssd-tables.ts';
import { tableFacts } from './table-facts.ts';
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
 * Reads the tables of a Standard Safeguarding Dataset. What is dated after `today` is not the last that happened.
 * `checks`: whether the children are held against the checks of every extract.
 */
export function readSsdTables(sink: ExtractSink, today: Day, checks = true): SsdReading {
  const opened: string[] = [];
  const store: SsdStore = {
    report: sink.report,
    counter: countRecords(),
    today,
    children: new Map(),
    families: new Map(),
    professionals: new Map(),
    columns: new Map(),
    persons: new Set(),
    lastDay: null,
  };
  return {
    open(name) {
      opened.push(name);
      const table = ssdTables.find((one) => one.name === name);
      return table === undefined ? countTable(name, store) : readTable(table, store);
    },
    finish: (name) => {
      tellMissing(store);
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
        accounts: inOrder(store.counter.accounts(), opened),
        knowledge: 'assumed',
        notes: [
          `The dataset names no day on which it was drawn${store.lastDay === null ? '' : `; the last day that it tells of is ${store.lastDay}`}.`,
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
  };
}

function tellMissing(store: SsdStore): void {
  for (const { name } of ssdTables) {
    if (store.columns.has(name)) continue;
    const message = `The extract has no table ${name}, or nothing in it but an empty file. What it would tell cannot be known from this extract.`;
    store.report({
      rule: 'table-missing',
      severity: 'warning',
      child: null,
      plan: null,
      part: name,
      line: null,
      message,
    });
  }
}

function tellChildren(store: SsdStore, sink: ExtractSink, checks: boolean): void {
  for (const [child, kept] of store.children) {
    const entries = entriesOf(child, kept, store);
    store.children.set(child, []);
    if (entries.length === 0) continue;
    const history = { child, family: store.families.get(child) || null, entries };
    sink.child(history);
    if (!checks) continue;
    for (const report of checkHistory(history, { referenceDay: null, collects: null })) sink.report(report);
  }
}

function entriesOf(id: string, kept: KeptRows, store: SsdStore): readonly Entry[] {
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
    professionals: store.professionals,
    lastDay: store.lastDay,
  };
  const told: LinkTold = { person: false };
  for (const table of tableFacts) {
    for (const row of child.rowsOf(table.table)) {
      const facts = ssdFacts(row, child, table.table, table.plan);
      tellLinks(facts, table, store, told);
      table.write(facts);
      if (facts.given() > 0) store.counter.gave(table.table, facts.given());
      else store.counter.setAside(table.table, table.otherwise);
    }
  }
  return child.entries;
}

/** Every table in the order in which it was read, empty ones too. */
function inOrder(accounts: ExtractAccounts, opened: readonly string[]): ExtractAccounts {
  const parts = [...new Set(opened)].map(
    (name): PartAccount =>
      accounts.parts.find(({ part }) => part === name) ?? {
        part: name,
        records: 0,
        entries: 0,
        setAside: 0,
        reasons: [],
      },
  );
  return { ...accounts, parts };
}
