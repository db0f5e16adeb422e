import { beforeAll, expect, test } from 'vitest';
import {
  type AdminPages,
  countStatements,
  expectAccessible,
  hostileName,
  mostStatements,
  serveAdminPages,
  signInAdministrator,
} from '../../../../../test/builders/people/admin-pages.ts';
import { makePerson } from '../../../../../test/builders/people/person.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { changeAccount } from '../../operations/change-account.ts';
import { inviteAccount } from '../../operations/invite-account.ts';
import { makeAccountLink } from '../../operations/make-account-link.ts';

let pages: AdminPages;

beforeAll(async () => {
  pages = await serveAdminPages();
});

const path = '/account-log/officers';

async function partnershipWithNewOfficers() {
  const { platform, served } = pages;
  const { made, administrator } = await signInAdministrator(platform, served);
  await makePerson(platform, made.people.officer);
  platform.pass(60_000);
  const by = made.people.administrator;
  const invited = { name: hostileName, email: `${made.id}@example.org`, agencyId: null } as const;
  await inviteAccount(platform, by, { ...invited, role: 'officer' });
  await inviteAccount(platform, by, { ...invited, email: `x-${made.id}@example.org`, role: 'chair' });
  const chair = { id: made.people.chair.accountId, name: 'Cora Chair', version: 1, agencyId: null };
  await changeAccount(platform, by, { ...chair, role: 'officer' });
  return { platform, served, made, administrator, officer: served.signIn(made.people.officer) };
}

test('an officer whom an administrator makes alone is told to every officer until they have seen it', async () => {
  const { platform, served, made, officer, administrator } = await partnershipWithNewOfficers();
  platform.statements.length = 0;
  const { body } = await served.get('/', officer);
  expect(countStatements(platform)).toBeLessThanOrEqual(mostStatements);
  expect(body).toContain('Did you expect this?');
  expect(body).toContain(
    `${made.people.administrator.name} (administrator) made Cora Chair a partnership officer`,
  );
  expect(body).toContain('as a partnership officer.');
  expect(body).not.toContain('<img src=x');
  await expectAccessible(body);
  const [, until = ''] = /name="until" value="([^"]+)"/.exec(body) ?? [];
  const seen = await served.post(`${path}/seen`, { until }, officer);
  expect(seen.headers.location).toBe('/');
  expect((await served.get('/', officer)).body).not.toContain('Did you expect this?');
  // Pressed again, or in an old page: as it was.
  expect((await served.post(`${path}/seen`, { until }, officer)).statusCode).toBe(303);
  expect(await countRows(platform, made.people.officer)).toBe(1);
  // Whoever did it is not asked, and nobody else’s seeing counts.
  expect((await served.get('/', administrator)).body).not.toContain('Did you expect this?');
  platform.pass(1000);
  const { people } = made;
  await inviteAccount(platform, people.administrator, {
    name: 'Lena Later',
    email: `later-${made.id}@example.org`,
    role: 'officer',
    agencyId: null,
  });
  const again = (await served.get('/', officer)).body;
  expect(again).toContain('invited Lena Later');
  expect(again).not.toContain('Cora Chair');
});

test('a link that resets an officer’s sign-in is told to the others, and to that officer', async () => {
  const { platform, served, made, officer } = await partnershipWithNewOfficers();
  const other = { ...made.people.chair, role: 'officer' as const };
  await makePerson(platform, other);
  await makeAccountLink(platform, made.people.administrator, {
    id: other.accountId,
    version: 2,
    kind: 'reset-password',
  });
  for (const reader of [officer, served.signIn(other)]) {
    expect((await served.get('/', reader)).body).toContain('whoever has it sets a new password');
  }
});

test('officers and administrators read it all, nobody else does, and it names nobody who is no officer', async () => {
  const { served, made, officer, administrator } = await partnershipWithNewOfficers();
  for (const caller of [officer, administrator]) {
    const { body, statusCode } = await served.get(path, caller);
    expect(statusCode).toBe(200);
    expect(body.match(/a partnership officer/g)).toHaveLength(2);
    expect(body).not.toContain('<img src=x');
    await expectAccessible(body);
  }
  for (const role of [
    'agency-lead',
    'practitioner',
    'chair',
    'reviewer',
    'board-member',
    'analyst',
  ] as const) {
    expect((await served.get(path, served.signIn(made.people[role]))).statusCode).toBe(403);
  }
});

async function countRows(platform: AdminPages['platform'], by: PersonActor): Promise<number> {
  return transact(platform.database, by.partnershipId, async ({ sql }) => {
    const rows = await sql
      .selectFrom('audit_log')
      .select('id')
      .where('partnership_id', '=', by.partnershipId)
      .where('event', '=', 'officers-seen')
      .execute();
    return rows.length;
  });
}
