import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { makeFamily } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { typeEntry } from '../../../../../test/builders/platform/typed-entry.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { newToken } from '../../../../platform/secrets/token.ts';
import type { ChildId } from '../../../../shared/ids.ts';
import { markMistaken, putBack } from '../../../families/operations/mistaken-member.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);
const attack = '<script>alert(1)</script>';

async function begin() {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const { practitioner } = partnership.people;
  const session = served.signIn(practitioner);
  const id = await typeEntry(platform, practitioner, family, { event: `Called ${attack}`, children: 'all' });
  const path = `/families/${family.id}/entries/${id}`;
  const send = (to: 'change' | 'withdraw', body: Record<string, string>, as = session) =>
    served.post(`${path}/${to}`, body, as);
  const words = { when: '12 March 2014', event: 'Called again', source: 'Our own record' };
  return { partnership, family, session, path, send, words };
}

test('the form of a change holds what the entry says, and is free of findings on a phone', async () => {
  const { path, session } = await begin();
  const html = await openHtml((await served.get(`${path}/change`, session)).body, { width: 375 });
  expect(await html.page.getByLabel('When did it happen?').inputValue()).toBe('12 March 2014');
  expect(await html.page.getByLabel('What happened?').inputValue()).toBe(`Called ${attack}`);
  expect(await html.page.getByLabel('Mina Brathe').isChecked()).toBe(true);
  expect(await html.page.locator('main script').count()).toBe(0);
  await expectNoAxeFindings(html);
  await expectNoSidewaysScroll(html);
  await html.close();
});

test('whoever takes words out is told who still reads them, and how they are removed for good', async () => {
  const { partnership, path, session } = await begin();
  const told = async (as: typeof session) =>
    (await served.get(`${path}/change`, as)).body.replaceAll(/\s+/g, ' ');
  const author = await told(session);
  expect(author).toContain(
    'everybody who may read the entry still reads it, under “What this entry said before”',
  );
  expect(author).toContain('Ask a lead of your agency to remove the entry for good');
  expect(author).not.toContain(`${path}/purge`);
  const lead = await told(served.signIn(partnership.people['agency-lead']));
  expect(lead).toContain(`href="${path}/purge"`);
  expect(lead).not.toContain('Ask a lead');
});

test('what was changed meanwhile is shown beside what was typed, and neither is lost', async () => {
  const { partnership, path, send, words, session } = await begin();
  const lead = served.signIn(partnership.people['agency-lead']);
  expect((await send('change', { ...words, version: '1' }, lead)).headers.location).toBe(path);
  const late = await send('change', { ...words, event: 'Of the author', version: '1' });
  expect(late.statusCode).toBe(409);
  for (const both of ['Of the author', 'Called again', 'Somebody else changed this first'])
    expect(late.body).toContain(both);
  // What is compared is told once, also where the form has other words for it.
  const missed = { kind: 'appointment', attendance: 'child.was-not-brought', childSeen: 'not-seen' };
  const appointment = await send('change', { ...words, ...missed, version: '1' });
  expect([appointment.statusCode, appointment.body]).toEqual([
    409,
    expect.stringContaining('was not brought'),
  ]);
  expect(appointment.body).not.toContain('What came of the appointment');
  await send('change', { ...words, event: 'Of one window', version: '2' });
  const own = await send('change', { ...words, event: 'Of the other window', version: '2' });
  expect(own.body).toContain('You changed this in another window');
  expect(own.body).not.toContain('Somebody else');
  expect((await served.get(path, session)).body).toContain('Of one window');
});

test('a lead who withdraws an entry is led to removing it for good, and not to a lead', async () => {
  const { partnership, path, session } = await begin();
  const told = async (as: typeof session) =>
    (await served.get(`${path}/withdraw`, as)).body.replaceAll(/\s+/g, ' ');
  expect(await told(session)).toContain('ask a lead of your agency to remove it for good');
  const lead = await told(served.signIn(partnership.people['agency-lead']));
  expect(lead).toContain(`href="${path}/purge"`);
  expect(lead).not.toContain('ask a lead');
});

test('withdrawing asks why, and takes the entry out', async () => {
  const { path, family, send, session } = await begin();
  const html = await openHtml((await served.get(`${path}/withdraw`, session)).body, { width: 375 });
  await expectNoAxeFindings(html);
  await expectNoSidewaysScroll(html);
  await html.close();
  expect((await send('withdraw', { version: '1', reason: '' })).body).toContain('Enter why it is withdrawn');
  expect((await send('withdraw', { version: '1', reason: 'Typed twice' })).statusCode).toBe(303);
  expect((await served.get(path, session)).statusCode).toBe(404);
  expect((await served.get(`/families/${family.id}/chronology`, session)).body).not.toContain('Called');
});

test('what was typed is told where the entry is no longer there, all of it where somebody else was first, and nothing is lost', async () => {
  const { partnership, family, send, words, session } = await begin();
  const lead = served.signIn(partnership.people['agency-lead']);
  await send('change', { ...words, version: '1' }, lead);
  const mine = { ...words, event: `Mine ${attack}`, source: 'The diary', kind: 'visit', version: '1' };
  const late = await send('change', mine);
  for (const text of ['The diary', 'Our own record', 'Visit']) expect(late.body).toContain(text);
  await send('withdraw', { version: '2', reason: 'Typed twice' }, lead);
  const gone = await send('change', { ...mine, version: '2' });
  expect(gone.statusCode).toBe(404);
  for (const text of ['is not saved', 'Mine &lt;script', 'The diary']) expect(gone.body).toContain(text);
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql
      .updateTable('relation')
      .set({ to_at: platform.now() })
      .where('who_id', '=', partnership.agencies.first)
      .execute(),
  );
  const form = { form: newToken(), when: '12 March 2014', event: 'A long text', source: 'The diary' };
  const ended = await served.post(`/families/${family.id}/entries/new`, form, session);
  expect(ended.statusCode).toBe(404);
  for (const text of ['is not saved', 'A long text', 'The diary']) expect(ended.body).toContain(text);
  const html = await openHtml(gone.body, { width: 375 });
  await expectNoAxeFindings(html);
  await expectNoSidewaysScroll(html);
  await html.close();
});

test('whoever presses “Withdraw it” twice is told twice that it is done', async () => {
  const { send } = await begin();
  const both = await Promise.all([1, 2].map(() => send('withdraw', { version: '1', reason: 'Typed twice' })));
  expect(both.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
});

test('a form that comes again has chosen whom the entry names and who was put back meanwhile', async () => {
  const { partnership, family, session, path, send, words } = await begin();
  const person = { familyId: family.id, personId: family.children[0] as ChildId };
  const { officer } = partnership.people;
  await markMistaken(platform, officer, { ...person, version: 1, reason: 'Recorded twice' });
  const html = await openHtml((await served.get(`${path}/change`, session)).body);
  const offered = await html.page.locator('input[name="offered"]').inputValue();
  await html.close();
  await putBack(platform, officer, { ...person, version: 2 });
  const again = await openHtml((await send('change', { ...words, when: '', version: '1', offered })).body);
  expect(await again.page.getByLabel('Mina Brathe').isChecked()).toBe(true);
  await again.close();
});
