import { expect, test } from 'vitest';
import { superuserUrlOf } from '../../../test/builders/database/superuser.ts';
import { testPlatform } from '../../../test/builders/platform/test-platform.ts';
import { lookAtDatabase } from '../doctor/look-at-database.ts';
import { withClient } from './embedded/connect.ts';
import { requireProtection } from './protection.ts';

const platform = await testPlatform();
const superuserUrl = await superuserUrlOf(platform);

/** What is wrong, as the doctor tells it, while somebody has done something to the database; all of it is undone. */
async function findAfter(tampering: string): Promise<readonly string[]> {
  return withClient(superuserUrl, async (client) => {
    await client.query('begin');
    await client.query(tampering);
    await client.query("set local session authorization 'sightline_app'");
    const findings = await lookAtDatabase(client, platform.now);
    await client.query('rollback');
    return findings.flatMap(({ check, state, says }) => (state === 'wrong' ? [`${check}: ${says}`] : []));
  });
}

test.each([
  ['alter policy entry_select on entry using (true)', /^policies: .*entry_select on entry/],
  ['create policy all_of_it on entry for select using (true)', /^policies: .*all_of_it on entry/],
  ['alter table entry no force row level security', /^policies: .*entry without/],
  [
    'grant update, delete on audit_log to sightline_app',
    /^rights: .*delete on audit_log, update on audit_log/,
  ],
  ['grant update (event) on audit_log to public', /^rights: .*update on audit_log/],
  ['grant delete on tenant to sightline_app', /^rights: .*delete on tenant/],
  ['grant truncate on entry to sightline_app', /^rights: .*truncate on entry/],
  ['grant sightline_owner to sightline_app', /^role: .*belongs to the role that does/],
  ['alter role sightline_app createrole', /^role: .*make roles/],
  ['alter role sightline_app replication', /^role: .*copy/],
])('the doctor sees %s', async (tampering, told) => {
  expect((await findAfter(tampering)).some((says) => told.test(says))).toBe(true);
});

test('nothing is wrong with a database as the migrations made it, and the application may begin', async () => {
  expect(await findAfter('select 1')).toEqual([]);
  await expect(requireProtection(platform.database.pool)).resolves.toBeUndefined();
});

test('the application does not begin as a superuser, as the owner, or where a table is open', async () => {
  for (const url of [superuserUrl, platform.ownerUrl]) {
    await expect(withClient(url, requireProtection)).rejects.toMatchObject({
      code: 'database-role-too-strong',
    });
  }
  await withClient(superuserUrl, async (client) => {
    await client.query('begin');
    await client.query('alter table entry no force row level security');
    await client.query("set local session authorization 'sightline_app'");
    await expect(requireProtection(client)).rejects.toMatchObject({ code: 'database-not-protected' });
    await client.query('rollback');
  });
});
