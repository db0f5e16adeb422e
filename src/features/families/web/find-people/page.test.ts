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
import { transact } from '../../../../platform/database/transact.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

/** Two families, of which the first agency is involved with one. */
async function begin() {
  const partnership = await makePartnership(platform);
  const { people, agencies } = partnership;
  const ours = await makeFamily(platform, partnership, { involved: [agencies.first], reference: 'LSCP-7' });
  const theirs = await makeFamily(platform, partnership, { children: ['Corwen Vantry'] });
  const officer = { ...people.officer, steppedUpAt: platform.now() };
  const session = served.signIn(officer);
  const send = (path: string, body: Record<string, string>) => served.post(path, body, session);
  const tokens = { officer: served.giveToken(people.officer), lead: served.giveToken(people['agency-lead']) };
  const find = async (query: string, who: keyof typeof tokens = 'officer') =>
    (await served.get(`/people?${query}`, tokens[who])).json();
  const names = async (query: string, who: keyof typeof tokens = 'officer') =>
    (await find(query, who)).people.map(({ name }: { name: string }) => name);
  const page = async (query: string) =>
    (await served.get(`/people?${query}`, served.signIn(people['agency-lead']))).body;
  return { partnership, people, ours, theirs, session, send, find, names, page };
}

describe('finding people', () => {
  test.each([
    ['name=Mina+Brathe', 'as it is written'],
    ['name=Meena+Braith', 'as it sounds'],
    ['name=Brathe+Mina', 'the other way round'],
    ['name=Mina', 'by one word'],
    ['born=2016-01-12', 'by the date of birth alone'],
    ['name=Mina+Brathe&born=2016-12-01', 'with day and month exchanged'],
  ])('%s finds a child %s', async (query) => {
    const { names } = await begin();
    expect(await names(query)).toContain('Mina Brathe');
  });

  test('whoever fits best stands first, with why and why not', async () => {
    const { find } = await begin();
    const [first, second] = (await find('name=Jory+Brathe&born=2016-02-12')).people;
    expect(first).toMatchObject({ name: 'Jory Brathe', reference: 'LSCP-7', said: 'Child' });
    expect(first.reasons).toContain('same date of birth');
    expect(second.doubts).toContain('different first name');
  });

  test('a family is found by its reference, however it is typed', async () => {
    const { find, ours } = await begin();
    expect((await find('reference=+lscp-7')).families).toMatchObject([{ id: ours.id }]);
    expect((await find('reference=LSCP-70')).families).toEqual([]);
  });

  test('where a reference alone was given, nothing is said of a name or a date of birth', async () => {
    const { page } = await begin();
    const found = await page('reference=LSCP-7');
    expect(found).toContain('LSCP-7: ');
    expect(found).not.toContain('Nobody in the families');
    const none = await page('reference=LSCP-70');
    expect(none).toContain('No family that you may open has this reference.');
    expect(none).not.toContain('Nobody in the families');
    const both = await page('reference=LSCP-70&name=Zebedee');
    expect(both).toContain('No family that you may open has this reference.');
    expect(both).toContain('Nobody in the families that you may open fits what you gave.');
  });

  test('nobody of a family that one may not open is found or hinted at, and all are told whom to ask', async () => {
    const { find, names, page, theirs } = await begin();
    expect(await names('name=Corwen+Vantry', 'lead')).toEqual([]);
    expect(await names('name=Corwen+Vantry')).toEqual(['Corwen Vantry']);
    expect((await find(`reference=${theirs.reference}`, 'lead')).families).toEqual([]);
    expect(await names('name=Mina+Brathe', 'lead')).toContain('Mina Brathe');
    const masked = (html: string) =>
      html.replaceAll(
        /nonce="[^"]*"|name="_csrf" value="[^"]*"|value="[^"]*" name="_csrf"|Corwen|Vantry|Nobo|Dyatall/g,
        '',
      );
    const [known, unknown] = [await page('name=Corwen+Vantry'), await page('name=Nobo+Dyatall')];
    expect(masked(known)).toBe(masked(unknown));
    expect(known).toContain('Ask the');
  });

  test('an adult is found by a former name, and by the name after it was changed', async () => {
    const { ours, send, names, find } = await begin();
    const own = `/families/${ours.id}`;
    const adult = { name: 'Tamsin Oldacre', kinship: 'mother', livesWith: 'yes', version: '1' };
    await send(`${own}/adults/add`, adult);
    const [{ person }] = (await find('name=Tamsin+Oldacre')).people;
    await send(`${own}/adults/${person}/change`, { ...adult, name: 'Tamsin Hendra' });
    for (const name of ['Tamsin+Oldacre', 'Tamsin+Hendra']) {
      expect(await names(`name=${name}`)).toEqual(['Tamsin Hendra']);
    }
    await send(`${own}/people/${person}/mistake`, { version: '2', reason: 'Another family' });
    expect(await names('name=Tamsin+Hendra')).toEqual([]);
  });

  test('nobody but an officer is found for by a former name or a name at birth, with a date of birth too; by a name that is used everybody finds', async () => {
    const { ours, send, names, page } = await begin();
    const own = `/families/${ours.id}`;
    const [mina = ''] = ours.children;
    for (const [at, [kind, name]] of [
      ['birth', 'Grace Harrow'],
      ['former', 'Tilly Vane'],
      ['known-as', 'Kiki Dunmore'],
    ].entries()) {
      const body = { kind: kind ?? '', name: name ?? '', reason: 'Records', version: String(at + 1) };
      expect((await send(`${own}/people/${mina}/names/add`, body)).statusCode).toBe(303);
    }
    const asked = [
      'name=Grace+Harrow',
      'name=Harrow',
      'name=Tilly+Vane',
      'name=Grace+Harrow&born=2014-01-12',
    ];
    for (const query of asked) {
      expect([query, await names(query)]).toEqual([query, ['Mina Brathe']]);
      expect([query, await names(query, 'lead')]).toEqual([query, []]);
    }
    for (const who of ['officer', 'lead'] as const)
      expect(await names('name=Kiki+Dunmore', who)).toEqual(['Mina Brathe']);
    expect(await page('name=Harrow')).not.toContain('former');
  });

  test('the log names the children who were found, and never what was asked', async () => {
    const { partnership, find, ours } = await begin();
    await find('name=Mina+Brathe');
    const rows = await transact(platform.database, partnership.id, ({ sql }) =>
      sql
        .selectFrom('audit_log')
        .innerJoin('audit_subject', 'audit_subject.audit_id', 'audit_log.id')
        .select(['audit_subject.child_id', 'audit_log.detail'])
        .where('event', '=', 'people-searched')
        .execute(),
    );
    expect(rows.map(({ child_id }) => child_id).sort()).toEqual([...ours.children].sort());
    expect(JSON.stringify(rows)).not.toMatch(/Mina|Brathe/);
  });

  test('a date that cannot be is said beside its boxes', async () => {
    const { page } = await begin();
    expect(await page('born-day=31&born-month=2&born-year=2016')).toContain(
      'Date of birth must be a real date',
    );
  });
});

