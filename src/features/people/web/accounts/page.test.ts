import { beforeAll, expect, test } from 'vitest';
import {
  type AdminPages,
  countStatements,
  expectAccessible,
  expectAdministratorsOnly,
  hostileName,
  mostStatements,
  serveAdminPages,
  signInAdministrator,
} from '../../../../../test/builders/people/admin-pages.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { newId } from '../../../../platform/new-id.ts';

let pages: AdminPages;

beforeAll(async () => {
  pages = await serveAdminPages();
});

test('only administrators open the list', async () => {
  const { platform, served } = pages;
  const { made } = await signInAdministrator(platform, served);
  await expectAdministratorsOnly(served, made, '/accounts');
});

test('the list names everybody of the partnership and nobody else', async () => {
  const { platform, served } = pages;
  const { made, administrator } = await signInAdministrator(platform, served);
  const elsewhere = await makePartnership(platform);
  const { body } = await served.get('/accounts', administrator);
  for (const { name } of Object.values(made.people)) expect(body).toContain(`>${name}<`);
  for (const { name } of Object.values(elsewhere.people)) expect(body).not.toContain(`>${name}<`);
  await expectAccessible(body);
});

test('filters and order stand in the address, and come back with the page', async () => {
  const { platform, served } = pages;
  const { made, administrator } = await signInAdministrator(platform, served);
  const path = `/accounts?agency=${made.agencies.first}&sort=role&direction=descending`;
  const { body } = await served.get(path, administrator);
  expect(body).toContain('2 accounts');
  expect(body).toContain('Harbour Health Trust');
  expect(body).toContain('aria-sort="descending"');
  await expectAccessible(body);
  const none = await served.get('/accounts?words=nobody-is-called-so', administrator);
  expect(none.body).toContain('No account fits these filters.');
});

test.each([
  'role=king&state=gone&agency=none',
  'sort=password&direction=sideways',
  'after=zzz&before=%27%22%3E',
])('an address that was changed by hand, %s, still leads to the list', async (query) => {
  const { platform, served } = pages;
  const { administrator } = await signInAdministrator(platform, served);
  const { statusCode, body } = await served.get(`/accounts?${query}`, administrator);
  expect(statusCode).toBe(200);
  expect(body).toContain('9 accounts');
});

test('a thousand accounts take no more statements than ten, and come in pages', async () => {
  const { platform, served } = pages;
  const { made, administrator } = await signInAdministrator(platform, served);
  const count = async () => {
    platform.statements.length = 0;
    const { body } = await served.get('/accounts', administrator);
    return { body, statements: countStatements(platform) };
  };
  const few = await count();
  await transact(platform.database, made.id, async ({ sql }) => {
    const rows = Array.from({ length: 1000 }, (_, at) => ({
      partnership_id: made.id,
      id: newId<'account'>(),
      email: `person.${at}@example.org`,
      name: at === 0 ? hostileName : `Person ${at}`,
      role: 'reviewer' as const,
      state: 'invited' as const,
      created_at: platform.now(),
    }));
    await sql.insertInto('account').values(rows).execute();
  });
  const many = await count();
  expect(many.statements).toBe(few.statements);
  expect(many.statements).toBeLessThanOrEqual(mostStatements);
  expect(many.body).toContain('Showing 50 of 1,009 accounts');
  expect(many.body).not.toContain('<img src=x');
  expect(many.body).toMatch(/rel="next"/);
});
