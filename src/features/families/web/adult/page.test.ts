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
import type { PersonId } from '../../../../shared/ids.ts';
import { addChild } from '../../operations/add-child.ts';
import { changeAdult } from '../../operations/change-adult.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

async function begin() {
  const partnership = await makePartnership(platform);
  const { officer } = partnership.people;
  const lead = partnership.people['agency-lead'];
  const family = await makeFamily(platform, partnership, { involved: [partnership.agencies.first] });
  const path = `/families/${family.id}`;
  const session = served.signIn(officer);
  const leadSession = served.signIn(lead);
  const token = served.giveToken(officer);
  const send = (to: string, body: Record<string, string>) => served.post(`${path}${to}`, body, session);
  const told = async () => (await served.get(path, token)).json();
  const read = (to = '') => served.get(`${path}${to}`, session);
  const readAsLead = (to = '') => served.get(`${path}${to}`, leadSession);
  return { family, officer, path, send, told, read, readAsLead };
}

const ownChange = 'You changed this in another window';
const mother = { name: 'Tamsin Oldacre', kinship: 'mother', livesWith: 'yes', version: '1' };

async function withMother() {
  const all = await begin();
  expect((await all.send('/adults/add', mother)).statusCode).toBe(303);
  const [adult] = (await all.told()).adults;
  return { ...all, id: String(adult.id), person: `/people/${adult.id}`, own: `/adults/${adult.id}` };
}

describe('the adults and carers of a record', () => {
  test('a mother is added, and stands on the family’s page as what she is to the children', async () => {
    const { told, readAsLead } = await withMother();
    expect((await told()).adults).toMatchObject([{ name: 'Tamsin Oldacre', kinship: 'mother', version: 1 }]);
    const { body } = await readAsLead();
    expect(body).toContain('Mother, lives with the children');
    expect(body).not.toContain('/adults/add');
  });

  test('a button that is pressed twice adds nobody twice', async () => {
    const { send, told } = await begin();
    const answers = await Promise.all([send('/adults/add', mother), send('/adults/add', mother)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409]);
    expect((await told()).adults).toHaveLength(1);
  });

  test('somebody’s part ends on a day and for a reason, and they stay in the record', async () => {
    const { send, told, read, own } = await withMother();
    const ended = { ...mother, kinship: 'mothers-partner', livesWith: 'no', to: '2020-05-03' };
    const without = await send(`${own}/change`, ended);
    expect(without.statusCode).toBe(422);
    expect(without.body).toContain('Say why it ended');
    expect((await send(`${own}/change`, { ...ended, endReason: 'He moved out' })).statusCode).toBe(303);
    expect((await told()).adults).toMatchObject([{ to: '2020-05-03', endReason: 'He moved out' }]);
    expect((await read()).body).toContain('Mother’s partner, until 3 May 2020: He moved out');
  });

  test.each([
    [{ name: '' }, 'Enter their name'],
    [{ kinship: '' }, 'Choose what they are to the children'],
    [{ kinship: 'other' }, 'Say in words what they are'],
    [{ kinshipWords: 'a neighbour' }, 'Choose “Something else” from the list'],
    [{ endReason: 'She moved out' }, 'Enter the last day'],
    [{ born: '2020-01-01' }, 'Date of birth is that of a child'],
    [{ born: '1900-01-01' }, 'within the last 110 years'],
    [{ from: '2027-01-01' }, 'First day must be today or in the past'],
    [{ from: '2020-05-04', to: '2020-05-03', endReason: 'x' }, 'Last day must be the first day or later'],
  ])('%j is not taken, and says why', async (body, words) => {
    const { send, told } = await begin();
    const answer = await send('/adults/add', { ...mother, ...body });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(words);
    expect((await told()).adults).toEqual([]);
  });

  test('whoever comes second to change an adult reads both versions', async () => {
    const { send, own } = await withMother();
    const ended = { to: '2020-05-03', endReason: 'She died' };
    await send(`${own}/change`, { ...mother, name: 'Tamsin Vantry', kinship: 'aunt', livesWith: 'no' });
    const second = await send(`${own}/change`, { ...mother, ...ended, name: 'Tamsin Hale' });
    expect(second.statusCode).toBe(409);
    const both = ['Tamsin Vantry', 'Tamsin Hale', 'Mother', 'Aunt', 'Lives with the children', '3 May 2020'];
    for (const said of [...both, 'She died', 'Compare the two below', ownChange])
      expect(second.body).toContain(said);
    expect(second.body.match(/versions__mark/g)).toHaveLength(5);
    // What is compared is told once.
    expect(second.body).not.toContain('Whether they live with the children');
  });

  test('an adult who was entered by mistake leaves the record, and can be put back', async () => {
    const { send, told, read, person } = await withMother();
    expect((await send(`${person}/mistake`, { version: '1', reason: 'Another family' })).statusCode).toBe(
      303,
    );
    const after = await told();
    expect(after.adults).toEqual([]);
    expect(after.mistaken).toMatchObject([{ role: 'adult', reason: 'Another family' }]);
    expect((await read()).body).toContain('1 adult entered by mistake');
    expect((await send(`${person}/put-back`, { version: '2' })).statusCode).toBe(303);
    expect((await told()).adults).toHaveLength(1);
  });
});