describe('a sealed identity', () => {
  async function sealed() {
    const all = await begin();
    const [mina = ''] = all.ours.children;
    const own = `/families/${all.ours.id}`;
    const body = { sealed: 'adopted', reason: 'An adoption order', version: '1' };
    expect((await all.send(`${own}/people/${mina}/seal`, { ...body, reason: '' })).statusCode).toBe(422);
    expect((await all.send(`${own}/people/${mina}/seal`, body)).statusCode).toBe(303);
    expect((await all.send(`${own}/people/${mina}/seal`, body)).statusCode).toBe(409);
    return { ...all, own, mina };
  }

  test('is found by nobody, the officer included, and found again once the seal is off', async () => {
    const { names, send, own, mina } = await sealed();
    for (const query of ['name=Mina+Brathe', 'name=Mina', 'born=2016-01-12']) {
      expect(await names(query)).not.toContain('Mina Brathe');
    }
    const open = { sealed: 'open', reason: 'By order of the court', version: '2' };
    expect((await send(`${own}/people/${mina}/seal`, open)).statusCode).toBe(303);
    expect(await names('name=Mina+Brathe')).toContain('Mina Brathe');
  });

  test('is read by officers alone; others who open the family read that it is sealed, and whom to ask', async () => {
    const { people, session, own, mina } = await sealed();
    expect((await served.get(own, session)).body).toContain('Mina Brathe');
    const lead = served.signIn(people['agency-lead']);
    for (const path of [own, `${own}/people/${mina}`]) {
      const { body } = await served.get(path, lead);
      expect(body).toContain('Sealed identity');
      expect(body).not.toContain('Mina');
      expect(body).not.toContain('12 January 2016');
    }
    const token = served.giveToken(people['agency-lead']);
    const told = (await served.get(own, token)).body;
    expect(told).not.toContain('Mina');
    expect(told).not.toContain('2016-01-12');
  });

  test('is in no possible duplicate, on either side', async () => {
    const { partnership, send, ours, own, session } = await sealed();
    const added = { name: 'Mina Brathe', 'born-day': '12', 'born-month': '1', 'born-year': '2016' };
    const other = await makeFamily(platform, partnership, { children: ['Jago Hender'] });
    const answer = await send(`/families/${other.id}/children/add`, { ...added, version: '1' });
    expect(answer.headers.location).toBe(`/families/${other.id}`);
    const { body } = await served.get(`${own}/possible-duplicates`, session);
    expect(body).not.toContain('Mina');
    expect(ours.children).toHaveLength(2);
  });
});

