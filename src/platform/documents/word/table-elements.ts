import { isOn } from './form-field.ts';
import type { Opening } from './opening.ts';
import { openTableHere, type StoryState } from './story.ts';
import { openCell, openRow, skipColumns } from './word-table.ts';

/** What the beginnings of tables, rows and cells, and of their properties, mean. */
export const openingsOfTables: readonly (readonly [string, Opening])[] = [
  ['w:tbl', openTableHere],
  ['w:tr', startRow],
  ['w:tc', startCell],
  [
    'w:tblHeader',
    (state, attribute) =>
      onRow(state, (row) => {
        row.heading = isOn(attribute('w:val'));
      }),
  ],
  [
    'w:hidden',
    (state, attribute) =>
      onRow(state, (row) => {
        row.hidden = isOn(attribute('w:val'));
      }),
  ],
  [
    'w:gridBefore',
    (state, attribute) =>
      onRow(state, (row) => skipColumns(row, count(attribute('w:val')), state.context.limits)),
  ],
  [
    'w:gridAfter',
    (state, attribute) =>
      onRow(state, (row) => {
        row.gridAfter = count(attribute('w:val'));
      }),
  ],
  [
    'w:gridSpan',
    (state, attribute) =>
      onCell(state, (cell) => {
        cell.span = Math.max(1, count(attribute('w:val')));
      }),
  ],
  [
    'w:vMerge',
    (state, attribute) =>
      onCell(state, (cell) => {
        cell.merge = attribute('w:val') === 'restart' ? 'restart' : 'continue';
      }),
  ],
  [
    'w:cellDel',
    (state) =>
      onCell(state, (cell) => {
        cell.deleted = true;
      }),
  ],
];

function startRow(state: StoryState): void {
  const table = state.tables.at(-1);
  if (table !== undefined) table.row = openRow(table);
}

function startCell(state: StoryState): void {
  const cell = openCell();
  const table = state.tables.at(-1);
  if (table !== undefined) table.cell = cell;
  state.holders.push({ kind: 'cell', blocks: cell.blocks });
}

function onRow(
  state: StoryState,
  act: (row: NonNullable<StoryState['tables'][number]['row']>) => void,
): void {
  const row = state.tables.at(-1)?.row;
  if (row && state.path.at(-1) === 'w:trPr') act(row);
}

function onCell(
  state: StoryState,
  act: (cell: NonNullable<StoryState['tables'][number]['cell']>) => void,
): void {
  const cell = state.tables.at(-1)?.cell;
  if (cell && state.path.at(-1) === 'w:tcPr') act(cell);
}

function count(text: string | undefined): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : 0;
}
