import { expect, test } from 'vitest';
import { makeFamily } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { purgeEntry } from './purge-entry.ts';
import { unlessPurged } from './unless-purged.ts';

const platform = await testPlatform();

test('removing an entry for good is done once by the button that is pressed twice, and for nobody else', async () => {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first] });
  const { practitioner, officer } = partnership.people;
  const lead = partnership.people['agency-lead'];
  const entryId = await typeEntry(platform, practitioner, family, {});
  const remove = (actor: PersonActor) =>
    unlessPurged(platform, actor, { familyId: family.id, event: 'entry-purged', objectId: entryId }, () =>
      purgeEntry(platform, actor, {
        familyId: family.id,
        entryId,
        ground: 'wrong-child',
        reason: 'Typed into the wrong record.',
      }),
    );
  const both = await Promise.all([remove(lead), remove(lead)]);
  expect(both.filter((one) => one !== null)).toHaveLength(1);
  expect(await remove(lead)).toBeNull();
  await expect(remove(officer)).rejects.toMatchObject({ code: 'not-found' });
  platform.pass(61 * 60_000);
  await expect(remove(lead)).rejects.toMatchObject({ code: 'not-found' });
});
