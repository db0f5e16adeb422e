import { describe, expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { makeFamily } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import type { AuditEvent } from '../../../../platform/audit-log/audit-events.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

async function begin(children: readonly string[] = ['Mina Brathe', 'Jory Brathe']) {
  const partnership = await makePartnership(platform);
  const { officer } = partnership.people;
  const family = await makeFamily(platform, partnership, {
    children,
    involved: [partnership.agencies.first],
  });
  const path = `/families/${family.id}`;
  const session = served.signIn(officer);
  const token = served.giveToken(officer);
  const send = (to: string, body: Record<string, string>) => served.post(`${path}${to}`, body, session);
  const told = async () => (await served.get(path, token)).json();
  const read = (to = '') => served.get(`${path}${to}`, session);
  const logged = (event: AuditEvent) =>
    transact(platform.database, partnership.id, ({ sql }) =>
      sql
        .selectFrom('audit_log')
        .innerJoin('audit_subject', 'audit_subject.audit_id', 'audit_log.id')
        .select(['audit_log.reason', 'audit_log.detail', 'audit_subject.child_id'])
        .where('audit_log.event', '=', event)
        .orderBy('audit_subject.child_id')
        .execute(),
    );
  return { partnership, officer, family, path, send, told, read, logged };
}

const born = (day: string, month: string, year: string) => ({
  'born-day': day,
  'born-month': month,
  'born-year': year,
});

describe('the head of a record', () => {
  test('a wrong reference and name are put right, and the log names every child and which of them changed', async () => {
    const { send, told, logged, family } = await begin();
    const body = { reference: 'LSCP-77', name: 'Family J', version: '1' };
    expect((await send('/change', body)).statusCode).toBe(303);
    expect(await told()).toMatchObject({ reference: 'LSCP-77', name: 'Family J', version: 2 });
    const rows = await logged('family-changed');
    expect(rows.map(({ child_id }) => child_id)).toEqual([...family.children].sort());
    expect(rows[0]?.detail).toEqual({ reference: true, name: true });
    expect(JSON.stringify(rows)).not.toContain('Family J');
  });

  test('who comes second changes nothing, and reads both versions and who saved first', async () => {
    const { send, told } = await begin();
    await send('/change', { reference: 'A-1', name: 'Family A', version: '1' });
    const second = await send('/change', { reference: 'B-2', name: 'Family B', version: '1' });
    expect(second.statusCode).toBe(409);
    for (const words of ['Family A', 'Family B', 'You changed this in another window']) {
      expect(second.body).toContain(words);
    }
    expect((await told()).name).toBe('Family A');
  });

  test('a reference that another family has is said beside its box, with what was typed', async () => {
    const { partnership, send } = await begin();
    const other = await makeFamily(platform, partnership);
    const answer = await send('/change', { reference: other.reference, name: 'Family T', version: '1' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Another family has this reference');
    expect(answer.body).toContain('Family T');
  });

  test('only an officer finds the ways to change it', async () => {
    const { partnership, path, read } = await begin();
    expect((await read()).body).toContain(`${path}/change#name`);
    const lead = served.signIn(partnership.people['agency-lead']);
    const page = await served.get(path, lead);
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toContain('/change');
    expect((await served.get(`${path}/change`, lead)).statusCode).toBe(403);
  });
});

describe('the children of a record', () => {
  test('a child who is expected is added, and born later', async () => {
    const { send, told, logged, read } = await begin();
    const expected = { name: 'Unborn baby', unborn: 'yes', ...born('3', '5', '2027'), version: '1' };
    expect((await send('/children/add', expected)).statusCode).toBe(303);
    const baby = (await told()).children[2];
    expect(baby).toMatchObject({ name: 'Unborn baby', born: null, expected: '2027-05-03' });
    expect((await read()).body).toContain('Expected 3 May 2027');
    expect((await logged('child-added')).map(({ child_id }) => child_id)).toEqual([baby.id]);
    const birth = { name: 'Pip Brathe', ...born('24', '11', '2026'), version: '1' };
    expect((await send(`/children/${baby.id}/change`, birth)).statusCode).toBe(303);
    expect((await told()).children[2]).toMatchObject({
      name: 'Pip Brathe',
      born: '2026-11-24',
      expected: null,
    });
    expect((await logged('child-changed')).map(({ child_id }) => child_id)).toEqual([baby.id]);
  });

  test('once the expected day is past, the officer is led to say whether the child is born, and a lead is not', async () => {
    const { partnership, path, send, told, read } = await begin();
    const expected = { name: 'Unborn baby', unborn: 'yes', ...born('23', '11', '2026'), version: '1' };
    await send('/children/add', expected);
    const { children: listed, nextSteps } = await told();
    expect(nextSteps[0]).toBe(
      'Say whether Unborn baby is born: the day on which they were expected is past.',
    );
    expect((await read()).body).toContain(`href="${path}/children/${listed[2].id}/change"`);
    const lead = served.signIn(partnership.people['agency-lead']);
    expect((await served.get(path, lead)).body).not.toContain('Say whether');
    await send(`/children/${listed[2].id}/change`, {
      name: 'Pip',
      ...born('24', '11', '2026'),
      version: '1',
    });
    expect((await read()).body).not.toContain('Say whether');
  });

  test('what a child was called before is kept once for each new name, and shown on no page', async () => {
    const { partnership, family, send, read } = await begin();
    const [first] = family.children;
    const named = (name: string, version: string) =>
      send(`/children/${first}/change`, { name, ...born('1', '2', '2015'), version });
    for (const [at, name] of ['Mina Trevose', 'Mina Trevose', 'Minna Trevose'].entries()) {
      expect((await named(name, String(at + 1))).statusCode).toBe(303);
    }
    expect((await named('Somebody Else', '1')).statusCode).toBe(409);
    const kept = await transact(platform.database, partnership.id, ({ sql }) =>
      sql.selectFrom('person_name').select(['person_id', 'name']).orderBy('id').execute(),
    );
    expect(kept).toEqual(['Mina Brathe', 'Mina Trevose'].map((name) => ({ person_id: first, name })));
    expect((await read()).body).not.toContain('Mina Brathe');
  });

  test('a button that is pressed twice adds nobody twice', async () => {
    const { send, told } = await begin();
    const body = { name: 'Pip Brathe', ...born('1', '11', '2026'), version: '1' };
    const answers = await Promise.all([send('/children/add', body), send('/children/add', body)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409]);
    expect((await told()).children).toHaveLength(3);
  });

  test.each([
    [{ name: '', ...born('1', '2', '2020') }, 'Enter the child’s name'],
    [{ name: 'Pip', ...born('31', '2', '2020') }, 'Date must be a real date'],
    [{ name: 'Pip', ...born('25', '11', '2026') }, 'Date of birth must be today or in the past'],
    [{ name: 'Pip', unborn: 'yes' }, 'Enter the day on which the child is expected'],
    [{ name: 'Pip', unborn: 'yes', ...born('1', '5', '2028') }, 'must be within 43 weeks'],
  ])('%j is not taken, and says why', async (body, words) => {
    const { send, told } = await begin();
    const answer = await send('/children/add', { ...body, version: '1' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(words);
    expect((await told()).children).toHaveLength(2);
  });

  test('a child who was entered by mistake leaves the record for a reason, and can be put back', async () => {
    const { partnership, send, told, read, logged, family } = await begin();
    const [first = '', second = ''] = family.children;
    const own = `/people/${second}`;
    expect((await send(`${own}/mistake`, { version: '1' })).body).toContain('Say how the mistake came about');
    const reason = 'Typed into the wrong record';
    expect((await send(`${own}/mistake`, { version: '1', reason })).statusCode).toBe(303);
    expect((await send(`${own}/mistake`, { version: '1', reason })).statusCode).toBe(409);
    const after = await told();
    expect(after.children.map(({ id }: { id: string }) => id)).toEqual([first]);
    expect(after.mistaken).toMatchObject([{ id: second, reason }]);
    expect(await logged('child-mistaken')).toMatchObject([{ child_id: second, reason }]);
    const lead = served.giveToken(partnership.people['agency-lead']);
    expect((await served.get(`/families/${family.id}`, lead)).json().mistaken).toEqual([]);
    // Reading the family is not reading about them any more.
    const before = (await logged('family-read')).filter(({ child_id }) => child_id === second).length;
    await read();
    expect((await logged('family-read')).filter(({ child_id }) => child_id === second)).toHaveLength(before);
    expect((await send(`/children/${second}/change`, { version: '2', name: 'Jory' })).statusCode).toBe(409);
    expect((await send(`${own}/put-back`, { version: '2' })).statusCode).toBe(303);
    expect((await told()).children).toHaveLength(2);
  });

  test('the last child of a record stays, even where both are marked at once', async () => {
    const { send, told, read, family } = await begin();
    const answers = await Promise.all(
      family.children.map((id) => send(`/people/${id}/mistake`, { version: '1', reason: 'Wrong family' })),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422]);
    const [last] = (await told()).children;
    expect((await read(`/people/${last.id}/mistake`)).body).toContain('Add the right child first');
  });

  test('a child of another family is not there, whoever asks', async () => {
    const { partnership, send, read } = await begin();
    const other = await makeFamily(platform, partnership);
    const [foreign = ''] = other.children;
    for (const to of ['change', 'mistake', 'put-back']) {
      const at = to === 'change' ? 'children' : 'people';
      expect((await read(`/${at}/${foreign}/${to}`)).statusCode).toBe(404);
      const body = { version: '1', name: 'Pip', reason: 'Wrong family' };
      expect((await send(`/${at}/${foreign}/${to}`, body)).statusCode).toBe(404);
    }
  });
});

test('room for one more child is made without losing what was typed, and nothing is said of what is missing yet', async () => {
  const { officer } = await begin();
  const typed = { name: 'Family K', 'child-1': 'Ayo', 'born-1-day': '4', 'unborn-1': 'yes', room: '1' };
  const answer = await served.post('/families/new', { ...typed, more: 'yes' }, served.signIn(officer));
  expect(answer.statusCode).toBe(200);
  const html = await openHtml(answer.body, { width: 375 });
  expect(await html.page.getByLabel('Name', { exact: true }).count()).toBe(2);
  expect(await html.page.locator('#child-1').inputValue()).toBe('Ayo');
  expect(await html.page.locator('#born-1-day').inputValue()).toBe('4');
  expect(await html.page.locator('#unborn-1').isChecked()).toBe(true);
  expect(await html.page.locator('.govuk-error-summary').count()).toBe(0);
  await expectNoAxeFindings(html);
  await html.close();
});

test('dates that cannot be are said of the child that they are about', async () => {
  const { officer } = await begin();
  const body = {
    reference: 'K-1',
    name: 'Family K',
    'child-1': 'Ayo',
    'child-2': 'Bea',
    'born-2': '2027-01-01',
  };
  const answer = await served.post('/families/new', body, served.signIn(officer));
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('href="#born-2-day"');
});

test('the pages have no barrier and fit a phone, also with errors, and with what was left as markup', async () => {
  const { family, read, send } = await begin(['<b>Mina</b>', `${'Wolfeschlegelstein'.repeat(5)}`]);
  const own = `/children/${family.children[0]}`;
  const person = `/people/${family.children[0]}`;
  const states = [
    await read(),
    await read('/change'),
    await send('/change', { version: '1' }),
    await read('/children/add'),
    await send('/children/add', { version: '1', ...born('1', '', '') }),
    await read(`${own}/change`),
    await read(`${person}/mistake`),
    await send(`${person}/mistake`, { version: '1' }),
    await read(`${person}/put-back`),
  ];
  for (const { body } of states) {
    const html = await openHtml(body, { width: 375 });
    expect(await html.page.locator('main b').count()).toBe(0);
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});

test('an officer with no family is led to begin the first, and anybody else is told whom to ask', async () => {
  const { people } = await makePartnership(platform);
  const pageOf = async (actor: PersonActor) => (await served.get('/families', served.signIn(actor))).body;
  expect(await pageOf(people.officer)).toContain('Begin the record of the first family');
  const practitioner = await pageOf(people.practitioner);
  expect(practitioner).not.toContain('/families/new');
  expect(practitioner).toContain('A partnership officer names who is involved');
  for (const actor of [people.officer, people.chair]) {
    const html = await openHtml(await pageOf(actor), { width: 375 });
    await expectNoAxeFindings(html);
    await html.close();
  }
});