describe('possible duplicates', () => {
  test('an officer who adds a child who stands in another record is shown both sides, and nobody else is', async () => {
    const { partnership, people, ours, send, session } = await begin();
    const other = await makeFamily(platform, partnership, { children: ['Jago Hender'], reference: 'LSCP-8' });
    const born = { 'born-day': '12', 'born-month': '1', 'born-year': '2016' };
    await served.get('/people?name=x', session);
    const answer = await send(`/families/${other.id}/children/add`, {
      name: 'Mina Brathe',
      ...born,
      version: '1',
    });
    expect(answer.headers.location).toBe(`/families/${other.id}/possible-duplicates`);
    const path = `/families/${other.id}/possible-duplicates`;
    const { body } = await served.get(path, session);
    for (const words of ['LSCP-7', 'LSCP-8', 'same date of birth', `/families/${ours.id}/people/`]) {
      expect(body).toContain(words);
    }
    const lead = served.signIn(people['agency-lead']);
    expect((await served.get(path, lead)).statusCode).toBe(403);
  });

  test('that two are not one person is kept with who said it, is not asked again, and can be taken back', async () => {
    const { partnership, people, ours, send, session } = await begin();
    const other = await makeFamily(platform, partnership, { children: ['Jago Hender'], reference: 'LSCP-8' });
    const born = { 'born-day': '12', 'born-month': '1', 'born-year': '2016' };
    await served.get('/people?name=x', session);
    await send(`/families/${other.id}/children/add`, { name: 'Mina Brathe', ...born, version: '1' });
    const path = `/families/${other.id}/possible-duplicates`;
    const told = async (where: string) =>
      (await served.get(where, session, { accept: 'application/json' })).json().pairs;
    const [pair] = await told(path);
    const body = { own: pair.own.person, other: pair.other.person };
    expect((await send(path, { ...body, answer: 'not-same' })).statusCode).toBe(303);
    expect(await told(path)).toMatchObject([{ answered: { by: people.officer.name } }]);
    // The same is told from the other side, and a second answer changes nothing.
    const back = await told(`/families/${ours.id}/possible-duplicates`);
    expect(back).toMatchObject([{ answered: { by: people.officer.name } }]);
    expect((await send(path, { ...body, answer: 'not-same' })).statusCode).toBe(409);
    const html = await openHtml((await served.get(path, session)).body, { width: 375 });
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
    expect((await send(path, { ...body, answer: 'open' })).statusCode).toBe(303);
    expect(await told(path)).toMatchObject([{ answered: null }]);
    await transact(platform.database, partnership.id, ({ sql }) =>
      sql
        .updateTable('person')
        .set({ sealed: 'adopted', sealed_reason: 'An adoption order' })
        .where('id', '=', body.other)
        .execute(),
    );
    expect((await send(path, { ...body, answer: 'not-same' })).statusCode).toBe(404);
  });

  test('twins are not suggested as one', async () => {
    const { send, find } = await begin();
    const twins = { 'born-1': '2019-03-02', 'born-2': '2019-03-02' };
    const names = { 'child-1': 'Ella Penrose', 'child-2': 'Ivy Penrose' };
    const answer = await send('/families/new', { reference: 'T-1', name: 'Family T', ...names, ...twins });
    expect(answer.headers.location).not.toContain('possible-duplicates');
    expect((await find('name=Ella+Penrose')).people[0]).toMatchObject({ name: 'Ella Penrose' });
  });
});

test('the pages have no barrier and fit a phone, also with what was left as markup', async () => {
  const { ours, session, send } = await begin();
  const [mina] = ours.children;
  const own = `/families/${ours.id}`;
  const wide = `<b>Mina</b> ${'Wolfeschlegelstein'.repeat(4)}`;
  await send(`${own}/adults/add`, { name: wide, kinship: 'mother', livesWith: 'yes', version: '1' });
  const read = (path: string) => served.get(path, session);
  const states = [
    await read('/people'),
    await read('/people?name=Mina&reference=LSCP-7'),
    await read('/people?born-day=31&born-month=2&born-year=2016'),
    await read(`${own}/possible-duplicates`),
    await read(`${own}/people/${mina}/seal`),
    await send(`${own}/people/${mina}/seal`, { version: '1' }),
  ];
  for (const { body } of states) {
    const html = await openHtml(body, { width: 375 });
    expect(await html.page.locator('main b').count()).toBe(0);
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});
