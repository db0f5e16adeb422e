import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../test/builders/http/serve-routes.ts';
import { makeFamily } from '../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../test/builders/platform/partnership.ts';
import { protectAddress } from '../../../../test/builders/platform/protect-address.ts';
import { testPlatform } from '../../../../test/builders/platform/test-platform.ts';
import { sealIdentity } from '../../families/operations/seal-identity.ts';
import { routes as familyRoutes } from '../../families/web/routes.ts';
import { routes } from './routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, [...routes, ...familyRoutes]);

const whole = 'Jonty Pemberton-Vale';
const telling = 'At 27 Tannery Rise';

/** A family with a protected address and a child whose identity is sealed, beside one whose is not. */
async function begin() {
  const partnership = await makePartnership(platform);
  const { officer } = partnership.people;
  const children = [whole, 'Kerra Marrick'];
  const involved = [partnership.agencies.first];
  const family = await makeFamily(platform, partnership, { involved, children });
  const familyId = family.id;
  await protectAddress(platform, officer, { familyId, lines: '27 Tannery Rise\nLontown' });
  const [sealed, open] = family.children;
  if (sealed === undefined || open === undefined) throw new Error('there is no child');
  const seal = { familyId, version: 1, reason: 'An order', sealed: 'adopted' } as const;
  await sealIdentity(platform, officer, { ...seal, personId: sealed });
  const own = `/families/${familyId}`;
  const send = (path: string, body: Record<string, string>) =>
    served.post(`${own}${path}`, body, served.signIn(officer));
  const readAsLead = async (path: string) =>
    (await served.get(`${own}${path}`, served.signIn(partnership.people['agency-lead']))).body;
  return { sealed, open, send, readAsLead };
}

const saidIn = (body: string) => /<a href="#as-it-is">([^<]*)</.exec(body)?.[1] ?? '';
const tickIn = (body: string) => /name="as-it-is"[^>]*value="([^"]*)"/.exec(body)?.[1] ?? '';

test('a name by which somebody is known, and why it is held, is asked about as whatever everybody reads; a former one, and that of a sealed identity, is not', async () => {
  const { sealed, open, send, readAsLead } = await begin();
  const why = { kind: 'known-as', reason: 'The school uses it' };
  const names: readonly (readonly [name: string, reason: string, said: string])[] = [
    [telling, why.reason, 'The name may tell an address'],
    [`Kim (${whole})`, why.reason, 'The name may tell an identity'],
    ['Kim', `She is called so ${telling}`, 'Why it is held may tell an address'],
    ['Kimmy', `${whole} calls her so`, 'Why it is held may tell an identity'],
  ];
  for (const [at, [name, reason, said]] of names.entries()) {
    const body = { ...why, name, reason, version: String(at + 1) };
    const question = await send(`/people/${open}/names/add`, body);
    expect([question.statusCode, saidIn(question.body).slice(0, said.length)]).toEqual([422, said]);
    expect(question.body).toMatch(/value="known-as"[^>]*checked/);
    expect(await readAsLead(`/people/${open}`)).not.toContain(reason === why.reason ? name : reason);
    const saved = await send(`/people/${open}/names/add`, { ...body, 'as-it-is': tickIn(question.body) });
    expect(saved.statusCode).toBe(303);
  }
  const former = { kind: 'former', name: telling, reason: telling, version: '5' };
  expect((await send(`/people/${open}/names/add`, former)).statusCode).toBe(303);
  const ofSealed = { ...why, name: telling, reason: telling, version: '2' };
  expect((await send(`/people/${sealed}/names/add`, ofSealed)).statusCode).toBe(303);
  expect(await readAsLead(`/people/${sealed}`)).not.toContain('Tannery');
});

test('so are the other names of a list of people, where they are known by them', async () => {
  const { send } = await begin();
  const list = JSON.stringify([{ name: 'Cai Roe', otherNames: [telling], role: 'uncle', born: null }]);
  const put = (names: string) =>
    send('/people-named/put-in', { list, names, 'row-1': 'adult:uncle', version: '1' });
  const question = await put('known-as');
  expect([question.statusCode, saidIn(question.body).slice(0, 37)]).toEqual([
    422,
    'A name of the list may tell an addres',
  ]);
  expect((await put('former')).statusCode).toBe(303);
});
