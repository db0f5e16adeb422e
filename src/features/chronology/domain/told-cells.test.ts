import { expect, test } from 'vitest';
import { makeEntry } from '../../../../test/builders/chronology-entry.ts';
import { nameCells } from './told-cells.ts';

function wording(cells: Readonly<Record<string, string>>) {
  const entry = makeEntry('12/03/2012', 'School', 'Seen');
  return { ...entry, origin: { ...entry.origin, cells } };
}

test('every cell is told, its heading where it is a common one, and what was changed stands under one name', () => {
  const now = wording({ Date: '12/03/2012', Event: 'Seen', 'Household member': 'Stepfather' });
  const before = wording({ Date: '12/03/2012', 'Household member': 'Ana', Event: 'Seen' });
  const cellsOf = nameCells([now, before]);
  expect(cellsOf(now)).toEqual({ Date: '12/03/2012', Event: 'Seen', 'Column 3': 'Stepfather' });
  expect(cellsOf(before)).toEqual({ Date: '12/03/2012', Event: 'Seen', 'Column 3': 'Ana' });
});

test('two columns are two, though they stood in one place', () => {
  const now = wording({ Date: '12/03/2012', 'What mum said': 'No' });
  const before = wording({ Date: '12/03/2012', 'Mr Quill rang': 'Yes' });
  const cellsOf = nameCells([now, before]);
  expect(cellsOf(now)).toEqual({ Date: '12/03/2012', 'Column 2': 'No' });
  expect(cellsOf(before)).toEqual({ Date: '12/03/2012', 'Column 2 (2)': 'Yes' });
});
