import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { makeFamily } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { makePlan } from '../../../../../test/builders/platform/plan.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);
const attack = '<script>alert(1)</script>';

async function begin() {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const session = served.signIn(partnership.people.practitioner);
  const path = `/families/${family.id}/entries/new`;
  const form = await openHtml((await served.get(path, session)).body);
  const key = await form.page.locator('input[name="form"]').inputValue();
  await form.close();
  const send = (body: Record<string, string>) =>
    served.post(path, { form: key, source: 'Our own record', ...body }, session);
  const read = (to: string) => served.get(to, session);
  const chronology = async () => (await read(`/families/${family.id}/chronology`)).body;
  return { partnership, family, session, path, send, read, chronology };
}

test('when and what happened are enough, and the page of the entry says how its date was understood', async () => {
  const { send, read, chronology } = await begin();
  const answer = await send({ when: 'yesterday', event: `Called ${attack}` });
  expect(answer.statusCode).toBe(303);
  const to = String(answer.headers.location);
  const entry = (await read(to)).body;
  expect(entry).toContain('Understood as: 23 November 2026');
  expect(entry).not.toContain(attack);
  expect(await chronology()).toContain('Called &lt;script&gt;');
  const html = await openHtml(entry, { width: 375 });
  await expectNoAxeFindings(html);
  await expectNoSidewaysScroll(html);
  expect(await html.page.getByRole('link', { name: 'Change this entry' }).count()).toBe(1);
  await html.close();
});

test('an entry is added and changed in a family of one child, whose name is offered alone', async () => {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first], children: ['Tegen Noy'] });
  const session = served.signIn(partnership.people.practitioner);
  const path = `/families/${family.id}/entries/new`;
  const form = await openHtml((await served.get(path, session)).body);
  expect(await form.page.getByRole('group', { name: 'Which children' }).getByRole('checkbox').count()).toBe(
    1,
  );
  const key = await form.page.locator('input[name="form"]').inputValue();
  const child = await form.page.getByLabel('Tegen Noy').inputValue();
  await form.close();
  const body = { form: key, source: 'Our own record', when: 'yesterday', event: 'Seen', children: child };
  const added = await served.post(path, body, session);
  expect(added.statusCode).toBe(303);
  const change = await served.get(`${added.headers.location}/change`, session);
  expect(change.statusCode).toBe(200);
  expect(change.body).toContain('Tegen Noy');
});

test('“all the children” are those whom the form showed, though another came to the family meanwhile', async () => {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const children = ['Tegen Noy', 'Merryn Noy'];
  const family = await makeFamily(platform, partnership, { involved: [first], children });
  const session = served.signIn(partnership.people.practitioner);
  const path = `/families/${family.id}/entries/new`;
  const form = await openHtml((await served.get(path, session)).body);
  const value = (name: string) => form.page.locator(`input[type="hidden"][name="${name}"]`).inputValue();
  const [key, offered] = [await value('form'), await value('offered')];
  await form.close();
  expect(offered.split(' ').toSorted()).toEqual([...family.children].toSorted());
  const body = { form: key, source: 'Our own record', when: 'yesterday', event: 'Seen', children: 'all' };
  const shown = family.children[0] ?? '';
  const { headers } = await served.post(path, { ...body, offered: shown }, session);
  const entry = (await served.get(String(headers.location), session)).body;
  expect(entry).toContain('Tegen Noy');
  expect(entry).not.toContain('Merryn Noy');
});

test('the form is free of findings on a phone, with its errors too, and each part has its name', async () => {
  const { read, send, path } = await begin();
  const fresh = await openHtml((await read(path)).body, { width: 375 });
  for (const name of ['When did it happen?', 'What happened?', 'What was done?', 'What came of it?'])
    expect(await fresh.page.getByLabel(name).count(), name).toBe(1);
  expect(await fresh.page.getByLabel('All the children of the family').isChecked()).toBe(false);
  await expectNoAxeFindings(fresh);
  await expectNoSidewaysScroll(fresh);
  await fresh.close();
  const answer = await send({ when: '', event: '', source: '' });
  expect(answer.statusCode).toBe(422);
  const wrong = await openHtml(answer.body, { width: 375 });
  for (const words of ['Enter when it happened', 'Enter what happened', 'Enter which record'])
    expect(await wrong.page.getByRole('alert').getByText(words).count(), words).toBe(1);
  // What is wrong is not folded away.
  expect(await wrong.page.getByLabel('Where is it taken from?').isVisible()).toBe(true);
  await expectNoAxeFindings(wrong);
  await wrong.close();
});

test('a date without a year is asked about with what was typed kept, and taken once somebody says yes', async () => {
  const { send, chronology } = await begin();
  const typed = { when: '3 May', event: 'Seen at school', childSeen: 'seen-alone', kind: 'school' };
  const asked = await send(typed);
  expect(asked.statusCode).toBe(422);
  const html = await openHtml(asked.body, { width: 375 });
  expect(await html.page.getByLabel('What happened?').inputValue()).toBe('Seen at school');
  expect(await html.page.getByLabel('Seen alone').isChecked()).toBe(true);
  const yes = html.page.getByLabel('Yes, on 3 May 2026');
  const meant = (await yes.getAttribute('value')) ?? '';
  await expectNoAxeFindings(html);
  await html.close();
  expect(await chronology()).not.toContain('Seen at school');
  const other = await send({ ...typed, meant: 'no' });
  expect(other.body).toContain('Write the date another way');
  expect((await send({ ...typed, meant })).statusCode).toBe(303);
  expect(await chronology()).toContain('Seen at school');
});

