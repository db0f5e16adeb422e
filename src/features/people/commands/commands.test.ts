import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { makePerson } from '../../../../test/builders/people/person.ts';
import { type MadePartnership, makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { type TestPlatform, testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../platform/database/transact.ts';
import { runAddAccount, runDisable, runEnable, runLink, runListAccounts } from './run-accounts.ts';
import { runFreeAddress } from './run-free-address.ts';
import { runAddPartnership, runListPartnerships } from './run-partnerships.ts';

const printed: string[] = [];
vi.mock('../../../platform/terminal/standard-output.ts', () => ({
  printOut: async (text: string) => {
    printed.push(text);
  },
}));

let platform: TestPlatform;
let made: MadePartnership;

beforeAll(async () => {
  platform = await testPlatform();
  vi.stubEnv('DATABASE_URL', platform.appUrl);
  return () => vi.unstubAllEnvs();
});
beforeEach(async () => {
  made = await makePartnership(platform);
  printed.length = 0;
});

const reason = 'Asked by Ana Marrick';
const json = true;
const told = (): unknown => JSON.parse(printed.join(''));

async function rowsOf(event: string) {
  return transact(platform.database, made.id, ({ sql }) =>
    sql.selectFrom('audit_log').select(['actor_kind', 'reason']).where('event', '=', event).execute(),
  );
}

const ana = { name: 'Ana Marrick', email: 'Ana@example.org', role: 'administrator' };

describe('whoever runs the system', () => {
  test('adds a partnership, and finds it in the list', async () => {
    expect(await runAddPartnership('Eastmoor Partnership', { reason, json })).toBe(0);
    expect(told()).toMatchObject({ partnership: { name: 'Eastmoor Partnership' } });
    printed.length = 0;
    await runListPartnerships({});
    expect(printed.join('')).toContain('Eastmoor Partnership');
  });

  test('invites an administrator with a link that is printed once, and leaves the reason', async () => {
    const partnership = made.id;
    expect(await runAddAccount({ ...ana, partnership, reason, json })).toBe(0);
    expect(told()).toMatchObject({
      link: { kind: 'join', url: expect.stringMatching(/\/join\/[\w-]{20,}$/) },
    });
    expect(await rowsOf('account-invited')).toEqual([{ actor_kind: 'command', reason }]);
  });

  test('ends an access, gives it back, and makes a new invitation', async () => {
    const partnership = made.name;
    const email = `${made.people.chair.accountId}@example.org`;
    await runDisable(email, { partnership, reason });
    await runEnable(email, { partnership, reason });
    printed.length = 0;
    await runLink(email, { partnership, reason, json, for: 'join' });
    expect(told()).toMatchObject({ link: { kind: 'join' } });
    expect(await rowsOf('account-disabled')).toHaveLength(1);
    expect(await rowsOf('account-enabled')).toHaveLength(1);
  });

  test('frees an address that somebody else set up, in every partnership, and its owner joins again', async () => {
    const elsewhere = await makePartnership(platform);
    const { actor, email, loginId } = await makePerson(platform, elsewhere.people.officer);
    await makePerson(platform, made.people.chair, email);
    expect(await runFreeAddress(email, { reason, json })).toBe(0);
    expect(told()).toMatchObject({
      freed: {
        email,
        accounts: expect.arrayContaining([expect.objectContaining({ partnership: made.name })]),
      },
    });
    expect(await rowsOf('account-address-freed')).toEqual([{ actor_kind: 'command', reason }]);
    const left = await transact(platform.database, elsewhere.id, async ({ sql }) => ({
      account: await sql
        .selectFrom('account')
        .select(['state', 'login_id'])
        .where('id', '=', actor.accountId)
        .execute(),
      logins: await sql.selectFrom('login').select('id').where('id', '=', loginId).execute(),
      codes: await sql
        .selectFrom('recovery_code')
        .select('login_id')
        .where('login_id', '=', loginId)
        .execute(),
    }));
    expect(left).toEqual({ account: [{ state: 'invited', login_id: null }], logins: [], codes: [] });
    await expect(runFreeAddress(email, { reason })).rejects.toMatchObject({ code: 'account-unknown' });
  });

  test('lists accounts, by role where that is asked', async () => {
    await runListAccounts({ partnership: made.id, role: 'chair', json });
    expect(told()).toMatchObject({ accounts: [{ id: made.people.chair.accountId, role: 'chair' }] });
  });
});

describe('what is not understood changes nothing', () => {
  test.each([
    ['no reason', () => runAddAccount({ ...ana, partnership: made.id }), 'usage'],
    ['an unknown role', () => runAddAccount({ ...ana, role: 'king', reason }), 'usage'],
    [
      'an unknown partnership',
      () => runAddAccount({ ...ana, partnership: 'Nowhere', reason }),
      'partnership-unknown',
    ],
    ['several partnerships, and none named', () => runListAccounts({}), 'partnership-unknown'],
    [
      'an unknown address',
      () => runDisable('no@example.org', { partnership: made.id, reason }),
      'account-unknown',
    ],
    [
      'an unknown agency',
      () => runAddAccount({ ...ana, role: 'agency-lead', agency: 'None', partnership: made.id, reason }),
      'agency-not-open',
    ],
    ['freeing without a reason', () => runFreeAddress('a@example.org', {}), 'usage'],
    ['no kind of link', () => runLink('a@example.org', { partnership: made.id, reason }), 'usage'],
    ['a name of spaces', () => runAddPartnership('  ', { reason }), 'usage'],
  ])('%s', async (_, run, code) => {
    await makePartnership(platform);
    await expect(run()).rejects.toMatchObject({ code });
    expect(printed).toEqual([]);
    expect(await rowsOf('account-invited')).toEqual([]);
  });

  test('the last administrator stays, whatever the reason', async () => {
    const email = `${made.people.administrator.accountId}@example.org`;
    await expect(runDisable(email, { partnership: made.id, reason })).rejects.toMatchObject({
      code: 'last-administrator',
    });
  });
});
