import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../test/builders/http/serve-routes.ts';
import { makeFamily } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { protectAddress } from '../../../../test/builders/platform/protect-address.ts';
import { dayOf } from '../../../../test/builders/platform/review.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { givenEntry, typeEntry } from '../../../../test/builders/platform/typed-entry.ts';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/database/transact.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import { collectFinders } from '../../../platform/web-feature.ts';
import { readWhoLooked } from '../../desk/operations/read-who-looked.ts';
import { releaseAddress } from '../../families/operations/release-address.ts';
import { sealIdentity } from '../../families/operations/seal-identity.ts';
import { routes as familyRoutes } from '../../families/web/routes.ts';
import { loadWeb } from '../feature.ts';
import { routes } from './routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, [...routes, ...familyRoutes]);

const lines = '27 Tannery Rise\nLontown';
const telling = 'At 27 Tannery Rise';
const whole = 'Jonty Pemberton-Vale';
const naming = `Near ${whole}`;
type Sent = Record<string, string>;

/** A family with a protected address and a child whose identity is sealed; and who holds what is not to be told. */
async function begin() {
  const partnership = await makePartnership(platform);
  const { agencies, people } = partnership;
  const { officer } = people;
  const children = [whole, 'Kerra Marrick'];
  const family = await makeFamily(platform, partnership, { involved: [agencies.first], children });
  const familyId = family.id;
  const addressId = await protectAddress(platform, officer, { familyId, lines });
  const [personId, other] = family.children;
  if (personId === undefined || other === undefined) throw new Error('there is no child');
  const seal = { familyId, personId, version: 1, reason: 'An order', sealed: 'adopted' } as const;
  await sealIdentity(platform, officer, seal);
  const own = `/families/${familyId}`;
  const send = (path: string, body: Sent, by: PersonActor = officer) =>
    served.post(path, body, served.signIn({ ...by, steppedUpAt: platform.now() }));
  const version = async () =>
    String((await served.get(`${own}/children/add`, served.giveToken(officer))).json().version);
  const asked = () =>
    transact(platform.database, partnership.id, ({ sql }) =>
      sql.selectFrom('audit_log').select('detail').where('event', '=', 'words-asked').execute(),
    );
  const until = dayOf(new Date(platform.now().getTime() + 5 * 86_400_000).toISOString().slice(0, 10));
  const release = (to: PersonActor) =>
    releaseAddress(platform, officer, {
      ...{ familyId, addressId, accountId: to.accountId, reason: 'To visit', until },
    });
  return { agencies, people, officer, family, addressId, other, own, send, version, asked, release };
}

const saidIn = (body: string) => /<a href="#as-it-is">([^<]*)</.exec(body)?.[1] ?? '';
/** What the box sends that asks. */
const tickIn = (body: string) => /name="as-it-is"[^>]*value="([^"]*)"/.exec(body)?.[1] ?? '';

