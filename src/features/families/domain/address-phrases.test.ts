import { expect, test } from 'vitest';
import { addressPhrases } from './address-phrases.ts';

test.each([
  ['14 Tregony Terrace\nLontown', 'LT1 2AB', ['Tregony Terrace', 'LT1 2AB', 'LT12AB']],
  ['14, Tregony Terrace', null, ['Tregony Terrace']],
  ['14a Tannery Rise, Wexmoor', null, ['Tannery Rise']],
  ['Flat 6, Farrier Court, Wexmoor', null, ['Farrier Court']],
  ['A flat of the refuge, Harbour Row', null, ['A flat of the refuge', 'Harbour Row']],
  ['Rose Cottage,\nThe Green\nMilton Keynes', null, ['Rose Cottage']],
  ['14 Tannery Rise, Milton Keynes', null, ['Tannery Rise']],
  ['Flat 2, The Parade', null, ['The Parade']],
  ['Flat 2\n9 Mill Lane\nLontown', 'lt12ab', ['Mill Lane', 'lt1 2ab', 'lt12ab']],
  ['Fernlea\nLontown', null, []],
  ['Fernlea', 'LT1', []],
])('%j with the postcode %s is told by its street or house, and its postcode', (lines, postcode, phrases) => {
  expect(addressPhrases({ lines, postcode })).toEqual(phrases);
});
