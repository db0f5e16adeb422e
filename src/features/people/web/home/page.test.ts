import { beforeAll, expect, test } from 'vitest';
import {
  type AdminPages,
  countStatements,
  expectAccessible,
  mostStatements,
  serveAdminPages,
  signInAdministrator,
} from '../../../../../test/builders/people/admin-pages.ts';
import { transact } from '../../../../platform/database/transact.ts';

let pages: AdminPages;

beforeAll(async () => {
  pages = await serveAdminPages();
});

const administratorsPlaces = ['/accounts', '/agencies', '/partnership', '/account-log'];

test('an administrator sees what is to do, and every place of theirs', async () => {
  const { platform, served } = pages;
  const { administrator } = await signInAdministrator(platform, served);
  platform.statements.length = 0;
  const { statusCode, body } = await served.get('/', administrator);
  expect(countStatements(platform)).toBeLessThanOrEqual(mostStatements);
  expect(statusCode).toBe(200);
  for (const href of administratorsPlaces) expect(body).toContain(`href="${href}"`);
  expect(body).toContain('Still to set up');
  expect(body).toContain('Invite a second administrator');
  expect(body).not.toContain('Add the first agency');
  await expectAccessible(body);
});

test('a partnership without an agency is told to add one', async () => {
  const { platform, served } = pages;
  const { made, administrator } = await signInAdministrator(platform, served);
  await transact(platform.database, made.id, async ({ sql }) => {
    await sql.updateTable('account').set({ role: 'administrator', agency_id: null }).execute();
    await sql.deleteFrom('agency').execute();
  });
  const { body } = await served.get('/', administrator);
  expect(body).toContain('Add the first agency');
  expect(body).toContain('Invite a partnership officer');
  expect(body).not.toContain('Invite a second administrator');
});

test.each([
  'officer',
  'agency-lead',
  'practitioner',
  'chair',
  'reviewer',
  'board-member',
  'analyst',
] as const)('a %s sees their own account and the rules, and nothing of an administrator’s', async (role) => {
  const { platform, served } = pages;
  const { made } = await signInAdministrator(platform, served);
  const { statusCode, body } = await served.get('/', served.signIn(made.people[role]));
  expect(statusCode).toBe(200);
  expect(body).toContain('href="/permissions"');
  expect(body).not.toContain('Still to set up');
  for (const href of administratorsPlaces) expect(body).not.toContain(`href="${href}"`);
});

test.each([
  ['board-member', 'still to come'],
  ['analyst', 'command line'],
] as const)('a %s is told what is yet to come, and what there is until then', async (role, words) => {
  const { platform, served } = pages;
  const { made } = await signInAdministrator(platform, served);
  expect((await served.get('/', served.signIn(made.people[role]))).body).toContain(words);
  expect((await served.get('/', served.signIn(made.people.chair))).body).not.toContain('still to come');
});

test('who became an officer stands behind what the work is, just before one’s own account', async () => {
  const { platform, served } = pages;
  const { made } = await signInAdministrator(platform, served);
  const { body } = await served.get('/', served.signIn(made.people.officer));
  const links = [...body.matchAll(/<h3 class="govuk-heading-s"><a[^>]*href="([^"]+)"/g)].map(
    ([, href]) => href,
  );
  expect(links.slice(-3)).toEqual(['/account-log/officers', '/account', '/permissions']);
});

test('nobody sees it without signing in', async () => {
  const { statusCode, headers } = await pages.served.get('/');
  expect(statusCode).toBe(303);
  expect(headers.location).toMatch(/^\/sign-in/);
});
