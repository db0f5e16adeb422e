import {
  type ExcelCell,
  type ExcelColumn,
  type ExcelSheet,
  numberCell,
  textCell,
} from '../../../../platform/documents/write-excel/excel-sheets.ts';
import { citedKey } from '../../domain/cited-key.ts';
import { sayLength, toldState, weightWords } from '../drift-words.ts';
import type { DriftView, SignalView } from '../views/drift-view.ts';
import { dayOrMonthCell, quiet, stateCell } from './cells.ts';

export const entriesName = 'Entries';

/** Rows of the sheet of entries, by `citedKey`. */
type EntryRows = ReadonlyMap<string, number>;

interface SignalColumn extends ExcelColumn {
  readonly cellOf: (signal: SignalView, rows: EntryRows) => ExcelCell;
}

/** As many as have a link of their own; a signal that rests on more says how many. */
const linked = 3;

const columns: readonly SignalColumn[] = [
  { heading: 'Child', width: 16, cellOf: ({ child }) => textCell(child, { look: { bold: true } }) },
  { heading: 'Family', width: 14, cellOf: ({ family }) => textCell(family ?? '') },
  { heading: 'Chair', width: 14, cellOf: ({ people }) => textCell(people.chair ?? '') },
  { heading: 'Team', width: 14, cellOf: ({ people }) => textCell(people.team ?? '') },
  { heading: 'Worker', width: 14, cellOf: ({ people }) => textCell(people.worker ?? '') },
  { heading: 'Rule', width: 26, cellOf: ({ title }) => textCell(title) },
  { heading: 'State', width: 16, cellOf: (signal) => stateCell(toldState(signal)) },
  { heading: 'Due', width: 15, cellOf: ({ due }) => dayOrMonthCell(due) },
  {
    heading: 'Over by',
    width: 20,
    cellOf: ({ over, unit }) => textCell(over === null ? '' : sayLength(over, unit)),
  },
  { heading: 'Days over', width: 8, cellOf: ({ days }) => numberCell(days) },
  { heading: 'Since', width: 15, cellOf: ({ since }) => dayOrMonthCell(since) },
  { heading: 'What it says', width: 70, cellOf: ({ sentence }) => textCell(sentence) },
  { heading: 'Answered', width: 30, cellOf: (signal) => textCell(sayAnswers(signal)) },
  ...Array.from(
    { length: linked },
    (_, index): SignalColumn => ({
      heading: index === 0 ? 'Rests on' : `Rests on (${index + 1})`,
      width: 18,
      cellOf: (signal, rows) => entryCell(signal, index, rows),
    }),
  ),
  {
    heading: 'More entries',
    width: 9,
    centred: true,
    cellOf: ({ entries }) => numberCell(entries.length > linked ? entries.length - linked : null),
  },
  { heading: 'Weight', width: 18, cellOf: ({ weight }) => textCell(weightWords[weight]) },
  { heading: 'About', width: 18, cellOf: ({ about }) => textCell(about ?? '', { look: quiet }) },
];

/** What somebody answered, and the reason for lateness where one is recorded. */
function sayAnswers({ answered, reason }: SignalView): string {
  const why = reason === null ? null : `Reason for lateness: ${reason}`;
  return [answered, why].filter((said) => said !== null).join(' ');
}

function entryCell({ child, entries }: SignalView, index: number, rows: EntryRows): ExcelCell {
  const id = entries[index];
  if (id === undefined) return null;
  const row = rows.get(citedKey(child, id));
  return row === undefined ? textCell(id) : textCell(id, { link: { sheet: entriesName, row } });
}

/** Every signal but those of what is in order, one row each. */
export function signalsSheet(view: DriftView): ExcelSheet {
  return sheetOf('Signals', speaking(view), rowsOfEntries(view));
}

/** A sheet for each rule that found something. */
export function ruleSheets(view: DriftView): readonly ExcelSheet[] {
  const rows = rowsOfEntries(view);
  const names = new Set<string>();
  return [...Map.groupBy(speaking(view), ({ rule }) => rule).values()].map((signals) =>
    sheetOf(sheetName(signals[0]?.title ?? '', names), signals, rows),
  );
}

function speaking({ signals }: DriftView): readonly SignalView[] {
  return signals.filter(({ state }) => state !== 'ok');
}

function rowsOfEntries({ entries }: DriftView): EntryRows {
  return new Map(entries.map(({ child, id }, row) => [citedKey(child, id), row]));
}

const longestName = 25;

/** A rule’s title as a sheet may be called, unlike every other’s. */
function sheetName(title: string, names: Set<string>): string {
  const plain = title.replace(/[[\]:*?/\\']/g, ' ');
  let name = plain.slice(0, longestName).trim();
  for (let number = 2; names.has(name.toLowerCase()); number += 1) {
    name = `${plain.slice(0, longestName - 3).trim()} ${number}`;
  }
  names.add(name.toLowerCase());
  return name;
}

function sheetOf(name: string, signals: readonly SignalView[], entries: EntryRows): ExcelSheet {
  const told = columnsOf(signals);
  return {
    name,
    columns: told,
    count: signals.length,
    rows: rowsOf(signals, told, entries),
    frozenColumns: 1,
    printedColumns: told.findIndex(({ heading }) => heading === 'Rests on') + 1,
  };
}

/** The columns that somebody’s row fills: an extract that names no chair needs no column of chairs. */
function columnsOf(signals: readonly SignalView[]): readonly SignalColumn[] {
  const isNamed = {
    Chair: signals.some(({ people }) => people.chair !== null),
    Team: signals.some(({ people }) => people.team !== null),
    Worker: signals.some(({ people }) => people.worker !== null),
    Answered: signals.some((signal) => sayAnswers(signal) !== ''),
  };
  return columns.filter(({ heading }) => isNamed[heading as keyof typeof isNamed] ?? true);
}

function* rowsOf(
  signals: readonly SignalView[],
  told: readonly SignalColumn[],
  rows: EntryRows,
): Generator<readonly ExcelCell[]> {
  for (const signal of signals) yield told.map(({ cellOf }) => cellOf(signal, rows));
}
