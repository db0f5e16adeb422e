import { expect, test } from 'vitest';
import { makeNameHider } from '../hide-names.ts';
import { learnVocabulary } from '../words/vocabulary-of-texts.ts';
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

/** What a document tells of a text where this address is on the list, before the last look and behind it. */
function hide(lines: string, text: string): string {
  const list = [asAddress(lines)];
  const hidden = makeNameHider(list, learnVocabulary([]), new Set()).hide(text, {}, () => 'a text');
  expect(said(hidden, findAddressesLeft(hidden, listAddressRuns(list)))).toEqual([]);
  return hidden;
}

test.each([
  [
    'Flat 2 Farrier Court Tannery Rise Wexmoor LT1 2AB',
    'Seen at farrier ct today',
    'Seen at [address] today',
  ],
  ['Flat 2 Farrier Court Tannery Rise Wexmoor LT1 2AB', 'Seen in tannery rise', 'Seen in [address]'],
  ['Rose Cottage Mill Lane Wexmoor', 'They left Mill Ln', 'They left [address]'],
  ['Rose Cottage. Mill Lane. Wexmoor', 'She stays at Rose Cott', 'She stays at [address]'],
  ['14 Tregony Bank; Wexmoor', 'from 14 tregony bank', 'from [address]'],
  ['14 Tregony Bank (rear)', 'from 14 tregony bank', 'from [address]'],
  ['14 A Broadway', 'He was at 14A Broadway', 'He was at [address]'],
  ['14A Broadway', 'He was at 14 A, broadway', 'He was at [address]'],
  ['Flat 2, 3rd Avenue', 'Rang from 3rd Avenue', 'Rang from [address]'],
  ['12 The (Old) Mill', 'came to 12 The (Old) Mill', 'came to [address]'],
  ['12 The (Old) Mill', 'came to 12 the old mill', 'came to [address]'],
  ['14 Cheapside Harrow', 'Left 14 cheapside', 'Left [address]'],
  ['Top Flat, The Haven, Wexmoor', 'Rang from The Haven', 'Rang from [address]'],
  ['Rose Cottage\nD02X285', 'Letter to D02 X285 was sent', 'Letter to [address] was sent'],
  ['Rose Cottage\nLT1-OAB', 'Letter to lt1 0ab was sent', 'Letter to [address] was sent'],
  ['Rose & Crown Cottage', 'Now at the Rose and Crown Cott', 'Now at the [address]'],
  ['ROSE COTTAGE, THE GREEN', 'Now at Rose Cottage, at The Green', 'Now at [address], at [address]'],
  ['rose cottage mill lane', 'Now at ROSE COTT. in Mill Lane', 'Now at [address]. in [address]'],
  ['Rose and Crown Cottage', 'Now at the Rose & Crown Cottage', 'Now at the [address]'],
  ['Cooper‘s Reach', 'Seen at Cooper’s Reach', 'Seen at [address]'],
  ['House 3\nHope Refuge\nWexmoor', 'Mum is staying at Hope Refuge', 'Mum is staying at [address]'],
  ['Fernlea, Station Approach', 'She lives in Station Approach', 'She lives in [address]'],
  ['Room 4, Hillside Refuge, Wexmoor', 'She is staying at Hillside Refuge', 'She is staying at [address]'],
  [
    'Room 6, Hope House Refuge\n41 Albert Grove\nLT6 2NN',
    'Mum visited Hope House.',
    'Mum visited [address].',
  ],
  ['Room 6, Hope House Refuge\n41 Albert Grove\nLT6 2NN', 'Hope House rang', '[address] rang'],
  ['Hope House Refuge, Wexmoor', 'Mum at HOPE HOUSE.', 'Mum at [address].'],
  ['The Bridge Hostel', 'Mum at The Bridge. Left the Bridge.', 'Mum at [address]. Left [address].'],
  ['The Bridge Mother and Baby Unit', 'Mum at The Bridge', 'Mum at [address]'],
  ['Larkspur House Women’s Refuge', 'taken to larkspur house', 'taken to [address]'],
  ['Larkspur House Refuge', 'taken to Larkspur by police', 'taken to [address] by police'],
  ['Larkspur Women’s Refuge', 'taken to Larkspur by police', 'taken to [address] by police'],
  ['Willow Tree Residential Home', 'seen at Willow Tree', 'seen at [address]'],
  ['14 Bankside Hostel', 'She left Bankside Hostel', 'She left [address]'],
  ['Flat 2 Hope Hostel Didcot', 'seen at Hope Hostel', 'seen at [address]'],
  ['12 The Willows Didcot', 'seen at 12 The Willows', 'seen at [address]'],
  ['Rose cottage, Mill Lane', 'moved to Rose cottage', 'moved to [address]'],
  ['Park house', 'moved to Park house', 'moved to [address]'],
  ['Hope house', 'moved to Hope house', 'moved to [address]'],
  ["Women's refuge", "moved to Women's refuge", 'moved to [address]'],
  ["Women's refuge", 'moved to the Women’s refuge', 'moved to the [address]'],
  ['The old school, Church Lane', 'The old school is where she lives', '[address] is where she lives'],
  ['The Old School, Mill Lane', 'moved to the Old School', 'moved to [address]'],
  ['The Old School, Mill Lane', 'moved to the Old school', 'moved to [address]'],
  ['The Old School, Mill Lane', 'moved to Old School', 'moved to [address]'],
  ['Rose Cottage\nMill Lane', 'MUM NOW AT ROSE COTTAGE WITH CHILDREN', 'MUM NOW AT [address] WITH CHILDREN'],
  ['Rose Cottage', 'ROSE COTTAGE WAS COLD', '[address] WAS COLD'],
  ['Rose Cottage', 'She moved to Rose cottage', 'She moved to [address]'],
  ['Church House', 'moved to Church house', 'moved to [address]'],
  ['12 Queens Court', "She was seen at queen's court", 'She was seen at [address]'],
  ['12 Queens Court', 'She was seen at Queen’s Ct', 'She was seen at [address]'],
  ['Shepherds House', "living at shepherd's house", 'living at [address]'],
  ['OConnell Court', 'living at O’Connell Court', 'living at [address]'],
  ['Saint James Court', 'living at St. James Court', 'living at [address]'],
  ['St James Court', 'living at Saint James Court', 'living at [address]'],
  ['Tŷ Mawr', 'now at ty mawr', 'now at [address]'],
  ['Tŷ Mawr', 'now at Ty\u0302 Mawr', 'now at [address]'],
  ['Ty Mawr', 'now at tŷ mawr', 'now at [address]'],
  ['Château Rouge', 'at chateau rouge', 'at [address]'],
  ['Bryn-y-môr Road', 'in bryn y mor rd', 'in [address]'],
  ['Larkspur House, 27 Tannery Row, Wexmoor', 'Larkspur staff rang', '[address] staff rang'],
  ['Larkspur House, 27 Tannery Row, Wexmoor', 'LARKSPUR was cold', '[address] was cold'],
  ['Larkspur House, 27 Tannery Row, Wexmoor', 'seen at 27 tannery today', 'seen at [address] today'],
  ['27 Tannery Row, Wexmoor', 'lives at Tannery Row, 27', 'lives at [address]'],
  ['27 Tannery Row, Wexmoor', 'lives at Tannery Row no. 27', 'lives at [address]'],
  ['27 Tannery Row, Wexmoor', 'left Tannery Row, 27 October 2013', 'left [address], 27 October 2013'],
  ['27 Tannery Row, Wexmoor', 'left Tannery Row 27/10/2013', 'left [address] 27/10/2013'],
  ['14 Wexmoor Road, Wexmoor', 'Wexmoor school rang', 'Wexmoor school rang'],
  ['Larkspur Close, Wexmoor', 'Larkspur school rang', 'Larkspur school rang'],
] as const)('with the address “%s” on the list, “%s” becomes “%s”', (lines, text, hidden) => {
  expect(hide(lines, text)).toBe(hidden);
});

