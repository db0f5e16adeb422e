import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { writeCells, writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../../test/builders/platform/typed-entry.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { newId } from '../../../../platform/new-id.ts';
import { addressPhrases } from '../../domain/address-phrases.ts';
import { insertAddress } from '../../store/addresses.ts';
import { listOpenEntriesTelling } from '../../store/entries-telling.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

test('a protected address is found in whatever an entry says: its impact, a comment, a cell that is not used, why a worker changed', async () => {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const { officer, 'agency-lead': lead } = partnership.people;
  const family = await makeFamily(platform, partnership, { involved: [first] });
  const words = 'Asked for at 14 Tregony Terrace';
  const rows = [
    ['Date', 'Source', 'Event', 'Impact on child', 'Comments', 'Van used'],
    ['3/4/2023', 'Log', 'Seen at school', `Worse. ${words}`, '', ''],
    ['4/4/2023', 'Log', 'Seen at nursery', '', words, ''],
    ['5/4/2023', 'Log', 'Seen at the clinic', '', '', words],
    ['6/4/2023', 'Log', 'Seen at the library', '', '', 'no'],
  ];
  await sendDemonstrationFiles(platform, officer, family, [{ agencyId: first, path: writeCells(rows) }]);
  await typeEntry(platform, lead, family, {
    when: '7 April 2023',
    event: 'Another worker',
    kind: 'allocation',
    detail: { kind: 'allocation', post: 'worker', from: 'Zadie Lee', to: null, reason: words },
  });
  await transact(platform.database, partnership.id, async (tx) => {
    const [now, by] = [platform.now(), officer.accountId];
    const which = { familyId: family.id, id: newId<'address'>() };
    const days = { from_day: null, to_day: null };
    const shut = { protected_reason: 'He is violent', protected_at: now, protected_by: by };
    const address = { lines: '14 Tregony Terrace\nLontown', postcode: 'LT1 2AB', ...days, ...shut };
    await insertAddress(tx, which, address, { now, by });
  });
  const { body } = await served.get(`/families/${family.id}`, served.signIn(officer));
  const days = [...body.matchAll(/its entry of (\d+) April 2023/g)].map(([, day]) => day);
  expect(days).toEqual(['3', '4', '5', '7']);
});

test('an address is found in texts by each of its pieces, however it was typed, and in no ordinary sentence', async () => {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const { officer } = partnership.people;
  const family = await makeFamily(platform, partnership, { involved: [first] });
  const found: readonly (readonly [lines: string, text: string, postcode?: string])[] = [
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
  const whole: readonly (readonly [lines: string, text: string])[] = [
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
  ];
  const pairs = [...found, ...whole];
  const rows = pairs.map(([, event], at) => ({ date: `${at + 1}/3/2023`, event }));
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv(rows) },
  ]);
  const told = await transact(platform.database, partnership.id, async (tx) => {
    const days: boolean[] = [];
    for (const [at, [lines, , postcode = null]] of pairs.entries()) {
      const asked = {
        familyId: family.id,
        phrases: addressPhrases({ lines, postcode }),
        since: new Date(0),
        most: 99,
      };
      const entries = await listOpenEntriesTelling(tx, officer, asked, platform.now());
      days.push(entries.some(({ earliest }) => earliest === `2023-03-${String(at + 1).padStart(2, '0')}`));
    }
    return days;
  });
  const isTold = (_: unknown, at: number) => told[at];
  expect(pairs.filter(isTold)).toEqual(found);
});
