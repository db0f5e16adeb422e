import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type MadePartnership, makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { type TestPlatform, testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { type PersonActor, systemActor } from '../../../platform/access/actor.ts';
import type { Role } from '../../../platform/access/roles.ts';
import { transact } from '../../../platform/database/transact.ts';
import { newId } from '../../../platform/new-id.ts';
import type { AccountId, AgencyId } from '../../../shared/ids.ts';
import { changeAccount } from './change-account.ts';
import { endAccess } from './end-access.ts';
import { endAgency } from './end-agency.ts';
import { giveAccessBack } from './give-access-back.ts';
import { inviteAccount } from './invite-account.ts';
import { readAccount } from './read-account.ts';

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

const find = async (id: AccountId) => (await readAccount(platform, administrator, id)).account;

async function addAdministrator(): Promise<PersonActor> {
  const { chair } = made.people;
  await change(chair.accountId, 'administrator', 1);
  return { ...chair, role: 'administrator' };
}

function change(id: AccountId, role: Role, version: number, agencyId: AgencyId | null = null) {
  return changeAccount(platform, administrator, { id, version, name: 'Ewa Lind', role, agencyId });
}

async function auditEvents(): Promise<readonly string[]> {
  return transact(platform.database, made.id, async ({ sql }) => {
    const rows = await sql.selectFrom('audit_log').select('event').orderBy('id').execute();
    return rows.map(({ event }) => event);
  });
}

/** A session, a token and a link of an account, as signing in leaves them; how many of them still run. */
async function giveWaysIn(accountId: AccountId): Promise<() => Promise<number>> {
  const at = platform.now();
  const later = new Date(at.getTime() + 86_400_000);
  const login_id = newId<'login'>();
  const owner = { partnership_id: made.id, account_id: accountId, created_at: at };
  const hash = () => Buffer.from(newId());
  const { kysely } = platform.database;
  await kysely
    .insertInto('session')
    .values({
      id: newId<'session'>(),
      token_hash: hash(),
      login_id,
      stage: 'full',
      seen_at: at,
      address: '127.0.0.1',
      browser: 'a test',
      ...owner,
    })
    .execute();
  await kysely
    .insertInto('api_token')
    .values({ id: newId<'api-token'>(), token_hash: hash(), name: 'Figures', expires_at: later, ...owner })
    .execute();
  await kysely
    .insertInto('invitation')
    .values({
      id: newId<'invitation'>(),
      token_hash: hash(),
      kind: 'reset-password',
      expires_at: later,
      ...owner,
    })
    .execute();
  return async () => {
    const counts = await Promise.all(
      (['session', 'api_token', 'invitation'] as const).map((table) =>
        kysely
          .selectFrom(table)
          .select('id')
          .where('account_id', '=', accountId)
          .where('ended_at', 'is', null)
          .execute(),
      ),
    );
    return counts.reduce((sum, rows) => sum + rows.length, 0);
  };
}

describe('one administrator is always left', () => {
  test('two administrators who take each other’s role at once leave one', async () => {
    const other = await addAdministrator();
    const results = await Promise.allSettled([
      changeAccount(platform, administrator, {
        id: other.accountId,
        version: 2,
        name: 'Ewa Lind',
        role: 'officer',
        agencyId: null,
      }),
      changeAccount(platform, other, {
        id: administrator.accountId,
        version: 1,
        name: 'Tom Ash',
        role: 'officer',
        agencyId: null,
      }),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const left = await transact(platform.database, made.id, ({ sql }) =>
      sql
        .selectFrom('account')
        .select('id')
        .where('role', '=', 'administrator')
        .where('state', '=', 'active')
        .execute(),
    );
    expect(left).toHaveLength(1);
  });

  test('the last administrator can lose neither role nor access, even by a command', async () => {
    const command = systemActor(made.id, 'a test', 'test');
    const { accountId: id } = administrator;
    await expect(endAccess(platform, command, { id, version: 1 })).rejects.toMatchObject({
      code: 'last-administrator',
    });
    await expect(
      changeAccount(platform, command, { id, version: 1, name: 'Tom Ash', role: 'officer', agencyId: null }),
    ).rejects.toMatchObject({ code: 'last-administrator' });
  });

  test('nobody changes their own role or ends their own access', async () => {
    await addAdministrator();
    const { accountId: id } = administrator;
    await expect(change(id, 'officer', 1)).rejects.toMatchObject({ code: 'own-account' });
    await expect(endAccess(platform, administrator, { id, version: 1 })).rejects.toMatchObject({
      code: 'own-account',
    });
  });
});

describe('only administrators manage accounts', () => {
  test.each([
    'officer',
    'agency-lead',
    'practitioner',
    'chair',
    'reviewer',
    'board-member',
    'analyst',
  ] as const)('a %s may not', async (role) => {
    const actor = made.people[role];
    const input = { id: administrator.accountId, version: 1 };
    await expect(endAccess(platform, actor, input)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(
      inviteAccount(platform, actor, {
        name: 'Ann',
        email: 'ann@example.org',
        role: 'administrator',
        agencyId: null,
      }),
    ).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('an administrator who lost the role meanwhile is refused, whatever their session says', async () => {
    const other = await addAdministrator();
    await change(other.accountId, 'officer', 2);
    const input = { id: made.people.analyst.accountId, version: 1 };
    await expect(endAccess(platform, other, input)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('an account of another partnership is not there', async () => {
    const elsewhere = await makePartnership(platform);
    const input = { id: elsewhere.people.analyst.accountId, version: 1 };
    await expect(endAccess(platform, administrator, input)).rejects.toMatchObject({ code: 'not-found' });
    await expect(readAccount(platform, administrator, input.id)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a change reaches those whom it is about at once', () => {
  test('whose access ends loses their sessions, tokens and links', async () => {
    const { accountId: id } = made.people.officer;
    const running = await giveWaysIn(id);
    await endAccess(platform, administrator, { id, version: 1 });
    expect(await running()).toBe(0);
    expect(await find(id)).toMatchObject({ state: 'disabled', version: 2 });
    expect(await auditEvents()).toContain('account-disabled');
  });

  test('whoever gets another role signs in anew', async () => {
    const { accountId: id } = made.people.officer;
    const running = await giveWaysIn(id);
    await change(id, 'analyst', 1);
    // The link to choose a new password gives no right by itself.
    expect(await running()).toBe(1);
  });

  test('a new name alone signs nobody out', async () => {
    const { accountId: id } = made.people.officer;
    const running = await giveWaysIn(id);
    await change(id, 'officer', 1);
    expect(await running()).toBe(3);
  });

  test('access is given back as it was, and what was ended stays ended', async () => {
    const { accountId: id } = made.people.officer;
    const running = await giveWaysIn(id);
    await endAccess(platform, administrator, { id, version: 1 });
    expect(await giveAccessBack(platform, administrator, { id, version: 2 })).toBe('invited');
    expect(await running()).toBe(0);
    expect(await find(id)).toMatchObject({ role: 'officer', state: 'invited' });
  });
});

describe('roles and agencies', () => {
  test('a role of an agency needs one that has not ended', async () => {
    const { accountId: id } = made.people.chair;
    await expect(change(id, 'practitioner', 1)).rejects.toMatchObject({ code: 'agency-not-open' });
    const elsewhere = await makePartnership(platform);
    await expect(change(id, 'practitioner', 1, elsewhere.agencies.first)).rejects.toMatchObject({
      code: 'agency-not-open',
    });
    await change(id, 'practitioner', 1, made.agencies.second);
    expect(await find(id)).toMatchObject({ role: 'practitioner', agencyName: 'Northmere Police' });
  });

  test('an agency does not stay with a role that is not of one', async () => {
    const { accountId: id } = made.people.practitioner;
    await change(id, 'officer', 1, made.agencies.first);
    expect(await find(id)).toMatchObject({ role: 'officer', agencyId: null });
  });

  test('an agency is ended only when nobody belongs to it', async () => {
    const input = { id: made.agencies.second, version: 1 };
    await expect(endAgency(platform, administrator, input)).rejects.toMatchObject({
      code: 'agency-has-people',
    });
    await endAccess(platform, administrator, { id: made.otherLead.accountId, version: 1 });
    await endAgency(platform, administrator, input);
    const back = { id: made.otherLead.accountId, version: 2 };
    await expect(giveAccessBack(platform, administrator, back)).rejects.toMatchObject({
      code: 'agency-not-open',
    });
  });
});

describe('two people on one thing', () => {
  test('the second is told, and nothing is overwritten', async () => {
    const { accountId: id } = made.people.officer;
    await change(id, 'analyst', 1);
    await expect(change(id, 'chair', 1)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect(await find(id)).toMatchObject({ role: 'analyst', version: 2 });
  });

  test('one invitation that is sent five times at once makes one account', async () => {
    const invitation = {
      name: 'Ann Vale',
      email: ' Ann.Vale@Example.org',
      role: 'chair',
      agencyId: null,
    } as const;
    const results = await Promise.allSettled(
      [1, 2, 3, 4, 5].map(() => inviteAccount(platform, administrator, invitation)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'email-in-use' });
    }
    expect((await auditEvents()).filter((event) => event === 'account-invited')).toHaveLength(1);
  });
});
