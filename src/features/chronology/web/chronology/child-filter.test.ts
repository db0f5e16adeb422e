import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { readingRoutes } from '../reading-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, readingRoutes);

test('the filter of a child has whatever names that child, or every child', async () => {
  const partnership = await makePartnership(platform);
  const { officer } = partnership.people;
  const agencyId = partnership.agencies.first;
  const family = await makeFamily(platform, partnership, { involved: [agencyId] });
  const rows = [
    { date: '12/03/2012', event: 'By the whole name', child: 'Orla Fernsby' },
    { date: '13/03/2012', event: 'By the first name', child: 'Orla, Jory' },
    { date: '14/03/2012', event: 'In capitals', child: 'ORLA FERNSBY' },
    { date: '15/03/2012', event: 'Of all', child: 'All' },
    { date: '16/03/2012', event: 'Of another of the surname', child: 'Jory Fernsby' },
    { date: '17/03/2012', event: 'Of a label', child: 'Child A' },
    { date: '18/03/2012', event: 'Of another label', child: 'Child B' },
    { date: '19/03/2012', event: 'Of nobody' },
  ];
  await sendDemonstrationFiles(platform, officer, family, [{ agencyId, path: writeChronologyCsv(rows) }]);
  const filtered = async (child: string): Promise<readonly string[]> => {
    const path = `/families/${family.id}/chronology?child=${encodeURIComponent(child)}`;
    const answer = await served.get(path, served.giveToken(officer));
    return answer.json().rows.map(({ event }: { event: string }) => event);
  };
  const ofOrla = ['By the whole name', 'By the first name', 'In capitals', 'Of all'];
  expect(await filtered('Orla Fernsby')).toEqual(ofOrla);
  expect(await filtered('Orla')).toEqual(ofOrla);
  expect(await filtered('Jory Fernsby')).toEqual([
    'By the first name',
    'Of all',
    'Of another of the surname',
  ]);
  expect(await filtered('Child A')).toEqual(['Of all', 'Of a label']);
  expect(await filtered('All')).toEqual(['Of all']);
});
