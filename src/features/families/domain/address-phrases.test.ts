import { expect, test } from 'vitest';
import { addressPhrases } from './address-phrases.ts';

test.each([
  ['14 Tregony Terrace\nLontown', 'LT1 2AB', ['14 Tregony Terrace', 'LT1 2AB', 'LT12AB']],
  ['Rose Cottage,\nThe Green', null, ['Rose Cottage']],
  ['Flat 2\n9 Mill Lane\nLontown', 'lt12ab', ['9 Mill Lane', 'lt1 2ab', 'lt12ab']],
  ['Fernlea\nLontown', null, []],
  ['Fernlea', 'LT1', []],
])('%j with the postcode %s is told by its street or house, and its postcode', (lines, postcode, phrases) => {
  expect(addressPhrases({ lines, postcode })).toEqual(phrases);
});
