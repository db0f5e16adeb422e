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

test('only administrators open the pages of agencies', async () => {
  const { platform, served } = pages;
  const { made } = await signInAdministrator(platform, served);
  const path = `/agencies/${made.agencies.first}`;
  for (const one of ['/agencies', '/agencies/add', path, `${path}/end`]) {
    await expectAdministratorsOnly(served, made, one);
  }
});

test('an agency is added, and stands in the list as it was typed', async () => {
  const { platform, served } = pages;
  const { administrator } = await signInAdministrator(platform, served);
  const empty = await served.get('/agencies/add', administrator);
  await expectAccessible(empty.body);
  const sent = { name: hostileName, sector: 'housing' };
  const added = await served.post('/agencies/add', sent, administrator);
  expect(added.statusCode).toBe(303);
  platform.statements.length = 0;
  const { body } = await served.get('/agencies', administrator);
  expect(countStatements(platform)).toBeLessThanOrEqual(mostStatements);
  expect(body).toContain('Harbour Health Trust');
  expect(body).toContain('&lt;img src=x');
  expect(body).not.toContain('<img src=x');
  await expectAccessible(body);
});

test('a name that another agency has is refused beside the field', async () => {
  const { platform, served } = pages;
  const { administrator } = await signInAdministrator(platform, served);
  const sent = { name: 'Northmere Police', sector: 'police' };
  const { statusCode, body } = await served.post('/agencies/add', sent, administrator);
  expect(statusCode).toBe(422);
  expect(body).toContain('already has an agency of that name');
  await expectAccessible(body);
});

test('letters, accents and spaces do not make another name of it', async () => {
  const { platform, served } = pages;
  const { administrator, made } = await signInAdministrator(platform, served);
  for (const name of ['northmere police', 'Northmére  Police']) {
    const added = await served.post('/agencies/add', { name, sector: 'police' }, administrator);
    expect(added.statusCode).toBe(422);
  }
  const change = { name: 'NORTHMERE POLICE', sector: 'health', version: '1' };
  const changed = await served.post(`/agencies/${made.agencies.first}`, change, administrator);
  expect(changed.body).toContain('already has an agency of that name');
});

test('whoever changes an agency second sees both versions', async () => {
  const { platform, served } = pages;
  const { administrator, made } = await signInAdministrator(platform, served);
  const path = `/agencies/${made.agencies.first}`;
  await expectAccessible((await served.get(path, administrator)).body);
  const first = await served.post(
    path,
    { name: 'Harbour Care', sector: 'health', version: '1' },
    administrator,
  );
  expect(first.statusCode).toBe(303);
  const { statusCode, body } = await served.post(
    path,
    { name: 'Harbour Trust', sector: 'voluntary', version: '1' },
    administrator,
  );
  expect(statusCode).toBe(409);
  for (const text of ['Harbour Care', 'Harbour Trust', 'Voluntary and community'])
    expect(body).toContain(text);
});

test('an agency with people cannot be ended, and the page says who they are', async () => {
  const { platform, served } = pages;
  const { administrator, made } = await signInAdministrator(platform, served);
  const path = `/agencies/${made.agencies.second}/end`;
  const asked = await served.get(path, administrator);
  expect(asked.body).toContain(made.otherLead.name);
  expect(asked.body).not.toContain('End this agency</button>');
  await expectAccessible(asked.body);
  const { statusCode, body } = await served.post(path, { version: '1' }, administrator);
  expect(statusCode).toBe(422);
  expect(body).toContain(made.otherLead.name);
});

test('an agency without people is ended, and is listed apart', async () => {
  const { platform, served } = pages;
  const { administrator } = await signInAdministrator(platform, served);
  await served.post('/agencies/add', { name: 'Eastmoor School', sector: 'education' }, administrator);
  const listed = await served.get('/agencies', administrator, { accept: 'application/json' });
  const { agencies } = listed.json<{ agencies: { id: string; name: string }[] }>();
  const id = agencies.find(({ name }) => name === 'Eastmoor School')?.id ?? '';
  const ended = await served.post(`/agencies/${id}/end`, { version: '1' }, administrator);
  expect(ended.statusCode).toBe(303);
  const { body } = await served.get('/agencies', administrator);
  expect(body).toContain('Agencies that have ended');
  const again = await served.post(`/agencies/${id}/end`, { version: '1' }, administrator);
  expect(again.statusCode).toBe(409);
});

test('many agencies are leafed through, a hundred a page, those that have ended last', async () => {
  const { platform, served } = pages;
  const { administrator, made } = await signInAdministrator(platform, served);
  const created_at = platform.now();
  const agencies = Array.from({ length: 210 }, (_, at) => ({
    partnership_id: made.id,
    id: newId<'agency'>(),
    name: `School ${String(at).padStart(3, '0')}`,
    sector: 'education' as const,
    created_at,
    ended_at: at % 20 === 0 ? created_at : null,
  }));
  await transact(platform.database, made.id, ({ sql }) =>
    sql.insertInto('agency').values(agencies).execute(),
  );
  const leaf = async (query: string) =>
    (await served.get(`/agencies${query}`, administrator, { accept: 'application/json' })).json<{
      agencies: { name: string; endedAt: string | null }[];
      before: string | null;
      after: string | null;
    }>();
  const first = await leaf('');
  const second = await leaf(`?after=${first.after}`);
  const third = await leaf(`?after=${second.after}`);
  const names = [first, second, third].flatMap((one) => one.agencies.map(({ name }) => name));
  const nameOf = ({ name }: { readonly name: string }) => name;
  const there = agencies.filter(({ ended_at }) => ended_at === null).map(nameOf);
  const ended = agencies.filter(({ ended_at }) => ended_at !== null).map(nameOf);
  expect(names).toEqual(['Harbour Health Trust', 'Northmere Police', ...there, ...ended]);
  expect([first.agencies.length, first.before, third.after]).toEqual([100, null, null]);
  expect(await leaf(`?before=${third.before}`)).toEqual(second);
  await expectAccessible((await served.get(`/agencies?after=${second.after}`, administrator)).body);
  const changed = await served.get('/agencies?after=nonsense', administrator);
  expect(changed.body).toContain('Harbour Health Trust');
});

test('an agency of another partnership is answered like one that there is not', async () => {
  const { platform, served } = pages;
  const { administrator } = await signInAdministrator(platform, served);
  const elsewhere = await makePartnership(platform);
  const body = { name: 'Taken over', sector: 'health', version: '1' };
  for (const id of [elsewhere.agencies.first, '00000000-0000-7000-8000-000000000000', 'none']) {
    expect((await served.get(`/agencies/${id}`, administrator)).statusCode).toBe(404);
    expect((await served.post(`/agencies/${id}`, body, administrator)).statusCode).toBe(404);
    expect((await served.post(`/agencies/${id}/end`, { version: '1' }, administrator)).statusCode).toBe(404);
  }
});
