import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type MadePartnership, makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { type TestPlatform, testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { type PersonActor, systemActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import { inviteAccount } from './invite-account.ts';
import { makeAccountLink } from './make-account-link.ts';

let platform: TestPlatform;
let made: MadePartnership;
let administrator: PersonActor;

beforeAll(async () => {
  platform = await testPlatform();
});
beforeEach(async () => {
  made = await makePartnership(platform);
  administrator = made.people.administrator;
});

describe('links', () => {
  test('somebody who was invited gets a link to join, and no other', async () => {
    const { id } = await inviteAccount(platform, administrator, {
      name: 'Ann Vale',
      email: 'ann@example.org',
      role: 'chair',
      agencyId: null,
    });
    const link = await makeAccountLink(platform, administrator, { id, version: 1, kind: 'join' });
    expect(link.path).toMatch(/^\/join\/[\w-]{20,}$/);
    await expect(
      makeAccountLink(platform, administrator, { id, version: 1, kind: 'reset-password' }),
    ).rejects.toMatchObject({ code: 'account-state-different' });
  });

  test('a sign-in that opens another partnership is not one partnership’s to reset', async () => {
    const elsewhere = await makePartnership(platform);
    const { accountId: id } = made.people.officer;
    const login_id = newId<'login'>();
    await transact(platform.database, made.id, async ({ sql }) => {
      await sql
        .insertInto('login')
        .values({ id: login_id, email: `${id}@example.org`, created_at: platform.now() })
        .execute();
      await sql.updateTable('account').set({ login_id }).where('id', '=', id).execute();
      await sql
        .insertInto('login_account')
        .values([
          { login_id, partnership_id: made.id, account_id: id },
          { login_id, partnership_id: elsewhere.id, account_id: elsewhere.people.officer.accountId },
        ])
        .execute();
    });
    const input = { id, version: 1, kind: 'reset-password' } as const;
    await expect(makeAccountLink(platform, administrator, input)).rejects.toMatchObject({
      code: 'sign-in-shared',
    });
    const command = systemActor(made.id, 'a forgotten password', 'test');
    expect((await makeAccountLink(platform, command, input)).kind).toBe('reset-password');
  });
});