test('a form that is sent twice makes one entry, and with other words it says that it has made one', async () => {
  const { send, family, read } = await begin();
  const first = await send({ when: 'today', event: 'Called at home' });
  expect((await send({ when: 'today', event: 'Called at home' })).headers.location).toBe(
    first.headers.location,
  );
  const again = await send({ when: 'today', event: 'Called at the school' });
  expect(again.statusCode).toBe(422);
  expect(again.body).toContain('This form has added an entry already');
  expect((await read(`/families/${family.id}/chronology`)).body).not.toContain('Called at the school');
});

test('police intelligence is kept for its agency without being asked, and the page says so in words', async () => {
  const { partnership, send, read } = await begin();
  const { headers } = await send({ when: 'today', event: 'Kept', kind: 'police-intelligence' });
  const page = (await read(String(headers.location))).body;
  expect(page).toContain('Harbour Health Trust alone');
  expect(page).toContain('police intelligence, legal advice and health information');
  const officer = await served.get(String(headers.location), served.signIn(partnership.people.officer));
  expect(officer.statusCode).toBe(404);
});

test('what it tells of the plan is said in the same step, whole or not at all', async () => {
  const { partnership, family, send, read, path } = await begin();
  expect((await read(path)).body).not.toContain('What it tells of the plan');
  const { risk } = await makePlan(platform, partnership.people.officer, family, partnership.agencies.first);
  const form = await openHtml((await read(path)).body, { width: 375 });
  await form.page.getByText('What it tells of the plan').click();
  expect(await form.page.getByLabel('Which risk or action does it bear on?').isVisible()).toBe(true);
  await expectNoAxeFindings(form);
  await form.close();
  const typed = { when: 'today', event: 'Seen by the dentist' };
  const half = await send({ ...typed, point: risk });
  expect(half.statusCode).toBe(422);
  const wrong = await openHtml(half.body, { width: 375 });
  expect(await wrong.page.getByRole('alert').getByText('Choose what it tells of that risk').count()).toBe(1);
  expect(await wrong.page.getByLabel('Which risk or action does it bear on?').inputValue()).toBe(risk);
  await wrong.close();
  expect((await send({ ...typed, movement: 'progress' })).body).toContain('Choose the risk or action');
  expect((await send({ ...typed, point: family.id, movement: 'progress' })).statusCode).toBe(404);
  const { headers } = await send({ ...typed, point: risk, movement: 'progress' });
  const told = (await read(`${String(headers.location)}/plan`)).body;
  expect(told).toContain('Take back: R1');
  expect((await read(`/families/${family.id}/plan`)).body).toContain('progress');
});

test('the chronology offers to add an entry to whoever may, and to nobody else', async () => {
  const { partnership, family, read } = await begin();
  const path = `/families/${family.id}/chronology`;
  const link = `href="/families/${family.id}/entries/new"`;
  expect((await read(path)).body).toContain(link);
  const { officer } = partnership.people;
  expect((await served.get(path, served.signIn(officer))).body).not.toContain(link);
});

test('a form that comes again after its entry was withdrawn says so, and what was typed is still in it', async () => {
  const { send, session, read } = await begin();
  const typed = { when: 'yesterday', event: 'Called at the home, nobody came' };
  const to = String((await send(typed)).headers.location);
  const asked = { version: '1', reason: 'About another family' };
  expect((await served.post(`${to}/withdraw`, asked, session)).statusCode).toBe(303);
  const again = await send(typed);
  expect(again.statusCode).toBe(422);
  expect(again.body).toContain('that entry has been taken out of the chronology since');
  expect(again.body).toContain(typed.event);
  expect((await read(to)).statusCode).toBe(404);
});

test('what came of an appointment is asked where that kind is chosen, without a script, and told on the pages', async () => {
  const { send, read, path, chronology } = await begin();
  const form = await openHtml((await read(path)).body, { width: 375 });
  const ofAppointment = form.page.getByLabel('What came of the appointment?');
  const ofWorker = form.page.getByLabel('Who was it before?');
  expect([await ofAppointment.isVisible(), await ofWorker.isVisible()]).toEqual([false, false]);
  await form.page.getByLabel('What kind of entry is it?').selectOption('Appointment');
  expect([await ofAppointment.isVisible(), await ofWorker.isVisible()]).toEqual([true, false]);
  await expectNoAxeFindings(form);
  await form.page.getByLabel('What kind of entry is it?').selectOption('Change of worker');
  expect([await ofAppointment.isVisible(), await ofWorker.isVisible()]).toEqual([false, true]);
  await expectNoAxeFindings(form);
  await expectNoSidewaysScroll(form);
  await form.close();
  const typed = { when: 'today', event: 'Dental review', attendance: 'child.was-not-brought' };
  const other = await send({ ...typed, kind: 'visit' });
  expect(other.statusCode).toBe(422);
  const wrong = await openHtml(other.body, { width: 375 });
  expect(await wrong.page.getByRole('alert').getByText('choose “Appointment”, or choose “Not').count()).toBe(
    1,
  );
  expect(await wrong.page.getByLabel('What came of the appointment?').isVisible()).toBe(true);
  expect(await wrong.page.getByLabel('What came of the appointment?').inputValue()).toBe(typed.attendance);
  await wrong.close();
  const taken = { when: 'today', event: 'Rang', kind: 'visit', post: 'worker' };
  expect((await send(taken)).body).toContain(
    'choose “Change of worker”, or choose “Not stated” and take out',
  );
  const { headers } = await send({ ...typed, kind: 'appointment', post: 'not-stated' });
  const entry = (await read(String(headers.location))).body;
  expect(entry).toContain('Appointment: was not brought');
  expect(entry).toContain('Not brought or did not attend: “was not brought” (suggested)');
  expect(await chronology()).toContain('<strong>Appointment: was not brought</strong>');
});
