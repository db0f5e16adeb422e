import { expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import type { AgencyId } from '../../../shared/ids.ts';
import { listFamiliesAtWork } from './families-at-work.ts';

const platform = await testPlatform();

test('only families with a file that asks for something, or with no agency, are read for the first page', async () => {
  const partnership = await makePartnership(platform);
  const { people, agencies, otherLead } = partnership;
  const both = [agencies.first, agencies.second];
  const family = (name: string, involved: readonly AgencyId[]) =>
    makeFamily(platform, partnership, { name, involved });
  const inOrder = await family('in order', both);
  const toMend = await family('to mend', both);
  const toCheck = await family('to check', both);
  await family('nothing sent', both);
  await family('no agency', []);
  const file = (date: string, name: string) => ({
    agencyId: agencies.first,
    path: writeChronologyCsv([{ date: '12/03/2020' }, { date }], name),
  });
  const lead = people['agency-lead'];
  await sendDemonstrationFiles(platform, lead, inOrder, [file('13/03/2020', 'in-order.csv')]);
  await sendDemonstrationFiles(platform, lead, toMend, [file('31/02/2020', 'to-mend.csv')]);
  const waits = { submitWhenRead: false };
  await sendDemonstrationFiles(platform, lead, toCheck, [file('13/03/2020', 'to-check.csv')], waits);

  const namesFor = (actor: PersonActor, agencyId: AgencyId | null) =>
    transact(platform.database, partnership.id, async (tx) => {
      const families = await listFamiliesAtWork(tx, actor, agencyId, platform.now());
      return families.map(({ name, agencies: own }) => `${name}: ${own.length}`).toSorted();
    });
  expect(await namesFor(people.officer, null)).toEqual(['no agency: 0', 'to check: 2', 'to mend: 2']);
  expect(await namesFor(lead, agencies.first)).toEqual(['to check: 2', 'to mend: 2']);
  expect(await namesFor(otherLead, agencies.second)).toEqual([]);
});