test.each([
  ['12 The (Old) Mill', 'She turned 12. The school rang.'],
  ['12 The (Old) Mill', 'Aged 12, the school said. The old man left.'],
  ['3 The Green, Wexmoor', 'At 3 the green coat was found.'],
  ['3 The Park, Wexmoor', 'He moved to the park ward at 3. The park was shut.'],
  ['14 Tannery Rise Wood Green', 'The wood green with moss was cut.'],
  ['Room 4, Harbour House', 'Seen in room 4 of the school.'],
  ['Ground Floor Flat, 14 Tannery Rise', 'They live in a ground floor flat.'],
  ['Flat A1\n2nd Floor', 'On the 2nd floor of the school.'],
  ['14 Mile Lane', 'The school is a mile away.'],
  ['2 and 4 Fernlea', 'Children of 2 and 3 were seen.'],
  ['The Green Man, High Street', 'They met in the high street.'],
  ['Church House, Church Lane', 'The church house group met.'],
  ['Park View', 'She likes the park view.'],
  ['park view, long lane', 'She likes the park view. It was a long lane.'],
  ['PARK VIEW, LONG LANE', 'She likes the park view. It was a long lane.'],
  ['1 Bank', 'On day 1 bank staff were asked.'],
  ['4 Hope, Mill Lane', 'By 4 hope was lost.'],
  ['5 Long Acre', 'After 5. Long waits at school.'],
  ['The Crown Court, Mill Lane', 'He was tried in the crown court.'],
  ['The Old School, Mill Lane', 'They met at the old school.'],
  ['The old school, Mill Lane', 'They met at the old school.'],
  ['Hope House Refuge', 'They had no hope. House moves were planned. A hope house was drawn.'],
  ['The Bridge Hostel', 'They walked over the bridge. The bridge was shut.'],
  ['Lontown Women’s Aid: Refuge', 'Women’s Aid rang.'],
  ['14 Green Lane', 'Driving down a green lane.'],
  ['Rose Cottage', 'She drew a rose cottage.'],
  ['Church House', 'Church house group met.'],
  ['16 Home Close', 'She was near home. Close to school.'],
  ['Foster placement: 14 Tannery Rise', 'Her Foster placement broke down.'],
  ['Not known', 'Father: Not known.'],
  ['Maternal grandmother, 12 Mill Lane', 'Maternal grandmother was told.'],
  ['Fernlea, Wexmoor', 'The council said no.'],
] as const)('with the address “%s” on the list, “%s” stays whole', (lines, text) => {
  expect(hide(lines, text)).toBe(text);
});

