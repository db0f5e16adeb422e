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

let pages: AdminPages;

beforeAll(async () => {
  pages = await serveAdminPages();
});

const path = '/accounts/invite';
const invitation = { name: hostileName, email: 'Ines.Varga@example.org', role: 'reviewer', agency: '' };

test('only administrators invite', async () => {
  const { platform, served } = pages;
  const { made } = await signInAdministrator(platform, served);
  await expectAdministratorsOnly(served, made, path);
  const refused = await served.post(path, invitation, served.signIn(made.people.officer));
  expect(refused.statusCode).toBe(403);
});

test('somebody is invited, and their link is shown once', async () => {
  const { platform, served } = pages;
  const { administrator } = await signInAdministrator(platform, served);
  await expectAccessible((await served.get(path, administrator)).body);
  platform.statements.length = 0;
  const { statusCode, body } = await served.post(path, invitation, administrator);
  expect(countStatements(platform)).toBeLessThanOrEqual(mostStatements);
  expect(statusCode).toBe(200);
  expect(body).toMatch(/http:\/\/localhost:8484\/join\/[\w-]{20,}/);
  expect(body).toContain('1 December 2026 at 10:00');
  expect(body).not.toContain('<img src=x');
  await expectAccessible(body);
  const list = await served.get('/accounts?state=invited', administrator);
  expect(list.body).toContain('ines.varga@example.org');
});

test('an address that has an account already is refused beside the field', async () => {
  const { platform, served } = pages;
  const { administrator } = await signInAdministrator(platform, served);
  await served.post(path, invitation, administrator);
  const { statusCode, body } = await served.post(
    path,
    { ...invitation, email: 'INES.VARGA@example.org' },
    administrator,
  );
  expect(statusCode).toBe(422);
  expect(body).toContain('already has an account with this e-mail address');
  await expectAccessible(body);
});

test('everything that is missing is told at once', async () => {
  const { platform, served } = pages;
  const { administrator } = await signInAdministrator(platform, served);
  const { statusCode, body } = await served.post(path, {}, administrator);
  expect(statusCode).toBe(422);
  for (const text of ['Enter their full name', 'Enter an email address', 'Choose their role']) {
    expect(body).toContain(text);
  }
});

test('nobody is put into an agency of another partnership', async () => {
  const { platform, served } = pages;
  const { administrator } = await signInAdministrator(platform, served);
  const elsewhere = await makePartnership(platform);
  const sent = { ...invitation, role: 'agency-lead', agency: elsewhere.agencies.first };
  const { statusCode, body } = await served.post(path, sent, administrator);
  expect(statusCode).toBe(422);
  expect(body).toContain('This role needs an agency that has not ended.');
});
