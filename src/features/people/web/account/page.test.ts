import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../../../../../test/builders/http/serve-routes.ts';
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
import { type MadePartnership, makePartnership } from '../../../../../test/builders/platform/partnership.ts';

let pages: AdminPages;
let made: MadePartnership;
let administrator: Caller;
let path: string;

beforeAll(async () => {
  pages = await serveAdminPages();
});
beforeEach(async () => {
  ({ made, administrator } = await signInAdministrator(pages.platform, pages.served));
  path = `/accounts/${made.people.chair.accountId}`;
});

const get = (address: string) => pages.served.get(address, administrator);
const post = (address: string, body: Record<string, string>) =>
  pages.served.post(address, body, administrator);
const everyPage = ['', '/change', '/end-access', '/give-back', '/link'];

test('only administrators open the pages of an account', async () => {
  for (const page of everyPage) await expectAdministratorsOnly(pages.served, made, `${path}${page}`);
});

test('whoever has not confirmed who they are is asked to before a role, an access or a link', async () => {
  const { served } = pages;
  const quiet = served.signIn({ ...made.people.administrator, steppedUpAt: null });
  expect((await served.get(path, quiet)).statusCode).toBe(200);
  for (const page of everyPage.slice(1)) {
    const { statusCode, headers } = await served.get(`${path}${page}`, quiet);
    expect([statusCode, headers.location?.toString().split('?')[0]]).toEqual([303, '/step-up']);
  }
  const sent = await served.post(`${path}/end-access`, { version: '1' }, quiet);
  expect(sent.statusCode).not.toBe(200);
  expect((await get(path)).body).toContain('Active');
});

test('each page has no barriers, and a name is drawn as it was typed', async () => {
  const sent = { name: hostileName, role: 'chair', agency: '', version: '1' };
  expect((await post(`${path}/change`, sent)).statusCode).toBe(303);
  for (const page of everyPage) {
    pages.platform.statements.length = 0;
    const { statusCode, body } = await get(`${path}${page}`);
    expect(countStatements(pages.platform)).toBeLessThanOrEqual(mostStatements);
    expect(statusCode).toBe(200);
    expect(body).toContain('&lt;img src=x');
    expect(body).not.toContain('<img src=x');
    await expectAccessible(body);
  }
});

test('somebody gets another role and an agency', async () => {
  const wrong = await post(`${path}/change`, {
    name: 'Ida Roe',
    role: 'practitioner',
    agency: '',
    version: '1',
  });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('This role needs an agency that has not ended.');
  await expectAccessible(wrong.body);
  const agency = made.agencies.first;
  pages.platform.statements.length = 0;
  const saved = await post(`${path}/change`, { name: 'Ida Roe', role: 'practitioner', agency, version: '1' });
  expect(countStatements(pages.platform)).toBeLessThanOrEqual(mostStatements);
  expect(saved.statusCode).toBe(303);
  const { body } = await get(path);
  for (const text of ['Ida Roe', 'Practitioner', 'Harbour Health Trust']) expect(body).toContain(text);
});

test('whoever saves second sees what each of the two wrote', async () => {
  await post(`${path}/change`, { name: 'Ida Roe', role: 'analyst', agency: '', version: '1' });
  const late = await post(`${path}/change`, { name: 'Ada Roe', role: 'reviewer', agency: '', version: '1' });
  expect(late.statusCode).toBe(409);
  for (const text of ['Ida Roe', 'Ada Roe', 'Analyst', 'Reviewer', made.people.administrator.name]) {
    expect(late.body).toContain(text);
  }
  await expectAccessible(late.body);
  expect((await post(`${path}/end-access`, { version: '1' })).statusCode).toBe(409);
  expect((await post(`${path}/link`, { kind: 'reset-password', version: '1' })).statusCode).toBe(409);
});

test('access ends, and is given back', async () => {
  expect((await post(`${path}/end-access`, { version: '1' })).statusCode).toBe(303);
  expect((await get(path)).body).toContain('Access ended');
  const again = await post(`${path}/end-access`, { version: '2' });
  expect(again.statusCode).toBe(422);
  await expectAccessible(again.body);
  const asked = await get(`${path}/give-back`);
  expect(asked.body).toContain('make a new invitation for them');
  expect((await post(`${path}/give-back`, { version: '2' })).statusCode).toBe(303);
});

test('a link is shown once, whole, with what to tell the person', async () => {
  const none = await post(`${path}/link`, { version: '1' });
  expect(none.statusCode).toBe(422);
  expect(none.body).toContain('Choose what the link is for');
  const { statusCode, body } = await post(`${path}/link`, { kind: 'reset-password', version: '1' });
  expect(statusCode).toBe(200);
  expect(body).toMatch(/http:\/\/localhost:8484\/reset-password\/[\w-]{20,}/);
  expect(body).toContain('25 November 2026 at 10:00');
  await expectAccessible(body);
  const token = /reset-password\/([\w-]{20,})/.exec(body)?.[1] ?? 'no token';
  expect((await get(`${path}/link`)).body).not.toContain(token);
});

test('nobody can do anything with their own account', async () => {
  const own = `/accounts/${made.people.administrator.accountId}`;
  const { body } = await get(own);
  expect(body).toContain('This is your own account.');
  expect(body).not.toContain(`${own}/change`);
  const sent = { name: 'Somebody', role: 'officer', agency: '', version: '1' };
  const refused = await post(`${own}/change`, sent);
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('Nobody changes their own role');
  expect((await post(`${own}/end-access`, { version: '1' })).statusCode).toBe(422);
  expect((await post(`${own}/link`, { kind: 'reset-password', version: '1' })).statusCode).toBe(422);
});

test('an account of another partnership is answered like one that there is not', async () => {
  const elsewhere = await makePartnership(pages.platform);
  for (const id of [elsewhere.people.chair.accountId, '00000000-0000-7000-8000-000000000000', 'none']) {
    for (const page of everyPage) expect((await get(`/accounts/${id}${page}`)).statusCode).toBe(404);
    expect((await post(`/accounts/${id}/end-access`, { version: '1' })).statusCode).toBe(404);
    const sent = { name: 'Taken over', role: 'officer', agency: '', version: '1' };
    expect((await post(`/accounts/${id}/change`, sent)).statusCode).toBe(404);
    expect((await post(`/accounts/${id}/link`, { kind: 'join', version: '1' })).statusCode).toBe(404);
  }
});
