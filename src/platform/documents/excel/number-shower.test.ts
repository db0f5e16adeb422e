import { SSF } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberShower } from './number-shower.ts';

const codes = [
  '0',
  '0.00',
  '#,##0',
  '#,##0.00',
  '0%',
  '0.00%',
  '00000000000',
  '0000 000 000',
  '000\\-000\\-0000',
  '#',
  '0.##',
  '"£"#,##0',
  '#,##0;(#,##0)',
  '0.0;-0.0;"nil "0',
  '[Red]0.0',
  '[$£-809]#,##0.00',
  '0" days"',
  'General',
  '0.00E+00',
  '# ?/?',
  '0,,',
  '[>100]0;0.0',
];

test.each([
  [7700900123, '00000000000', '07700900123'],
  [9434765919, '000 000 0000', '943 476 5919'],
  [1234567.891, '#,##0.00', '1,234,567.89'],
  [0.125, '0.0%', '12.5%'],
  [-12, '#,##0;(#,##0)', '(12)'],
  [-12, '0.0', '-12.0'],
  [3, '0" days"', '3 days'],
  [1234.5, '[$£-809]#,##0.00', '£1,234.50'],
])('%s by %s is shown as %s', (number, code, text) => {
  expect(numberShower(code)(number)).toBe(text);
});

test.each(['0.00E+00', '# ?/?', '[>100]0;0.0', ';;;', '"none"'])(
  'the code %s is left to the number itself',
  (code) => {
    expect(numberShower(code)(3.5)).toBeNull();
  },
);

// With negative numbers that library rounds halves towards zero, unlike Excel, and is not at one with itself about
// the sign of what rounds to nothing.
const anyAmount = fc
  .integer({ min: -99_999_999, max: 99_999_999 })
  .filter((pence) => pence >= 0 || (pence <= -100 && pence % 10 !== -5 && pence % 100 !== -50));

test('numbers are shown as another library shows them, or not by the code at all', () => {
  fc.assert(
    fc.property(fc.constantFrom(...codes), anyAmount, (code, pence) => {
      const text = numberShower(code)(pence / 100);
      if (text !== null) expect(text).toBe(SSF.format(code, pence / 100).trim());
    }),
    { numRuns: 5_000 },
  );
});