test('whatever an officer writes into the record of a family, a role, a name or an address, they are asked before others read it', async () => {
  const { own, agencies, other, send, version } = await begin();
  const worker = { agency: agencies.first, name: 'Cai Roe', role: 'Nurse', from: '2020-01-01' };
  const child = { 'born-day': '4', 'born-month': '5', 'born-year': '2018' };
  const adult = { kinship: 'mother', livesWith: 'yes' };
  const listOf = (name: string, role = 'neighbour') =>
    JSON.stringify([{ name, otherNames: [], role, born: null }]);
  const tells = 'The name may tell an identity';
  const forms: readonly (readonly [path: string, Sent, said: string])[] = [
    ['/workers/add', { ...worker, role: telling }, 'The role may tell an address'],
    ['/workers/add', { ...worker, name: telling }, 'The name may tell an address'],
    ['/workers/add', { ...worker, role: naming }, 'The role may tell an identity'],
    ['/change', { reference: 'A-1', name: telling }, 'The name of the record may tell an address'],
    ['/change', { reference: naming, name: 'Marrick' }, 'The reference may tell an identity'],
    ['/adults/add', { ...adult, name: telling }, 'The name may tell an address'],
    [
      '/adults/add',
      { ...adult, name: 'Tamsin Marrick', kinship: 'other', kinshipWords: naming },
      'What they are, in words may tell an identity',
    ],
    ['/children/add', { ...child, name: telling }, 'The name may tell an address'],
    [
      `/people/${other}/details`,
      { nameUsed: telling, sex: 'female' },
      'The name they use may tell an address',
    ],
    [`/people/${other}/details`, { gender: telling, sex: 'female' }, 'The gender may tell an address'],
    [`/children/${other}/change`, { ...child, name: telling }, 'The name may tell an address'],
    [
      '/people-named/put-in',
      { list: listOf('Cai Roe', naming), 'row-1': 'adult:other' },
      'What the list says that somebody is may tell',
    ],
    ['/addresses/add', { lines }, 'The address may tell an address'],
    // The whole name of somebody whose identity is sealed, in that of somebody else.
    ['/adults/add', { ...adult, name: `Petra, mother of ${whole}` }, tells],
    ['/children/add', { ...child, name: `Isla (${whole})` }, tells],
    [`/people/${other}/details`, { nameUsed: `Kim ${whole}`, sex: 'female' }, 'The name they use may'],
    [`/children/${other}/change`, { ...child, name: `Kerra (${whole})` }, tells],
    ['/people-named/put-in', { list: listOf(`Kim (${whole})`), 'row-1': 'adult:other' }, 'A name of the'],
  ];
  const versions = new Map<string, number>();
  for (const [path, given, said] of forms) {
    // Of a person, how often they were changed; of the family's record, the one that stands.
    const ofPerson = path.includes(other) ? String((versions.get(other) ?? 0) + 1) : null;
    if (ofPerson !== null) versions.set(other, Number(ofPerson));
    const body = { ...given, version: ofPerson ?? (await version()) };
    const question = await send(own + path, body);
    expect([question.statusCode, saidIn(question.body).slice(0, said.length)], path).toEqual([422, said]);
    expect(question.body, path).toContain('What you write here is shown to everybody who sees the family.');
    const saved = await send(own + path, { ...body, 'as-it-is': tickIn(question.body) });
    expect(saved.statusCode, path).toBe(303);
  }
});

test('names that relatives share are no question, and neither is a name that stands as it was', async () => {
  const { own, family, other, send, version } = await begin();
  const adult = { kinship: 'mother', livesWith: 'yes', version: await version() };
  expect((await send(`${own}/adults/add`, { ...adult, name: 'Tamsin Pemberton-Vale' })).statusCode).toBe(303);
  const born = { 'born-day': '4', 'born-month': '5', 'born-year': '2018' };
  const renamed = { ...born, name: 'Kerra Pemberton-Vale', version: '1' };
  expect((await send(`${own}/children/${other}/change`, renamed)).statusCode).toBe(303);
  // Somebody’s own name is no telling of it.
  const sealed = family.children.find((id) => id !== other);
  const used = { nameUsed: `${whole} Roe`, sex: 'female', version: '2' };
  expect((await send(`${own}/people/${sealed}/details`, used)).statusCode).toBe(303);
  const itself = { ...born, name: `Jonty Roe ${whole}`, version: '3' };
  expect((await send(`${own}/children/${sealed}/change`, itself)).statusCode).toBe(303);
});

test('an address is not asked about for its own protection, and is for that of another', async () => {
  const { own, addressId, officer, family, send, version, release } = await begin();
  await release(officer);
  const change = (id: string, body: Sent) => send(`${own}/addresses/${id}/change`, body);
  const shut = { protected: 'yes', protectedReason: 'A refuge' };
  const another = { lines: '3 Mill Row', version: await version() };
  expect((await send(`${own}/addresses/add`, another)).statusCode).toBe(303);
  expect((await send(`${own}/addresses/add`, { ...shut, lines, version: await version() })).statusCode).toBe(
    303,
  );
  const { addresses } = (await served.get(own, served.giveToken(officer))).json();
  const mill = addresses.find((one: { lines: string }) => one.lines === '3 Mill Row').id;
  const moved = await change(mill, { lines, version: '1' });
  expect([moved.statusCode, saidIn(moved.body).slice(0, 27)]).toEqual([422, 'The address may tell an add']);
  const gone = { lines, version: '1', mistakenReason: 'Of another family' };
  expect((await change(mill, gone)).statusCode).toBe(303);
  // The same lines stand protected a second time.
  expect((await change(addressId, { lines, version: '1' })).statusCode).toBe(422);
  await transact(platform.database, family.partnershipId, ({ sql }) =>
    sql
      .deleteFrom('address')
      .where('id', '<>', addressId)
      .where('protected_reason', 'is not', null)
      .execute(),
  );
  expect((await change(addressId, { lines, version: '1' })).statusCode).toBe(303);
});

