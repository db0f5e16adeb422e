import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { writeCells } from '../../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { protectAddress } from '../../../../../test/builders/platform/protect-address.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../../test/builders/platform/typed-entry.ts';
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
  const which = { familyId: family.id, lines: '14 Tregony Terrace\nLontown', postcode: 'LT1 2AB' };
  await protectAddress(platform, officer, which);
  const { body } = await served.get(`/families/${family.id}`, served.signIn(officer));
  const days = [...body.matchAll(/its entry of (\d+) April 2023/g)].map(([, day]) => day);
  expect(days).toEqual(['3', '4', '5', '7']);
});

test('an officer is told where entries cannot be searched for a protected address, and nobody else is', async () => {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const { officer, 'agency-lead': lead } = partnership.people;
  const said = 'Entries cannot be searched for it';
  for (const [lines, isSaid] of [
    ['Flat 2', true],
    ['House 3, Milton Keynes', true],
    ['No fixed abode', true],
    ['House 3, Hope Refuge', false],
    ['Fernlea', false],
  ] as const) {
    const family = await makeFamily(platform, partnership, { involved: [first] });
    await protectAddress(platform, officer, { familyId: family.id, lines });
    const pageOf = async (reader: typeof officer) =>
      (await served.get(`/families/${family.id}`, served.signIn(reader))).body;
    expect((await pageOf(officer)).includes(said), lines).toBe(isSaid);
    expect(await pageOf(lead), lines).not.toContain(said);
  }
});
