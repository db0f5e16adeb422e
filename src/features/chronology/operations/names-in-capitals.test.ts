import { expect, test } from 'vitest';
import { writeChronologyCsv } from '../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../platform/database/transact.ts';
import { sealIdentity } from '../../families/operations/seal-identity.ts';

const platform = await testPlatform();

test('of a file, names of the record in capitals are no abbreviations; of a sealed identity nothing is told by that', async () => {
  const partnership = await makePartnership(platform);
  const { officer } = partnership.people;
  const { first } = partnership.agencies;
  const family = await makeFamily(platform, partnership, {
    involved: [first],
    children: ['Joy Ward', 'Alfie Roe'],
  });
  const [, personId] = family.children;
  if (personId === undefined) throw new Error('there is no second child');
  const seal = { familyId: family.id, personId, version: 1, reason: 'An order', sealed: 'adopted' } as const;
  await sealIdentity(platform, officer, seal);
  const path = writeChronologyCsv([{ event: 'JOY was seen with ALFIE at home.' }]);
  await sendDemonstrationFiles(platform, officer, family, [{ agencyId: first, path }]);
  const entries = await transact(platform.database, partnership.id, ({ sql }) =>
    sql.selectFrom('entry').select('detail').execute(),
  );
  const told = JSON.stringify(entries.map(({ detail }) => detail));
  expect(told).toContain('“ALFIE” is not in the glossary');
  expect(told).not.toContain('“JOY” is not in the glossary');
});
