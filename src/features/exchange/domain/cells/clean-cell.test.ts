import { expect, it } from 'vitest';
import { cleanCell } from './clean-cell.ts';

it.each([
  ['  Rowan\u00a0 Ashby ', 'Rowan Ashby'],
  ['p1\u001f2020-01-01', 'p1 2020-01-01'],
  ['p1\u001e\u0000', 'p1'],
  ['Sinéad O’Hara – “Ōsaka”', 'Sinéad O’Hara – “Ōsaka”'],
])('%j is cleaned to %j', (text, clean) => {
  expect(cleanCell(text)).toBe(clean);
});
