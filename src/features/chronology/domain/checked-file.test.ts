import { expect, test } from 'vitest';
import { makeTable } from '../../../../test/builders/read-documents.ts';
import { check, visit } from '../../../../test/chronologies/checking.ts';
import { countRows } from './checked-file.ts';

const document = makeTable([['Date', 'Source', 'Event'], visit, ['13/03/2012', 'Log', ''], ['', '', '']]);

test('rows are counted in the file, and are its entries, notes and rows set aside', () => {
  expect(countRows(document, check(document))).toEqual({ rows: 2, entries: 1, notes: 0, setAside: 1 });
});

test('an account that leaves out a row of the file is refused', () => {
  const checked = check(document);
  expect(() => countRows(document, { ...checked, entries: [] })).toThrow('could be accounted for');
  expect(() => countRows(document, { ...checked, furniture: [] })).toThrow('could be accounted for');
});
