import { expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { addressPhrases } from '../../domain/address-phrases.ts';
import { listOpenEntriesTelling } from '../../store/entries-telling.ts';

type Row = readonly [lines: string, text: string, postcode?: string];

const platform = await testPlatform();

/** Those of these texts of which an officer is asked, each for its own address. */
async function findTold(pairs: readonly Row[]): Promise<readonly Row[]> {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const { officer } = partnership.people;
  const family = await makeFamily(platform, partnership, { involved: [first] });
  const days = pairs.map((_, at) => new Date(Date.UTC(2023, 0, at + 1)).toISOString().slice(0, 10));
  const rows = pairs.map(([, event], at) => ({
    date: (days[at] ?? '').split('-').toReversed().join('/'),
    event,
  }));
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv(rows) },
  ]);
  return await transact(platform.database, partnership.id, async (tx) => {
    const told: Row[] = [];
    for (const [at, pair] of pairs.entries()) {
      const [lines, , postcode = null] = pair;
      const phrases = addressPhrases({ lines, postcode });
      const asked = { familyId: family.id, phrases, since: new Date(0), most: 999 };
      const entries = await listOpenEntriesTelling(tx, officer, asked, platform.now());
      if (entries.some(({ earliest }) => earliest === days[at])) told.push(pair);
    }
    return told;
  });
}

test('an address is found in texts by each of its pieces, however it was typed, and in no ordinary sentence', async () => {
  const found: readonly Row[] = [
    ['Flat 2 Farrier Court Tannery Rise Wexmoor LT1 2AB', 'Now at 14 Tannery Rise'],
    ['Flat 2 Farrier Court Tannery Rise Wexmoor LT1 2AB', 'Seen in farrier ct.'],
    ['Rose Cottage Mill Lane Wexmoor', 'They left Rose Cottage'],
    ['Rose Cottage. Mill Lane. Wexmoor', 'They left Mill Ln'],
    ['14 Broadway Wexmoor', 'Called to 14 Broadway'],
    ['Top Flat, The Haven, Wexmoor', 'Rang from The Haven'],
    ['14 A Kingsway', 'Rang from 14a Kingsway'],
    ['14A Parkway', 'Rang from 14 A, Parkway'],
    ['Flat 2, 3rd Avenue', 'Walked down 3rd Ave'],
    ['12 The (Old) Mill', 'Walked to the old mill'],
    ['Fernlea', 'Letter to lt3 4cd', 'LT3-4CD'],
    ['Fernlea', 'Letter to LT5 0EF', 'LT5.OEF'],
    ['Fernlea', 'Letter to D02X285', 'D02 X285'],
    ['Fernlea', 'Letter to BFPO 57', 'bfpo57'],
    ['Rose & Crown Cottage', 'Now at the Rose and Crown Cott'],
    ['14a-c Tannery Court', 'Now at 14a Tannery Court'],
    ['The Lodge Refuge, Mill Lane', 'Asked after The Lodge Refuge'],
  ];
  const whole: readonly Row[] = [
    ['12 The (Old) Mill', 'She turned 12. The school rang'],
    ['12 The (Old) Mill', 'Aged 12, the school saw her'],
    ['14 Tannery Rise Bury St Edmunds', 'Born in Bury St Edmunds'],
    ['14 Tannery Rise Forest Hill', 'Seen in Forest Hill'],
    ['Ground Floor Flat, 14 Tannery Rise', 'They have a ground floor flat'],
    ['Flat A1\n2nd Floor', 'Lift to A1, 2nd Floor'],
    ['3 The Close, Wexmoor', 'Left at the close of the meeting'],
    ['2 and 4 Fernlea', 'Children of 2 and 3 seen'],
    ['Flat above the shop, Mill Row', 'The cat sat above the shop'],
    ['Flat 2, Milton Keynes', 'Moved to 2 Milton Keynes schools'],
    ['16 Home Close', 'She is near home. Close to school'],
    ['Foster placement: 14 Tannery Rise', 'The foster placement broke down'],
    ['Women’s Aid, 12 Mill Lane', 'Referred to Women’s Aid'],
    ['Maternal grandmother, 12 Mill Lane', 'Maternal grandmother rang'],
    ['Not known', 'Father: not known'],
  ];
  expect(await findTold([...found, ...whole])).toEqual(found);
});

