import { expect, test } from 'vitest';
import { asAddress, makeFindAddresses } from './listed-addresses.ts';
import { findAddressesLeft, listAddressRuns } from './residual-addresses.ts';

const cast = [
  'Rose Cottage, The Green\nLontown\nLT1 2AB',
  'Flat 2, 14 Penrose Lane, Lontown',
  'Fernlea\nHarrow',
  '3 Tregony Terr., Lontown',
].map(asAddress);
const find = makeFindAddresses(cast);
const leftOf = (text: string) => findAddressesLeft(text, listAddressRuns(cast));
const said = (text: string, stretches = find(text)) =>
  stretches.map(({ start, end }) => text.slice(start, end));

test.each([
  ['They moved to Rose Cottage in May', ['Rose Cottage']],
  ['Now at Rose Cottage, The Green, Lontown, LT1 2AB.', ['Rose Cottage, The Green, Lontown, LT1 2AB']],
  ['now at rose cottage the green', ['rose cottage the green']],
  ['seen at 14 penrose ln and driven home', ['14 penrose ln']],
  ['Seen in Penrose Lane', ['Penrose Lane']],
  ['left 14 Penrose La. at noon', ['14 Penrose La']],
  ['at Rose Cott, The Grn', ['Rose Cott, The Grn']],
  ['rang from 3 tregony tce', ['3 tregony tce']],
  ['rang from 3 Tregony Ter', ['3 Tregony Ter']],
  ['Flat 2, 14 Penrose Lane', ['Flat 2, 14 Penrose Lane']],
  ['She stays at FERNLEA', ['FERNLEA']],
] as const)('an address of the record is found in “%s”', (text, found) => {
  expect(said(text)).toEqual(found);
});

test.each([
  'Lontown Council wrote to Harrow',
  'They went through the green door',
  'She wore the green coat',
  'Bus 14 to Lontown',
  'At 2 she rang',
])('no address is seen in “%s”', (text) => {
  expect(said(text)).toEqual([]);
  expect(said(text, leftOf(text))).toEqual([]);
});

test('the last look finds by itself what has a number or two lines, however it is written', () => {
  for (const text of ['14 PENROSE LANE', 'rose   cottage / the green', 'lt1 2ab'])
    expect(said(text, leftOf(text)), text).toEqual([text]);
});