test('somebody to whom an address is released is asked where they type it into an entry that everybody reads, and nobody else is', async () => {
  const { own, people, family, send, asked, release } = await begin();
  const { practitioner, 'agency-lead': lead } = people;
  await release(practitioner);
  const typed = { when: '12 March 2024', source: 'Our own record', childSeen: 'not-stated' };
  const add = (body: Sent, by: PersonActor = practitioner) =>
    send(`${own}/entries/new`, { ...typed, event: `Home visit. ${telling}`, form: newToken(), ...body }, by);
  expect((await add({}, lead)).statusCode).toBe(303);
  expect((await add({ handling: 'originator' })).statusCode).toBe(303);
  const form = newToken();
  const question = await add({ form });
  expect([question.statusCode, saidIn(question.body).slice(0, 22)]).toEqual([422, 'What happened may tell']);
  const tick = { 'as-it-is': tickIn(question.body) };
  const saved = await add({ form, ...tick });
  expect(saved.statusCode).toBe(303);
  const asOf = {
    address: true,
    identity: false,
    words: 'what happened',
    entries: /entries\/([\da-f-]+)/.exec(saved.headers.location ?? '')?.[1],
  };
  expect((await asked()).map(({ detail }) => detail)).toEqual([asOf]);
  // A button pressed twice adds one entry, and asks nothing.
  expect((await add({ form, ...tick })).statusCode).toBe(303);
  const entryId = await typeEntry(platform, practitioner, family, { event: 'Nobody came' });
  const given = { ...typed, when: givenEntry().when, meant: givenEntry().meant ?? '', version: '1' };
  const changed = { ...given, event: 'Nobody came', response: telling };
  const other = await send(`${own}/entries/${entryId}/change`, changed, practitioner);
  expect([other.statusCode, saidIn(other.body).slice(0, 22)]).toEqual([422, 'What was done may tell']);
  const asOfOther = { ...asOf, words: 'what was done', entries: entryId };
  expect((await asked()).at(-1)?.detail).toEqual(asOfOther);
  const ticked = { ...changed, 'as-it-is': tickIn(other.body) };
  expect((await send(`${own}/entries/${entryId}/change`, ticked, practitioner)).statusCode).toBe(303);
  const again = { ...changed, response: telling, event: 'Nobody came out', version: '2' };
  expect((await send(`${own}/entries/${entryId}/change`, again, practitioner)).statusCode).toBe(303);
});

test('that somebody was asked about words of an entry which they kept for their own agency then is told to nobody who may not read it', async () => {
  const { own, people, family, officer, send, release } = await begin();
  const { practitioner } = people;
  await release(practitioner);
  const typed = { when: '12 March 2024', source: 'Our own record', childSeen: 'not-stated' };
  const add = (body: Sent) =>
    send(`${own}/entries/new`, { ...typed, event: `Home visit. ${telling}`, ...body }, practitioner);
  const told = async () => {
    platform.pass(1000);
    const all = { familyId: family.id, child: null, person: null, from: null, to: null };
    const { rows } = await readWhoLooked(platform, officer, all);
    return rows.map(({ event }) => event).filter((event) => /^(words|entry|chronology)-/.test(event));
  };
  const form = newToken();
  expect((await add({ form })).statusCode).toBe(422);
  expect(await told()).toEqual(['words-asked']);
  expect((await add({ form, handling: 'originator' })).statusCode).toBe(303);
  expect(await told()).toEqual([]);
  expect((await add({ form: newToken() })).statusCode).toBe(422);
  expect(await told()).toEqual(['words-asked']);
});

test('“Save it as it is” is for the words that were asked about: other words that may tell are asked about again', async () => {
  const { own, send, version, agencies } = await begin();
  const worker = { agency: agencies.first, name: 'Cai Roe', from: '2020-01-01', version: await version() };
  const add = (more: Sent) => send(`${own}/workers/add`, { ...worker, ...more });
  const tick = { 'as-it-is': tickIn((await add({ role: telling })).body) };
  const wrong = await add({ role: telling, name: '', ...tick });
  expect(wrong.body).toMatch(/name="as-it-is"[^>]*checked/);
  const other = await add({ role: naming, ...tick });
  expect(other.statusCode).toBe(422);
  expect(saidIn(other.body)).toContain('The role may tell an identity');
  expect(other.body).not.toMatch(/name="as-it-is"[^>]*checked/);
  expect((await add({ role: telling, name: telling, ...tick })).statusCode).toBe(422);
  expect((await add({ role: telling, ...tick })).statusCode).toBe(303);
  const late = await add({ role: telling, ...tick });
  expect(late.statusCode).toBe(409);
  expect(late.body).toContain(telling);
  expect(late.body).not.toContain('Save it as it is');
});

