import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import { makeFamily } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { sealIdentity } from '../../operations/seal-identity.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

test('beside a name that nobody but officers reads the family’s page says so, to them alone', async () => {
  const partnership = await makePartnership(platform);
  const { officer, 'agency-lead': lead } = partnership.people;
  const { first } = partnership.agencies;
  const family = await makeFamily(platform, partnership, {
    involved: [first],
    children: ['Joy Ward', 'Alfie Roe'],
  });
  const pageOf = async (reader: typeof officer) =>
    (await served.get(`/families/${family.id}`, served.signIn(reader))).body;
  const tag = 'Sealed: tell nobody';
  expect(await pageOf(officer)).not.toContain(tag);
  const [, personId] = family.children;
  if (personId === undefined) throw new Error('there is no second child');
  const seal = { familyId: family.id, personId, version: 1, reason: 'An order', sealed: 'adopted' } as const;
  await sealIdentity(platform, officer, seal);
  const told = await pageOf(officer);
  expect(told.split(tag)).toHaveLength(2);
  expect(told.indexOf('Joy Ward')).toBeLessThan(told.indexOf('Alfie Roe'));
  expect(told.slice(told.indexOf('Alfie Roe')).indexOf(tag)).toBeLessThan(200);
  const ofOthers = await pageOf(lead);
  expect(ofOthers).not.toContain(tag);
  // It is known, and kept from them.
  expect(ofOthers).toContain('Sealed identity');
  expect(ofOthers).not.toContain('Date of birth not known');
  expect(ofOthers).toContain('Date of birth sealed');
});
