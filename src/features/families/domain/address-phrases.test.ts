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
  ['14 Tannery Rise, Milton Keynes, Buckinghamshire', null, ['Tannery Rise']],
  ['14 Tannery Rise, West Bromwich, West Midlands', null, ['Tannery Rise']],
  ['14 A Tannery Rise, Wexmoor', null, ['Tannery Rise']],
  ['Farrier Court 6, Wexmoor', null, ['Farrier Court']],
  ['Tannery Rise (flat 14)', null, ['Tannery Rise']],
  ['Harbour House, 3 The Parade', null, ['Harbour House', '3 The Parade']],
  ['14 Tregony Terr., Lontown', null, ['Tregony Terr']],
  ['“Rose Cottage”; Mill St., Lontown', null, ['Rose Cottage', 'Mill St']],
  ['No.14 - Tannery Rise', null, ['Tannery Rise']],
  ['#14 Tannery Rise; Wexmoor', null, ['Tannery Rise']],
  ['1st Floor, 14 Tannery Rise', null, ['Tannery Rise']],
  ['12 The (Old) Mill', null, ['12 The']],
  ['The Haven, 3 Church Lane, Wexmoor', null, ['The Haven', 'Church Lane']],
  ['The Park Hotel, Wexmoor', null, ['The Park Hotel']],
  ['14 St James’ Road', null, ['St James Road']],
  ['14 Tregony Terrace Wexmoor LT1 2AB', null, ['Tregony Terrace', 'LT1 2AB', 'LT12AB']],
  ['Rose Cottage, Tregony Tce, Wexmoor', 'unknown', ['Rose Cottage', 'Tregony Tce']],
  ['👪 [(\\', '((((((', []],
  ['14 Broadway, Wexmoor', null, ['14 Broadway']],
  ['2 Fernlea', null, ['2 Fernlea']],
  ['12-14 Cooper’s Reach\nWexmoor', null, ['Cooper’s Reach']],
  ['Flat 2\n9 Mill Lane\nLontown', 'lt12ab', ['Mill Lane', 'lt1 2ab', 'lt12ab']],
  ['Fernlea\nLontown', null, []],
  ['Fernlea', 'LT1', []],
])('%j with the postcode %s is told by its street or house, and its postcode', (lines, postcode, phrases) => {
  expect(addressPhrases({ lines, postcode })).toEqual(phrases);
});
