import { beforeAll, expect, test } from 'vitest';
import { openHtml } from '../../../../../test/builders/pages/open-html.ts';
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
import { transact } from '../../../../platform/database/transact.ts';
import { takeRoom } from '../../../../platform/stored-files/room.ts';

let pages: AdminPages;

beforeAll(async () => {
  pages = await serveAdminPages();
});

test('only administrators open it', async () => {
  const { platform, served } = pages;
  const { made } = await signInAdministrator(platform, served);
  await expectAdministratorsOnly(served, made, '/partnership');
});

test('a new name is saved and shown as it was typed, whatever signs it holds', async () => {
  const { platform, served } = pages;
  const { administrator } = await signInAdministrator(platform, served);
  platform.statements.length = 0;
  const { statusCode, headers } = await served.post(
    '/partnership',
    { name: hostileName, version: '1' },
    administrator,
  );
  expect(countStatements(platform)).toBeLessThanOrEqual(mostStatements);
  expect([statusCode, headers.location]).toEqual([303, '/partnership']);
  const { body } = await served.get('/partnership', administrator);
  expect(body).not.toContain('<img src=x');
  const opened = await openHtml(body);
  await expect(opened.page.getByLabel('Name of the partnership').inputValue()).resolves.toBe(hostileName);
  await opened.close();
  await expectAccessible(body);
});

test('whoever saves second sees both names, and overwrites nothing', async () => {
  const { platform, served } = pages;
  const { administrator, made } = await signInAdministrator(platform, served);
  await served.post('/partnership', { name: 'Saved first', version: '1' }, administrator);
  const { statusCode, body } = await served.post(
    '/partnership',
    { name: 'Saved second', version: '1' },
    administrator,
  );
  expect(statusCode).toBe(409);
  for (const text of ['Saved first', 'Saved second', made.people.administrator.name]) {
    expect(body).toContain(text);
  }
  await expectAccessible(body);
  const now = await served.get('/partnership', administrator);
  expect(now.body).toContain('value="Saved first"');
});

test('a partnership without a name is refused, beside the field', async () => {
  const { platform, served } = pages;
  const { administrator } = await signInAdministrator(platform, served);
  const { statusCode, body } = await served.post('/partnership', { name: ' ', version: '1' }, administrator);
  expect(statusCode).toBe(422);
  expect(body).toContain('Enter the name of the partnership');
  await expectAccessible(body);
});

test('it says how much of its room is used by files, and when little is left', async () => {
  const { platform, served } = pages;
  const { administrator, made } = await signInAdministrator(platform, served);
  const take = (gigabytes: number) =>
    transact(platform.database, made.id, (tx) =>
      takeRoom(tx, gigabytes * 1024 ** 3, platform.mostStoredBytes),
    );
  expect((await served.get('/partnership', administrator)).body).toContain('0 MB of 20 GB used');
  await take(8);
  const { body } = await served.get('/partnership', administrator);
  expect(body).toContain('8 GB of 20 GB used');
  expect(body).not.toContain('There is little room left');
  await take(11);
  const nearlyFull = (await served.get('/partnership', administrator)).body;
  expect(nearlyFull).toContain('There is little room left');
  await expectAccessible(nearlyFull);
});
