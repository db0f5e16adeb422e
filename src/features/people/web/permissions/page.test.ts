import { beforeAll, expect, test } from 'vitest';
import {
  type AdminPages,
  countStatements,
  expectAccessible,
  mostStatements,
  serveAdminPages,
  signInAdministrator,
} from '../../../../../test/builders/people/admin-pages.ts';
import { roles, roleWords } from '../../../../platform/access/roles.ts';

let pages: AdminPages;

beforeAll(async () => {
  pages = await serveAdminPages();
});

test.each(roles)('a %s reads about their own role first, and about every other', async (role) => {
  const { platform, served } = pages;
  const { made } = await signInAdministrator(platform, served);
  const { statusCode, body } = await served.get('/permissions', served.signIn(made.people[role]));
  expect(statusCode).toBe(200);
  expect(body).toContain(`Your role: ${roleWords[role].name}`);
  for (const other of roles) expect(body).toContain(`id="role-${other}"`);
  expect(body.indexOf(`id="role-${role}"`)).toBe(body.indexOf('id="role-'));
});

test('an administrator is told that they see no family', async () => {
  const { platform, served } = pages;
  const { administrator } = await signInAdministrator(platform, served);
  platform.statements.length = 0;
  const { body } = await served.get('/permissions', administrator);
  expect(countStatements(platform)).toBeLessThanOrEqual(mostStatements);
  expect(body.slice(0, body.indexOf('The other roles'))).toContain(
    'Sees no family, no child and no chronology.',
  );
  await expectAccessible(body);
});

test('a program with a token reads the same', async () => {
  const { platform, served } = pages;
  const { made } = await signInAdministrator(platform, served);
  const answer = await served.get('/permissions', served.giveToken(made.people.analyst));
  expect(answer.json()).toMatchObject({
    roles: [{ role: 'analyst' }, { role: 'administrator' }, {}, {}, {}, {}, {}, {}],
  });
});