test.each([
  ['Lontown Council Hostel', 'They met at Lontown Council.'],
  ['Swindon Women’s Refuge', 'She moved to Swindon.'],
  ['Salvation Army Hostel', 'The Salvation Army rang.'],
])('of “%s” no address is seen in “%s”', (lines, text) => {
  expect(said(text, makeFindAddresses([asAddress(lines)])(text))).toEqual([]);
});

test('the last look finds each piece of an address by itself, whatever sign parts them', () => {
  for (const lines of ['14 Tannery Rise; Wexmoor', '14 Tannery Rise (rear)', '14 Tannery Rise. Wexmoor'])
    expect(findAddressesLeft('at 14 tannery rise', listAddressRuns([asAddress(lines)])), lines).toHaveLength(
      1,
    );
  const old = listAddressRuns([asAddress('12 The (Old) Mill')]);
  expect(findAddressesLeft('She turned 12. The school rang', old)).toEqual([]);
  const tannery = listAddressRuns([asAddress('14 Tannery Rise')]);
  expect(findAddressesLeft('She turned 14. Tannery Rise was shut', tannery)).toEqual([]);
});

test('an address of as many pieces as there is room for, or of as many words, makes no long work of a long text', () => {
  const two = `${'Ab '.repeat(60)},${'Ab '.repeat(39)}`;
  for (const lines of ['Ab,'.repeat(100), two, 'A1 '.repeat(100), 'Rose '.repeat(60), 'Os St '.repeat(50)]) {
    const list = [asAddress(lines)];
    expect(makeFindAddresses(list)('Ab Cd '.repeat(20_000))).toEqual([]);
    expect(makeFindAddresses(list)('rose st '.repeat(12_000))).toEqual([]);
    const nearly = `${'Ab '.repeat(98)}Cd `.repeat(600);
    expect(findAddressesLeft(nearly, listAddressRuns(list)).length).toBeLessThan(nearly.length);
  }
}, 10_000);