describe('what is known of a person', () => {
  test('name used, sex and gender are kept apart, and the family’s page calls them by the name that they use', async () => {
    const { family, send, told, read } = await begin();
    const [child] = family.children;
    const details = { nameUsed: 'Jem', sex: 'female', gender: 'Boy', version: '1' };
    expect((await send(`/people/${child}/details`, details)).statusCode).toBe(303);
    expect((await told()).children[0]).toMatchObject({
      name: 'Mina Brathe',
      nameUsed: 'Jem',
      sex: 'female',
      gender: 'Boy',
      version: 2,
    });
    expect((await read()).body).toContain('Jem');
    const second = await send(`/people/${child}/details`, { ...details, gender: 'Girl' });
    expect([second.statusCode, second.body]).toEqual([409, expect.stringContaining(ownChange)]);
    expect((await send(`/people/${child}/details`, { ...details, sex: 'male' })).body).toMatch(
      /Sex<span[^>]*>The two differ/,
    );
    expect((await send(`/people/${child}/details`, details)).body).toContain('reads the same');
    const died = await send(`/people/${child}/details`, { ...details, died: '2000-01-01', version: '2' });
    expect(died.body).toContain('Date of death must be the date of birth or later');
  });

  test('a former name is held for a reason, is for officers alone, and can be taken out', async () => {
    const { send, read, readAsLead, person } = await withMother();
    const name = { name: 'Tamsin Vantry', kind: 'former', version: '1' };
    expect((await send(`${person}/names/add`, name)).body).toContain('Say why it is held');
    const reason = 'The GP has it still';
    expect((await send(`${person}/names/add`, { ...name, reason })).statusCode).toBe(303);
    expect((await send(`${person}/names/add`, { ...name, reason })).statusCode).toBe(409);
    const known = { name: 'Tam', kind: 'known-as', reason: 'Everybody calls her so', version: '2' };
    expect((await send(`${person}/names/add`, known)).statusCode).toBe(303);
    const page = (await read(person)).body;
    for (const words of ['Tamsin Vantry', reason, 'Former name']) expect(page).toContain(words);
    const ofLead = (await readAsLead(person)).body;
    expect(ofLead).not.toContain('Tamsin Vantry');
    expect(ofLead).toContain('Everybody calls her so');
    const remove = /action="[^"]*(\/people\/[^"]*\/remove)"/.exec(page)?.[1] ?? '';
    expect((await send(remove, {})).statusCode).toBe(303);
    expect((await send(remove, {})).statusCode).toBe(409);
    expect((await read(person)).body).not.toContain('Tamsin Vantry');
  });

  test('an adult may be something else to one child than to another, and both pages say so', async () => {
    const { family, send, read, readAsLead, person, own } = await withMother();
    const [first, second] = family.children;
    const to = { kinship: 'stepmother', responsibility: 'no', version: '1' };
    expect((await send(`${own}/children/${second}`, to)).statusCode).toBe(303);
    const changed = { ...to, responsibility: 'yes', version: '2' };
    expect((await send(`${own}/children/${second}`, changed)).statusCode).toBe(303);
    const page = (await readAsLead(person)).body;
    expect(page).toContain('Stepmother');
    expect(page).toContain('Mother');
    expect((await read(`/people/${second}`)).body).toContain('Stepmother');
    expect((await read(`/people/${first}`)).body).not.toContain('Stepmother');
  });

  test('of a child who came into the record later nobody has said what an adult is to them, until somebody does', async () => {
    const { family, officer, send, read, readAsLead, told, person, own } = await withMother();
    const { version } = await told();
    const child = { name: 'Kiah Brathe', born: null, expected: null };
    const at = new Date(platform.now().getTime() + 60_000);
    const later = await addChild({ ...platform, now: () => at }, officer, {
      familyId: family.id,
      version,
      child,
    });
    const unsaid = 'Nobody has said it of this child';
    const ofFamily = 'To the family’s children, as the record has it: Mother';
    for (const page of [await readAsLead(person), await readAsLead(`/people/${later}`)])
      for (const text of [unsaid, ofFamily]) expect(page.body).toContain(text);
    expect((await read(`/people/${family.children[0]}`)).body).not.toContain(unsaid);
    const form = (await read(`${own}/children/${later}`)).body;
    expect(form).toContain(`${ofFamily}. ${unsaid}.`);
    expect(form).not.toMatch(/<option value="mother" selected/);
    const said = { kinship: 'stepmother', responsibility: 'no', version: '1' };
    expect((await send(`${own}/children/${later}`, said)).statusCode).toBe(303);
    const after = (await read(`/people/${later}`)).body;
    expect(after).toContain('Stepmother');
    expect(after).not.toContain(unsaid);
  });

  test('what an adult is to the children, said anew, is said of those too who came into the record before that', async () => {
    const { family, officer, told, read, id } = await withMother();
    const later = (minutes: number) => {
      const at = new Date(platform.now().getTime() + minutes * 60_000);
      return { ...platform, now: () => at };
    };
    const { version } = await told();
    const child = { name: 'Kiah Brathe', born: null, expected: null };
    const second = await addChild(later(1), officer, { familyId: family.id, version, child });
    const unsaid = 'Nobody has said it of this child';
    const [seen] = (await told()).adults;
    const part = { livesWith: 'no', from: null, to: null, endReason: null } as const;
    const same = { name: seen.name, born: null, kinship: 'mother', kinshipWords: null, ...part } as const;
    const key = { familyId: family.id, personId: id as PersonId };
    await changeAdult(later(2), officer, { ...key, version: seen.version, adult: same });
    expect((await read(`/people/${second}`)).body).toContain(unsaid);
    const anew = { ...same, kinship: 'stepmother' } as const;
    await changeAdult(later(3), officer, { ...key, version: seen.version + 1, adult: anew });
    const page = (await read(`/people/${second}`)).body;
    expect(page).toContain('Stepmother');
    expect(page).not.toContain(unsaid);
  });

  test('of somebody whose identity is sealed no words tell who they are, on no page and in no answer of others', async () => {
    const { family, send, read, readAsLead, told, own, id } = await withMother();
    const [child = ''] = family.children;
    const words = {
      kinship: 'other',
      kinshipWords: 'aunt Sorrel Vantry',
      responsibility: 'no',
      version: '1',
    };
    expect((await send(`${own}/children/${child}`, words)).statusCode).toBe(303);
    const version = String((await told()).adults[0].version);
    const seal = { sealed: 'adopted', reason: 'An order', version };
    const sealed = await send(`/people/${id}/seal`, seal);
    expect(sealed.statusCode).toBe(303);
    for (const person of [child, id]) {
      expect((await read(`/people/${person}`)).body).toContain('Sorrel Vantry');
      const { body } = await readAsLead(`/people/${person}`);
      for (const text of ['Sorrel', 'Oldacre', 'adopted', 'An order']) expect(body).not.toContain(text);
    }
    expect((await told()).adults[0].sealed).toBe(true);
  });

  test('the pages have no barrier and fit a phone, also with errors, and with what was left as markup', async () => {
    const { family, read, send, person, own } = await withMother();
    await send(`${own}/change`, { ...mother, name: `<b>Tamsin</b> ${'Wolfeschlegelstein'.repeat(4)}` });
    await send(`${person}/names/add`, { name: '<b>T</b>', kind: 'birth', reason: '<b>x</b>', version: '2' });
    const states = [
      await read(),
      await read('/adults/add'),
      await send('/adults/add', { version: '1', to: '2020-01-01' }),
      await read(`${own}/change`),
      await read(person),
      await read(`/people/${family.children[0]}`),
      await read(`${person}/mistake`),
      await read(`${person}/details`),
      await send(`${person}/details`, { version: '1' }),
      await read(`${person}/names/add`),
      await send(`${person}/names/add`, { version: '1' }),
      await read(`${own}/children/${family.children[0]}`),
      await send(`${own}/children/${family.children[0]}`, { version: '1', kinship: 'other' }),
    ];
    for (const { body } of states) {
      const html = await openHtml(body, { width: 375 });
      expect(await html.page.locator('main b').count()).toBe(0);
      await expectNoAxeFindings(html);
      await expectNoSidewaysScroll(html);
      await html.close();
    }
  });
});
