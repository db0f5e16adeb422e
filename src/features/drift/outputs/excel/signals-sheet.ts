import {
  type ExcelCell,
  type ExcelColumn,
  type ExcelSheet,
  excelLimits,
  numberCell,
  textCell,
} from '../../../../platform/documents/write-excel/excel-sheets.ts';
import { citedKey } from '../../domain/cited-key.ts';
import { sayPlace, sayUnit, toldState, weightWords } from '../drift-words.ts';
import type { DriftView, SignalView } from '../views/drift-view.ts';
import { dayOrMonthCell, quiet, stateCell } from './cells.ts';

export const entriesName = 'Entries';

/** Sheets that no rule’s may be called like. */
const otherNames = ['About', weightWords.act, 'Signals', 'By rule', entriesName, 'Problems', 'Not asked'];

/** The row of the sheet of entries, and where the entry stands in the extract, by `citedKey`. */
type EntryRows = ReadonlyMap<string, { readonly row: number; readonly place: string }>;

interface SignalColumn extends ExcelColumn {
  readonly cellOf: (signal: SignalView, rows: EntryRows) => ExcelCell;
}

/** The place in the extract goes on paper with what rests on it. */
const lastPrinted = 'Rests on';

/** As many as have a link of their own; a signal that rests on more says how many. */
const linked = 3;

/** What a chair reads on paper first; what serves sorting and looking things up stands after the printed ones. */
const columns: readonly SignalColumn[] = [
  { heading: 'Child', width: 14, cellOf: ({ child }) => textCell(child, { look: { bold: true } }) },
  { heading: 'Family', width: 13, cellOf: ({ family }) => textCell(family ?? '') },
  { heading: 'Chair', width: 13, cellOf: ({ people }) => textCell(people.chair ?? '') },
  { heading: 'Team', width: 11, cellOf: ({ people }) => textCell(people.team ?? '') },
  { heading: 'Worker', width: 13, cellOf: ({ people }) => textCell(people.worker ?? '') },
  { heading: 'Rule', width: 24, cellOf: ({ title }) => textCell(title) },
  { heading: 'State', width: 13, cellOf: (signal) => stateCell(toldState(signal)) },
  { heading: 'Due', width: 13, cellOf: ({ due }) => dayOrMonthCell(due) },
  { heading: 'Over by', width: 7, cellOf: ({ over }) => numberCell(over) },
  {
    heading: 'Unit',
    width: 12,
    cellOf: ({ over, unit }) => textCell(over === null ? '' : sayUnit(over, unit)),
  },
  { heading: 'What it says', width: 62, cellOf: ({ sentence }) => textCell(sentence) },
  { heading: 'Answered', width: 24, cellOf: (signal) => textCell(sayAnswers(signal)) },
  ...Array.from(
    { length: linked },
    (_, index): SignalColumn => ({
      heading: index === 0 ? lastPrinted : `Rests on (${index + 1})`,
      width: 24,
      cellOf: (signal, rows) => entryCell(signal, index, rows),
    }),
  ),
  {
    heading: 'More entries',
    width: 9,
    centred: true,
    cellOf: ({ entries }) => numberCell(entries.length > linked ? entries.length - linked : null),
  },
  { heading: 'Days past its day', width: 10, cellOf: ({ days }) => numberCell(days) },
  { heading: 'Since', width: 13, cellOf: ({ since }) => dayOrMonthCell(since) },
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
  const found = rows.get(citedKey(child, id));
  if (found === undefined) return textCell(id);
  return textCell(found.place, { link: { sheet: entriesName, row: found.row } });
}

/** What is to be acted on now, and can be: late, standing out and due. Short enough to print. */
export function actSheet(view: DriftView): ExcelSheet {
  const signals = speaking(view).filter(({ weight, state }) => weight === 'act' && state !== 'not-recorded');
  return sheetOf(weightWords.act, signals, rowsOfEntries(view));
}

/** Every signal but those of what is in order, one row each. */
export function signalsSheet(view: DriftView): ExcelSheet {
  return sheetOf('Signals', speaking(view), rowsOfEntries(view));
}

/** A sheet for each rule that found something. */
export function ruleSheets(view: DriftView): readonly ExcelSheet[] {
  const rows = rowsOfEntries(view);
  const names = new Set(otherNames.map((name) => name.toLowerCase()));
  return [...Map.groupBy(speaking(view), ({ rule }) => rule).values()].map((signals) =>
    sheetOf(sheetName(signals[0]?.title ?? '', longestName(signals.length), names), signals, rows),
  );
}

function speaking({ signals }: DriftView): readonly SignalView[] {
  return signals.filter(({ state }) => state !== 'ok');
}

function rowsOfEntries({ entries }: DriftView): EntryRows {
  return new Map(
    entries.map((entry, row) => [
      citedKey(entry.child, entry.id),
      { row, place: sayPlace(entry) || entry.id },
    ]),
  );
}

/** As Excel allows; shorter where rows may go on on another sheet, whose name tells which it is. */
function longestName(rows: number): number {
  return rows < excelLimits.rows ? 31 : 25;
}

/** A rule’s title as a sheet may be called, unlike every other’s. */
function sheetName(title: string, longest: number, names: Set<string>): string {
  const plain = title.replace(/[[\]:*?/\\']/g, ' ');
  let name = plain.slice(0, longest).trim();
  for (let number = 2; names.has(name.toLowerCase()); number += 1) {
    name = `${plain.slice(0, longest - 3).trim()} ${number}`;
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
    printedColumns: told.findIndex(({ heading }) => heading === lastPrinted) + 1,
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
