import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type MadePartnership, makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { type TestPlatform, testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { perform } from '../../../platform/access/perform.ts';
import { newId } from '../../../platform/new-id.ts';
import { parseDay } from '../../../shared/day.ts';
import { compareNames } from '../../../shared/name-order.ts';
import { endAccess } from './end-access.ts';
import { inviteAccount } from './invite-account.ts';
import { type AccountSort, type AccountsAsked, accountSorts, listAccounts } from './list-accounts.ts';
import { placeOfAccount } from './order-accounts.ts';
import { readAccountLog } from './read-account-log.ts';

let platform: TestPlatform;
let made: MadePartnership;

beforeAll(async () => {
  platform = await testPlatform();
});
beforeEach(async () => {
  made = await makePartnership(platform);
});

const everybody: AccountsAsked = {
  role: null,
  agencyId: null,
  state: null,
  words: '',
  sort: 'name',
  descending: false,
};

const list = (asked: Partial<AccountsAsked>) =>
  listAccounts(platform, made.people.administrator, { ...everybody, ...asked });

/** Every name of a list, leafed through two rows at a time, forwards and then backwards. */
async function leafThrough(sort: AccountSort, descending: boolean) {
  const forwards: string[] = [];
  const backwards: string[] = [];
  let page = await list({ sort, descending, size: 2 });
  for (;;) {
    forwards.push(...page.rows.map(({ id }) => id));
    if (page.after === null) break;
    page = await list({ sort, descending, size: 2, after: page.after });
  }
  for (;;) {
    backwards.unshift(...page.rows.map(({ id }) => id));
    if (page.before === null) break;
    page = await list({ sort, descending, size: 2, before: page.before });
  }
  return { forwards, backwards };
}

describe('the list of accounts', () => {
  test.each(accountSorts.flatMap((sort) => [[sort, false] as const, [sort, true] as const]))(
    'by %s (falling: %s) shows everybody once, page by page, forwards and back',
    async (sort, descending) => {
      const whole = (await list({ sort, descending })).rows;
      expect(whole).toHaveLength(9);
      const keys = whole.map((account) => placeOfAccount(account, sort).key);
      expect(keys).toEqual(keys.toSorted((one, other) => compareNames(one, other) * (descending ? -1 : 1)));
      const { forwards, backwards } = await leafThrough(sort, descending);
      expect(forwards).toEqual(whole.map(({ id }) => id));
      expect(backwards).toEqual(forwards);
    },
  );

  test('is filtered by role, agency and state', async () => {
    const { agencies, people } = made;
    expect((await list({ role: 'chair' })).rows.map(({ id }) => id)).toEqual([people.chair.accountId]);
    expect((await list({ agencyId: agencies.first })).total).toBe(2);
    await endAccess(platform, people.administrator, { id: people.chair.accountId, version: 1 });
    expect((await list({ state: 'disabled' })).rows.map(({ role }) => role)).toEqual(['chair']);
  });

  test('finds words in name or address, each of them, whatever signs they hold', async () => {
    await inviteAccount(platform, made.people.administrator, {
      name: 'Zofia 100% O’Hara_Quill',
      email: 'zo.quill@example.org',
      role: 'chair',
      agencyId: null,
    });
    for (const words of ['zofia', 'quill@EXAMPLE', '100% zo', 'hara_q']) {
      expect((await list({ words })).rows.map(({ name }) => name)).toEqual(['Zofia 100% O’Hara_Quill']);
    }
    expect((await list({ words: 'zofia nobody' })).total).toBe(0);
    expect((await list({ words: '\\' })).total).toBe(0);
  });

  test('tells nothing of another partnership', async () => {
    const elsewhere = await makePartnership(platform);
    const { total } = await list({ agencyId: elsewhere.agencies.first });
    expect(total).toBe(0);
  });
});

describe('the log of accounts', () => {
  const read = (asked: Partial<Parameters<typeof readAccountLog>[2]> = {}) =>
    readAccountLog(platform, made.people.administrator, { person: null, from: null, to: null, ...asked });

  test('tells who did what to whom, the newest first, and that it was read', async () => {
    const { administrator, chair } = made.people;
    await endAccess(platform, administrator, { id: chair.accountId, version: 1 });
    await read();
    platform.pass(1000);
    const { rows } = await read();
    expect(rows.map(({ event }) => event)).toEqual(['account-log-read', 'account-disabled']);
    expect(rows[1]).toMatchObject({ actorName: administrator.name, objectName: chair.name });
  });

  test('says nothing of any family', async () => {
    const { officer } = made.people;
    await perform(platform, officer, 'read-families', async () => ({
      value: undefined,
      audit: { event: 'family-read', object: { kind: 'family', id: newId() }, children: [newId<'person'>()] },
    }));
    expect((await read()).rows).toEqual([]);
    expect((await read({ person: officer.accountId })).rows).toEqual([]);
  });

  test('is filtered by person, whether they did it or it was done to them', async () => {
    const { administrator, chair, reviewer } = made.people;
    await endAccess(platform, administrator, { id: chair.accountId, version: 1 });
    await endAccess(platform, administrator, { id: reviewer.accountId, version: 1 });
    const events = async (person: typeof chair.accountId) => (await read({ person })).rows.length;
    expect(await events(chair.accountId)).toBe(1);
    expect(await events(administrator.accountId)).toBeGreaterThanOrEqual(2);
  });

  test('counts days as a clock in London does', async () => {
    const { administrator, chair } = made.people;
    // Half past midnight on 1 July in London is still 30 June in Greenwich.
    const before = platform.now().getTime();
    platform.pass(Date.parse('2027-06-30T23:30:00Z') - before);
    await endAccess(platform, administrator, { id: chair.accountId, version: 1 });
    const on = async (text: string) => {
      const day = parseDay(text);
      const { rows } = await read({ person: chair.accountId, from: day, to: day });
      return rows.length;
    };
    expect(await on('2027-07-01')).toBe(1);
    expect(await on('2027-06-30')).toBe(0);
    platform.pass(before - platform.now().getTime());
  });

  test('is leafed through without missing or repeating an event', async () => {
    for (let time = 0; time < 7; time += 1) await list({});
    const seen: string[] = [];
    let page = await read({ size: 3 });
    for (;;) {
      seen.push(...page.rows.filter(({ event }) => event === 'accounts-read').map(({ id }) => id));
      if (page.after === null) break;
      page = await read({ size: 3, after: page.after });
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });

  test('an address with a place of another list begins at the beginning', async () => {
    const { after } = await list({ size: 2 });
    await expect(read({ after: after ?? '' })).resolves.toMatchObject({ before: null });
  });
});
