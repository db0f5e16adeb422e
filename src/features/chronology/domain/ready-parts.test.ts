import { expect, test } from 'vitest';
import { makeDocument, makePart, makeTable, type RowPlan } from '../../../../test/builders/read-documents.ts';
import { cellsOfDocument, cellsOfResult } from '../../../../test/chronologies/cells.ts';
import { check, visit } from '../../../../test/chronologies/checking.ts';
import type { InnerTable } from '../../../shared/document.ts';
import { readyParts } from './ready-parts.ts';

function inner(name: string, plans: readonly RowPlan[]): InnerTable {
  const { rows } = makePart(name, plans);
  return { name, text: rows.map(({ cells }) => cells.join('\t')).join('\n'), rows };
}

function holding(before: string, table: InnerTable, ...others: readonly string[]): RowPlan {
  return { cells: [`${before}\n${table.text}`, ...others], details: { 0: { tables: [table] } } };
}

const chronology = inner('Table 1.1', [['Date', 'Source', 'Event'], visit]);

test('a chronology inside a page that is laid out by a table is read, and its outer cell names it', () => {
  const document = makeTable([['Single agency chronology'], holding('Name: Kai', chronology)]);
  const checked = check(document);
  expect(checked.entries.map(({ origin }) => [origin.part, origin.row])).toEqual([['Table 1.1', 2]]);
  expect(checked.furniture.filter(({ part }) => part === 'Table 1').map(({ cells }) => cells)).toEqual([
    ['Single agency chronology'],
    ['Name: Kai\n[Table 1.1]'],
  ]);
  expect(cellsOfResult(checked)).toEqual(cellsOfDocument(readyParts(document)));
});

test('so is one that stands two tables deep', () => {
  const middle = inner('Table 1.2', [holding('', chronology)]);
  expect(check(makeTable([holding('', middle)])).accounts.entries).toBe(1);
});

test('another table inside a cell stays the text of that cell', () => {
  const weights = inner('Table 1.1', [
    ['Age', 'Weight'],
    ['6 months', '7 kg'],
  ]);
  const rows: RowPlan[] = [
    ['Event', 'Date', 'Source'],
    holding('Weighed', weights, '12/03/2012', 'Red book'),
  ];
  expect(check(makeTable(rows)).entries[0]?.event).toBe('Weighed\nAge\tWeight\n6 months\t7 kg');
});

test('two sheets of one name are told apart, and so are the ids of their entries', () => {
  const sheet = makePart('Log', [['Date', 'Source', 'Event'], visit]);
  const checked = check(makeDocument([sheet, sheet], 'school.xlsx'));
  expect(checked.entries.map(({ origin }) => origin.part)).toEqual(['Log', 'Log (2)']);
  expect(new Set(checked.entries.map(({ id }) => id)).size).toBe(2);
});
