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

let pages: AdminPages;

beforeAll(async () => {
  pages = await serveAdminPages();
});

const path = '/account-log';

test('only administrators read it', async () => {
  const { platform, served } = pages;
  const { made } = await signInAdministrator(platform, served);
  await expectAdministratorsOnly(served, made, path);
});

test('it tells in words who did what to whom', async () => {
  const { platform, served } = pages;
  const { made, administrator } = await signInAdministrator(platform, served);
  const { accountId } = made.people.chair;
  const sent = { name: hostileName, role: 'reviewer', agency: '', version: '1' };
  await served.post(`/accounts/${accountId}/change`, sent, administrator);
  platform.statements.length = 0;
  const { body } = await served.get(`${path}?person=${accountId}`, administrator);
  expect(countStatements(platform)).toBeLessThanOrEqual(mostStatements);
  expect(body).toContain('changed an account');
  expect(body).toContain('(administrator)');
  expect(body).toContain('From Conference chair to Reviewer.');
  expect(body).toContain('24 November 2026 at 10:00');
  expect(body).not.toContain('<img src=x');
  await expectAccessible(body);
});

test('days are typed as people write them, and one that is none is told', async () => {
  const { platform, served } = pages;
  const { administrator } = await signInAdministrator(platform, served);
  await served.get(path, administrator);
  const on = async (query: string) => (await served.get(`${path}?${query}`, administrator)).body;
  expect(await on('from=24/11/2026&to=2026-11-24')).toContain('read the log of accounts');
  expect(await on('from=25/11/2026')).toContain('Nothing was recorded that fits these filters.');
  const wrong = await on('from=31/02/2026');
  expect(wrong).toContain('Enter a real date');
  await expectAccessible(wrong);
});
