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

/** Mina Brathe stands in two families: in one with her parents, in the other with relatives to whom she moved. */
async function begin() {
  const partnership = await makePartnership(platform);
  const { people, agencies } = partnership;
  const involved = [agencies.first];
  const home = await makeFamily(platform, partnership, { involved, reference: 'LSCP-7' });
  const aunt = await makeFamily(platform, partnership, {
    involved,
    children: ['Jago Hender'],
    reference: 'LSCP-8',
  });
  const session = served.signIn({ ...people.officer, steppedUpAt: platform.now() });
  const send = (path: string, body: Record<string, string>) => served.post(path, body, session);
  const json = async (path: string) =>
    (await served.get(path, session, { accept: 'application/json' })).json();
  await json('/people?name=x');
  const born = { 'born-day': '12', 'born-month': '1', 'born-year': '2016' };
  await send(`/families/${aunt.id}/children/add`, { name: 'Mina Brathe', ...born, version: '1' });
  const path = `/families/${aunt.id}/possible-duplicates`;
  const [pair] = (await json(path)).pairs;
  const ids = { own: pair.own.person as string, other: pair.other.person as string };
  return { partnership, people, home, aunt, session, send, json, path, ids };
}

/** What the next page says above it. */
function noticeOf({ cookies }: Awaited<ReturnType<typeof served.post>>): string {
  const left = cookies.find(({ name }) => name === 'sightline-notice')?.value ?? '';
  return Buffer.from(left.split('.')[0] ?? '', 'base64url').toString();
}