test('a house is found by its whole name, whatever its words and whatever stands before it', async () => {
  const found: readonly Row[] = [
    ['Room 4, Hillside Refuge, Wexmoor', 'She is staying at Hillside Refuge'],
    ['Flat 3, Parkside Apartments, Wexmoor', 'Now at Parkside Apartments'],
    ['Room 12, Parkway Hotel', 'placed at the Parkway Hotel'],
    ['14 Bankside Hostel', 'Left Bankside Hostel'],
    ['Apartment 12, Quayside Lofts', 'at Quayside Lofts'],
    ['Flat 4 Waterside Point', 'at Waterside Point'],
    ['Room 4 Lakeside Inn', 'at the Lakeside Inn'],
    ['Flat 2 Churchill Hostel', 'at Churchill Hostel'],
    ['19 Seacroft Gate, Leeds', 'Drove to Seacroft Gate'],
    ['4 Broadway Lofts', 'at Broadway Lofts'],
    ['14 Broadway Wexmoor', 'at 14 Broadway'],
    ['House 3, Sunrise Refuge', 'at Sunrise Refuge'],
    ['House 3\nHope Refuge\nWexmoor', 'Mum is staying at Hope Refuge'],
    ['Bungalow 4, Hope Refuge', 'at hope refuge'],
    ['Cottage 3, Hope Refuge', 'at Hope Refuge'],
    ['Cabin 5, Hope Centre', 'at the Hope Centre'],
    ['Bed 4, Hope Hostel', 'at Hope Hostel'],
    ['Dorm 2, Hope Hostel', 'at Hope Hostel'],
    ['Garden Bed 4, Green Willows', 'at Green Willows'],
    ['Family Room 4, Green Willows', 'at Green Willows'],
    ['Hut 4, Catterick Barracks', 'at Catterick Barracks'],
    ['Building 7, Catterick Barracks', 'at Catterick Barracks'],
    ['Ward 4, Wexmoor Hospital', 'at Wexmoor Hospital'],
    ['Mooring 5, Limehouse Marina', 'at Limehouse Marina'],
    ['Van 12, Oakfield Caravan Site', 'at Oakfield Caravan Site'],
    ['Lodge 12, Sunny Dale Holiday Village', 'at Sunny Dale Holiday Village'],
    ['Emergency accommodation: Hope Hotel', 'at the Hope Hotel'],
    ["Lontown Women's Aid, Hope Refuge, Wexmoor", 'at Hope Refuge'],
    ['Refuge, Hope Hostel', 'at Hope Hostel'],
    ['Fernlea, Station Approach', 'She lives in Station Approach'],
    ['Whitegates, Underhill', 'at Whitegates'],
    ['Whitegates, Underhill', 'seen in Underhill'],
    ['Tyn y Coed, Ffordd Bangor', 'seen in Ffordd Bangor'],
    ['Tyn y Coed Ffordd Bangor Gwynedd', 'seen in Ffordd Bangor'],
    ['The Caravan, rear of The Plough Inn', 'stays at The Plough Inn'],
    ['Rose Cottage, Church Gate', 'in Church Gate'],
    ['Rose Cottage, Sunrise Willows, Wexmoor', 'in Sunrise Willows'],
    ['The Refuge, Sunrise Willows', 'at Sunrise Willows'],
    ['Room 4, Sunrise, Leeds', 'at Sunrise'],
    ['Temporary accommodation Sunrise Willows', 'at Sunrise Willows'],
    ['c/o Hope Refuge', 'at Hope Refuge'],
    ['Q Hotel, Wexmoor', 'at the Q Hotel'],
    ['A1 Hotel', 'at the A1 Hotel'],
    ['Upper Wexmoor: Sunrise Willows', 'at Sunrise Willows'],
    ['Lontown Women’s Aid, Sunrise Willows', 'at Sunrise Willows'],
    ['Staying with aunt at Hope Hostel', 'seen at Hope Hostel'],
  ];
  expect(await findTold(found)).toEqual(found);
});

test('a house is found without the town of its line, and whatever apostrophes, accents and line ends there are', async () => {
  const found: readonly Row[] = [
    ['12 The Willows Didcot OX11 7AB', 'at 12 The Willows'],
    ['Flat 2 Hope Hostel Didcot', 'at Hope Hostel'],
    ['The Old Vicarage Didcot', 'at the Old Vicarage'],
    ['Sunrise Refuge Didcot', 'at Sunrise Refuge'],
    ['3 Fernlea Didcot', 'at 3 Fernlea'],
    ['12 Kings Court', "seen at King's Court"],
    ['12 Kings Court', 'seen at Kings’ Court'],
    ['14 St Marys Road', "Rang from St. Mary's Rd"],
    ['Flat 3, St Johns House', "staying at St John's House"],
    ['The Ladys Bower', 'at the Lady’s Bower'],
    ['OConnell Court', "at O'Connell Court"],
    ['O’Connell Court', 'at OConnell Court'],
    ['Saint James Court', 'at St. James Court'],
    ['St James Court', 'at Saint James Court'],
    ['Tŷ Mawr', 'now at ty mawr'],
    ['Ty Mawr', 'now at Tŷ Mawr'],
    ['Château Rouge', 'at chateau rouge'],
    ['Bryn-y-mor Road', 'in bryn y môr rd'],
    ['Tannery Rise', 'in Tannery\n\n   Rise'],
    ['The Haven Refuge', 'at Haven Refuge'],
  ];
  expect(await findTold(found)).toEqual(found);
});

test('many addresses of as many words as there is room for are looked for at once', async () => {
  const long = Array.from({ length: 20 }, (_, at) => `${'Rose '.repeat(50)}Sunrise ${'X'.repeat(at + 1)}a`);
  const lines = [...long, 'Rose Willows'].join('\n');
  const found: readonly Row[] = [
    [lines, 'at Rose Willows'],
    [long.join('\n'), `at ${'Rose '.repeat(50)}`],
  ];
  const whole: readonly Row[] = [[lines, 'She likes roses and willows']];
  expect(await findTold([...found, ...whole])).toEqual(found);
});