test('the reason for which somebody is named as involved is asked about for its very words, once others were put in its place', async () => {
  const { own, agencies, send } = await begin();
  const name = (more: Sent) =>
    send(`${own}/involvements/new`, { kind: 'involved', who: `agency:${agencies.second}`, ...more });
  const tick = { 'as-it-is': tickIn((await name({ reason: telling })).body) };
  const other = await name({ reason: naming, ...tick });
  expect([other.statusCode, saidIn(other.body).slice(0, 23)]).toEqual([422, 'The reason may tell an ']);
  expect((await name({ reason: telling, ...tick })).statusCode).toBe(303);
});

test('where a child is not saved since their name may tell an address, the log names the children who are there alone', async () => {
  const { own, family, send, version } = await begin();
  const name = { name: telling, 'born-day': '4', 'born-month': '5', 'born-year': '2018' };
  expect((await send(`${own}/children/add`, { ...name, version: await version() })).statusCode).toBe(422);
  const list = JSON.stringify([{ name: telling, otherNames: [], role: null, born: '2018-05-04' }]);
  const putIn = { list, 'row-1': 'child', version: await version() };
  expect((await send(`${own}/people-named/put-in`, putIn)).statusCode).toBe(422);
  const named = await transact(platform.database, family.partnershipId, ({ sql }) =>
    sql
      .selectFrom('audit_log')
      .innerJoin('audit_subject', 'audit_subject.audit_id', 'audit_log.id')
      .select('child_id')
      .where('event', '=', 'words-asked')
      .execute(),
  );
  const twice = [...family.children, ...family.children].toSorted();
  expect(named.map(({ child_id }) => child_id).toSorted()).toEqual(twice);
});

test('a program is asked without being told which of its words are right, and each time stands in the log', async () => {
  const { own, officer, agencies, version, asked } = await begin();
  const body = { agency: agencies.first, name: naming, role: telling, from: '2020-01-01' };
  const token = served.giveToken(officer);
  const send = async (more: Sent) =>
    served.post(`${own}/workers/add`, { ...body, version: await version(), ...more }, token);
  const question = await send({});
  expect(question.statusCode).toBe(422);
  expect(question.body).toContain('What was sent may tell what is kept from others.');
  expect(question.body).not.toMatch(/protected|sealed|The role|The name|Tannery|Jonty/);
  const asOf = { address: true, identity: true, words: 'the name; the role' };
  expect((await asked()).map(({ detail }) => detail)).toEqual([asOf]);
  expect((await send({ 'as-it-is': 'yes' })).statusCode).toBe(201);
});

test('what is written of something that is removed for good is asked about, and nothing is removed before it is answered', async () => {
  const { own, family, people, send, asked } = await begin();
  const entryId = await typeEntry(platform, people['agency-lead'], family, { event: 'Nobody came' });
  const path = `${own}/entries/${entryId}/purge`;
  const page = await served.get(path, served.signIn({ ...people.officer, steppedUpAt: platform.now() }));
  const wording = /name="wording" value="(\w+)"/.exec(page.body)?.[1] ?? '';
  const why = { wording, ground: 'wrong-child', reason: naming };
  const question = await send(path, why);
  expect([question.statusCode, saidIn(question.body).slice(0, 22)]).toEqual([422, 'What happened may tell']);
  expect(question.body).toContain(naming);
  expect(question.body).toMatch(/value="wrong-child"[^>]*checked/);
  expect((await asked()).at(-1)?.detail).toMatchObject({ entries: entryId });
  expect((await send(path, { ...why, 'as-it-is': tickIn(question.body) })).statusCode).toBe(303);
});

test('the application looks for sealed identities in what is written of a family', async () => {
  expect(collectFinders([await loadWeb()])).toHaveProperty('findNamingSealed');
});