describe('that two records are of one person', () => {
  test('is kept with who said it, told on both people’s pages, not asked again, and can be taken back', async () => {
    const { people, home, aunt, send, json, path, ids } = await begin();
    expect((await send(path, { ...ids, answer: 'same' })).statusCode).toBe(303);
    expect((await json(path)).pairs).toMatchObject([
      { answered: { answer: 'same', by: people.officer.name } },
    ]);
    const back = `/families/${home.id}/possible-duplicates`;
    expect((await json(back)).pairs).toMatchObject([{ answered: { answer: 'same' } }]);
    const elsewhere = async (family: string, person: string) =>
      (await json(`/families/${family}/people/${person}`)).elsewhere;
    expect(await elsewhere(aunt.id, ids.own)).toMatchObject([{ person: ids.other, reference: 'LSCP-7' }]);
    expect(await elsewhere(home.id, ids.other)).toMatchObject([{ person: ids.own, reference: 'LSCP-8' }]);
    expect((await send(path, { ...ids, answer: 'open', was: 'same' })).statusCode).toBe(303);
    expect((await json(path)).pairs).toMatchObject([{ answered: null }]);
    expect(await elsewhere(aunt.id, ids.own)).toEqual([]);
  });

  test('is said once: of two officers the second is told, and nobody takes back what they have not read', async () => {
    const { send, path, ids } = await begin();
    await send(path, { ...ids, answer: 'same' });
    const second = await send(path, { ...ids, answer: 'not-same' });
    expect(second.statusCode).toBe(409);
    expect(second.body).toContain('They are one person');
    expect((await send(path, { ...ids, answer: 'open', was: 'not-same' })).statusCode).toBe(409);
    expect((await send(path, { ...ids, answer: 'open', was: 'same' })).statusCode).toBe(303);
  });

  test('makes one hit of two for an officer, which names both families, and stays two for everybody else', async () => {
    const { people, send, json, path, ids } = await begin();
    const lead = served.giveToken(people['agency-lead']);
    const before = (await served.get('/people?name=Mina+Brathe', lead)).json();
    await send(path, { ...ids, answer: 'same' });
    const found = (await json('/people?name=Mina+Brathe')).people.filter(
      ({ name }: { name: string }) => name === 'Mina Brathe',
    );
    expect(found).toHaveLength(1);
    expect(
      [found[0].reference, ...found[0].alsoIn.map((one: { reference: string }) => one.reference)].sort(),
    ).toEqual(['LSCP-7', 'LSCP-8']);
    expect((await served.get('/people?name=Mina+Brathe', lead)).json()).toEqual(before);
  });

  test('is nothing that an agency reads, on either person’s page', async () => {
    const { people, home, aunt, send, path, ids } = await begin();
    const lead = served.giveToken(people['agency-lead']);
    const read = async () =>
      (
        await Promise.all(
          [`/families/${aunt.id}/people/${ids.own}`, `/families/${home.id}/people/${ids.other}`].map((page) =>
            served.get(page, lead),
          ),
        )
      ).map(({ body }) => body);
    const before = await read();
    await send(path, { ...ids, answer: 'same' });
    expect(await read()).toEqual(before);
  });

  test('follows through a third record, which is told, and asks nothing of the two', async () => {
    const { partnership, send, json, path, ids, home } = await begin();
    const third = await makeFamily(platform, partnership, { children: ['Perran Noy'], reference: 'LSCP-9' });
    const born = { 'born-day': '12', 'born-month': '1', 'born-year': '2016' };
    await send(`/families/${third.id}/children/add`, { name: 'Mina Brathe', ...born, version: '1' });
    const thirdPath = `/families/${third.id}/possible-duplicates`;
    const own = (await json(thirdPath)).pairs[0].own.person;
    await send(path, { ...ids, answer: 'same' });
    await send(thirdPath, { own, other: ids.own, answer: 'same' });
    const { pairs } = await json(thirdPath);
    expect(pairs.map(({ other }: { other: { person: string } }) => other.person)).toEqual([ids.own]);
    const { elsewhere } = await json(`/families/${third.id}/people/${own}`);
    expect(elsewhere.map((one: { family: string }) => one.family)).toContain(home.id);
    expect(elsewhere).toHaveLength(2);
  });

  test('is forgotten when one of them is sealed, and cannot be said of somebody who is', async () => {
    const { aunt, send, json, path, ids, home } = await begin();
    await send(path, { ...ids, answer: 'same' });
    const seal = { sealed: 'adopted', reason: 'An adoption order', version: '1' };
    expect((await send(`/families/${aunt.id}/people/${ids.own}/seal`, seal)).statusCode).toBe(303);
    expect((await json(`/families/${home.id}/people/${ids.other}`)).elsewhere).toEqual([]);
    expect((await send(path, { ...ids, answer: 'same' })).statusCode).toBe(404);
    const open = { sealed: 'open', reason: 'By order of the court', version: '2' };
    await send(`/families/${aunt.id}/people/${ids.own}/seal`, open);
    expect((await json(`/families/${home.id}/people/${ids.other}`)).elsewhere).toEqual([]);
  });

  test('is told where an identity is sealed: before it is saved, and after it, for it is sealed in no other record', async () => {
    const { aunt, home, send, session, path, ids } = await begin();
    const seal = `/families/${aunt.id}/people/${ids.own}/seal`;
    const form = async () => (await served.get(seal, session)).body;
    expect(await form()).not.toContain('They stand in other records too');
    await send(path, { ...ids, answer: 'same' });
    for (const body of [await form(), (await send(seal, { sealed: 'protected', version: '1' })).body]) {
      expect(body).toContain('They stand in other records too, and are not sealed there by this');
      expect(body).toContain(`href="/families/${home.id}/people/${ids.other}"`);
      expect(body).toContain('LSCP-7');
    }
    const html = await openHtml(await form(), { width: 375 });
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
    const done = await send(seal, { sealed: 'protected', reason: 'By order of the court', version: '1' });
    expect(noticeOf(done)).toBe(
      'The identity is sealed. They stand in LSCP-7 too, where it is not sealed: seal them there.',
    );
    // The record is the same for a seal of another reason and for one that is taken off: the link is gone.
    const again = await send(seal, { sealed: 'adopted', reason: 'An adoption order', version: '2' });
    expect(noticeOf(again)).toBe('The identity is sealed.');
    const off = await send(seal, { sealed: 'open', reason: 'By order of the court', version: '3' });
    expect(noticeOf(off)).toBe('The seal is taken off.');
  });

  test('is not said of two in one family: one of them was entered by mistake', async () => {
    const { home, send } = await begin();
    const [mina = '', jory = ''] = home.children;
    const path = `/families/${home.id}/possible-duplicates`;
    expect((await send(path, { own: mina, other: jory, answer: 'same' })).statusCode).toBe(404);
  });

  test('is in the log of the children of both families, with who is meant by id alone', async () => {
    const { partnership, send, path, ids } = await begin();
    await send(path, { ...ids, answer: 'same' });
    const rows = await transact(platform.database, partnership.id, ({ sql }) =>
      sql
        .selectFrom('audit_log')
        .innerJoin('audit_subject', 'audit_subject.audit_id', 'audit_log.id')
        .select(['audit_subject.child_id', 'audit_log.detail'])
        .where('event', '=', 'duplicate-answered')
        .execute(),
    );
    expect(rows.map(({ child_id }) => child_id).sort()).toEqual([ids.own, ids.other].sort());
    expect(JSON.stringify(rows)).not.toMatch(/Mina|Brathe/);
  });

  test('is said of any two people by finding the second, and told and taken back as of those who are suggested', async () => {
    const { partnership, home, send, json } = await begin();
    const other = await makeFamily(platform, partnership, {
      children: ['Ottoline Vey'],
      reference: 'LSCP-9',
    });
    const [own = ''] = other.children;
    const list = `/families/${other.id}/possible-duplicates`;
    expect((await json(list)).pairs).toEqual([]);
    const page = `/families/${other.id}/people/${own}`;
    const { people } = await json(`${page}/same-person?name=Jory+Brathe`);
    const found = people.find(({ name }: { name: string }) => name === 'Jory Brathe');
    expect(found.family).toBe(home.id);
    const said = { own, other: found.person, answer: 'same', from: 'person' };
    const done = await send(list, said);
    expect([done.statusCode, done.headers.location]).toEqual([303, page]);
    expect((await json(page)).elsewhere).toMatchObject([{ person: found.person }]);
    expect((await json(list)).pairs).toMatchObject([{ answered: { answer: 'same' } }]);
    const again = await json(`${page}/same-person?name=Jory+Brathe`);
    expect(again.people.map(({ person }: { person: string }) => person)).not.toContain(found.person);
    expect((await send(list, said)).body).toContain('They are one person');
    expect((await send(list, { ...said, answer: 'open', was: 'same' })).statusCode).toBe(303);
    expect((await json(list)).pairs).toEqual([]);
  });

  test('is asked once of two in one record, and nobody is told then that another record has one of them', async () => {
    const { aunt, send, json, path } = await begin();
    const born = { 'born-day': '9', 'born-month': '3', 'born-year': '2015' };
    const add = (version: string) =>
      send(`/families/${aunt.id}/children/add`, { name: 'Petroc Vean', ...born, version });
    expect(noticeOf(await add('2'))).toBe('Petroc Vean is added to this record.');
    const second = await add('3');
    expect(second.headers.location).toBe(path);
    expect(noticeOf(second)).toBe(
      'Petroc Vean is added to this record. Somebody like them stands in this record already: look at both.',
    );
    const inRecord = (await json(path)).pairs.filter(
      ({ own, other }: Record<'own' | 'other', { family: string }>) => own.family === other.family,
    );
    expect(inRecord).toHaveLength(1);
  });

  test('is asked of nobody who is sealed, and offers nobody of the same family', async () => {
    const { home, send, session, json } = await begin();
    const [mina = '', jory = ''] = home.children;
    const { people } = await json(`/families/${home.id}/people/${mina}/same-person?name=Jory+Brathe`);
    expect(people.map(({ person }: { person: string }) => person)).not.toContain(jory);
    const seal = { sealed: 'protected', reason: 'By order of the court', version: '1' };
    await send(`/families/${home.id}/people/${mina}/seal`, seal);
    const asked = await served.get(`/families/${home.id}/people/${mina}/same-person`, session);
    expect(asked.statusCode).toBe(404);
  });

  test('has pages without barriers that fit a phone', async () => {
    const { aunt, session, send, path, ids } = await begin();
    await send(path, { ...ids, answer: 'same' });
    const person = `/families/${aunt.id}/people/${ids.own}`;
    for (const page of [path, person, `${person}/same-person?name=Jory`, '/people?name=Mina+Brathe']) {
      const html = await openHtml((await served.get(page, session)).body, { width: 375 });
      await expectNoAxeFindings(html);
      await expectNoSidewaysScroll(html);
      await html.close();
    }
  });
});
