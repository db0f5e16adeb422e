import { expect, test } from 'vitest';
import { newId } from '../src/platform/new-id.ts';
import { makePartnership } from '../test/builders/platform/partnership.ts';
import { testPlatform } from '../test/builders/platform/test-platform.ts';
import { seedDemonstration } from './seed-demonstration.ts';

const quiet = () => undefined;

test('the demonstration is never set up in somebody else’s installation', async () => {
  const platform = await testPlatform();
  await makePartnership(platform);
  await platform.database.kysely
    .insertInto('login')
    .values({
      id: newId<'login'>(),
      email: 'ana@example.org',
      created_at: platform.now(),
    })
    .execute();
  await expect(seedDemonstration(platform, quiet)).rejects.toMatchObject({ code: 'demonstration-not-here' });
  const logins = await platform.database.kysely.selectFrom('login').selectAll().execute();
  expect(logins).toHaveLength(1);
});

test('the demonstration is set up once, and one that was cut off begins anew', async () => {
  const platform = await testPlatform();
  await platform.database.kysely
    .insertInto('installation')
    .values({ name: 'demonstration', value: 'begun' })
    .execute();
  await seedDemonstration(platform, quiet);
  const count = async () =>
    (await platform.database.kysely.selectFrom('tenant').selectAll().execute()).length;
  expect(await count()).toBe(2);
  await seedDemonstration(platform, quiet);
  expect(await count()).toBe(2);
});
