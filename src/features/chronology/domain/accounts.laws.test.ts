import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeDocument, makePart, type RowPlan } from '../../../../test/builders/read-documents.ts';
import { cellsOfDocument, cellsOfResult } from '../../../../test/chronologies/cells.ts';
import { AppError } from '../../../shared/app-error.ts';
import { type Day, parseDay } from '../../../shared/day.ts';
import type { ReadDocument } from '../../../shared/document.ts';
import { checkDocument } from './check-document.ts';
import type { CheckedFile } from './checked-file.ts';

const today = parseDay('2026-03-01') as Day;

/** Cells as chronologies have them, and others that they do not. */
const cell = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('', '  ', '12/03/2012', '3 May', 'same day', '2012', 'March 2012', 'undated'),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'Date',
      'Source',
      'Event',
      'Action taken',
      'Time',
      'Total',
      '# note',
      '7',
      'HEALTH',
      '31/02/2012',
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'Home visit, mother said all was well',
      'Log',
      'Police',
      'QXZ rang',
      '__proto__',
    ),
  },
  { weight: 2, arbitrary: fc.string({ maxLength: 30, unit: 'grapheme' }) },
);

const row: fc.Arbitrary<RowPlan> = fc.oneof(
  { weight: 6, arbitrary: fc.array(cell, { minLength: 1, maxLength: 6 }) },
  { weight: 1, arbitrary: fc.constant(['Date', 'Source', 'Event']) },
  { weight: 1, arbitrary: fc.constant(['When', 'Record', 'What happened', 'Notes', 'Notes']) },
  {
    weight: 1,
    arbitrary: cell.map((text) => ({ cells: [text, '', ''], details: { 0: { span: 3 } } })),
  },
  {
    weight: 1,
    arbitrary: cell.map((text) => ({
      cells: ['', text, text],
      details: { 0: { coveredBy: { row: 2, column: 0 } } },
    })),
  },
);

const document: fc.Arbitrary<ReadDocument> = fc
  .array(fc.array(row, { maxLength: 12 }), { minLength: 1, maxLength: 3 })
  .map((tables) => makeDocument(tables.map((rows, index) => makePart(`Table ${index + 1}`, rows))));

function checkOrRefuse(read: ReadDocument): CheckedFile | null {
  try {
    return checkDocument(read, { agency: null, table: null, stated: [], today, window: undefined });
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

test('law: every cell of a file is found again, just once, in an entry, a note, a row set aside or furniture', () => {
  let read = 0;
  fc.assert(
    fc.property(document, (one) => {
      const checked = checkOrRefuse(one);
      if (checked === null) return;
      read += 1;
      expect(cellsOfResult(checked)).toEqual(cellsOfDocument(one));
    }),
    { numRuns: 1000 },
  );
  expect(read).toBeGreaterThan(200);
});

test('law: rows in = entries + notes + rows set aside', () => {
  fc.assert(
    fc.property(document, (one) => {
      const checked = checkOrRefuse(one);
      if (checked === null) return;
      const { rows, entries, notes, setAside } = checked.accounts;
      const all = one.parts.reduce((sum, part) => sum + part.rows.length, 0);
      expect(entries + notes + setAside).toBe(rows);
      expect(rows + checked.furniture.length).toBe(all);
      expect(
        checked.setAside.every((aside) => aside.issues.some((issue) => issue.severity === 'error')),
      ).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('law: the same file gives the same result, with ids that are never twice the same', () => {
  fc.assert(
    fc.property(document, (one) => {
      const checked = checkOrRefuse(one);
      if (checked === null) return;
      expect(checkOrRefuse(one)).toEqual(checked);
      const ids = checked.entries.map((entry) => entry.id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 200 },
  );
});

test('law: a row with a date and an event, where their columns are, is never furniture', () => {
  fc.assert(
    fc.property(document, (one) => {
      const checked = checkOrRefuse(one);
      // With several tables in one part a row has other columns than those of the table below it.
      if (checked === null || checked.tables.length > 1) return;
      for (const { parts, mappings } of checked.tables) {
        const columnOf = (field: string) =>
          mappings.find((mapping) => mapping.field === field)?.column.index ?? -1;
        const swallowed = one.parts
          .filter((part) => parts.includes(part.name))
          .flatMap((part) => part.rows.map((row) => ({ part: part.name, row: row.number, cells: row.cells })))
          .filter(
            ({ cells }) =>
              cells[columnOf('date')] === '12/03/2012' && (cells[columnOf('event')] ?? '').trim() !== '',
          )
          .filter(({ part, row }) =>
            checked.furniture.some(
              (each) => each.part === part && each.row === row && each.kind !== 'other-table',
            ),
          );
        expect(swallowed).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});
