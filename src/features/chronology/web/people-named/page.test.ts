import { afterAll, describe, expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { newId } from '../../../../platform/new-id.ts';
import { routes as familyRoutes } from '../../../families/web/routes.ts';
import { closeAnalysts } from '../../operations/ask-analyst.ts';
import { readingRoutes } from '../reading-routes.ts';
import { PeopleNamedView } from './view.tsx';

const platform = await testPlatform();
const served = await serveRoutes(platform, [...familyRoutes, ...readingRoutes]);
afterAll(closeAnalysts);

const rows = [
  {
    date: '12/03/2012',
    child: 'Mina',
    event: 'Mina said that her mum (Kelly Hender) was out. Kelly Hender rang later.',
  },
  { date: '14/03/2012', event: 'Social worker Ann Polglase called. Kelly Hender was in.' },
  { date: '15/03/2012', event: 'The landlord Denzel Curnow told the visitor that Mina was seen.' },
];
const kept = { date: '16/03/2012', event: 'Kept: a source named Corwen Vantry at the house.' };

async function begin(more: typeof rows = []) {
  const partnership = await makePartnership(platform);
  const { people, agencies } = partnership;
  const family = await makeFamily(platform, partnership, {
    involved: [agencies.first],
    reference: 'LSCP-7',
    name: 'Family B',
  });
  await sendDemonstrationFiles(platform, people.officer, family, [
    { agencyId: agencies.first, path: writeChronologyCsv([...rows, ...more], 'health.csv') },
  ]);
  const session = served.signIn(people.officer);
  const path = `/families/${family.id}/people-named`;
  const token = served.giveToken(people.officer);
  const told = async () => (await served.get(path, token)).json();
  const open = async () =>
    (await told()).people
      .filter((one: { setAside: unknown }) => one.setAside === null)
      .map(({ name }: { name: string }) => name);
  const send = (to: string, body: Record<string, string>) => served.post(to, body, session);
  /** The address of the page of one name. */
  const pageOf = async (name: string) => {
    const found = (await told()).people.find((one: { name: string }) => one.name === name);
    return `${path}/one?key=${found.key}`;
  };
  return { partnership, people, family, session, path, told, open, send, pageOf };
}

describe('whom the chronology names and the record does not hold', () => {
  test('is told with what they may be and the entries that name them; the family’s own are not', async () => {
    const { told, family } = await begin();
    const { people } = await told();
    const kelly = people.find(({ name }: { name: string }) => name === 'Kelly Hender');
    expect(kelly).toMatchObject({ role: 'mother', kind: 'adult', times: 3, of: 2 });
    expect(kelly.entries).toHaveLength(2);
    const ann = people.find(({ name }: { name: string }) => name === 'Ann Polglase');
    expect(ann).toMatchObject({ role: 'social worker', kind: 'staff', of: 1 });
    expect(people.map(({ name }: { name: string }) => name)).not.toContain('Mina');
    expect(family.children).toHaveLength(2);
  });

  test('where no entry names them surely, it is not said that none has the name: there it may be somebody else’s', () => {
    const one = { name: 'Frost', otherNames: [], role: 'professional', kind: 'staff', born: null } as const;
    const named = { ...one, times: 3, why: 'a name', entries: [], of: 0, key: 'k', setAside: null };
    const family = { id: newId<'family'>(), reference: 'LSCP-7', name: 'Family B' };
    const empty = { count: 3, tooMany: false, members: [], entries: {}, entryIds: {} };
    const drawn = PeopleNamedView({ answer: { ...empty, family, people: [named] }, csrfToken: '' });
    const words = String(drawn).replaceAll(/\s+/g, ' ');
    expect(words).not.toContain('No entry:');
    expect(words).toContain(
      'None that surely means them: the name may be somebody else’s there, or stands in',
    );
  });

  test('is for those who change the record, and for nobody else', async () => {
    const { people, path } = await begin();
    for (const actor of [people['agency-lead'], people.practitioner, people.reviewer]) {
      expect((await served.get(path, served.signIn(actor))).statusCode).toBe(403);
    }
  });

  test('leaves no trace of a name in an entry that is kept from the reader', async () => {
    const { partnership, session, told, pageOf } = await begin([kept]);
    const names = (answer: { people: { name: string }[] }) => answer.people.map(({ name }) => name);
    expect(names(await told())).toContain('Corwen Vantry');
    const page = await pageOf('Corwen Vantry');
    expect((await served.get(page, session)).statusCode).toBe(200);
    await transact(platform.database, partnership.id, ({ sql }) =>
      sql.updateTable('entry').set({ handling: 'originator' }).where('event', 'like', 'Kept:%').execute(),
    );
    expect(JSON.stringify(await told())).not.toMatch(/Corwen|Vantry/);
    expect((await served.get(page, session)).statusCode).toBe(404);
  });

  test('leaves the list once it stands in the record, under its own name or another', async () => {
    const { family, session, open, send, told, pageOf } = await begin();
    const page = await openHtml((await served.get(await pageOf('Kelly Hender'), session)).body);
    const href = await page.page.getByRole('link', { name: 'as an adult or carer' }).getAttribute('href');
    await page.close();
    const form = await openHtml((await served.get(href ?? '', session)).body);
    expect(await form.page.getByLabel('Name', { exact: true }).inputValue()).toBe('Kelly Hender');
    expect(await form.page.locator('select[name=kinship]').inputValue()).toBe('mother');
    await form.close();
    await send(`/families/${family.id}/adults/add`, {
      name: 'Kelly Hender',
      kinship: 'mother',
      livesWith: 'yes',
      version: '1',
    });
    expect(await open()).not.toContain('Kelly Hender');
    const [mina = ''] = family.children;
    const one = await openHtml((await served.get(await pageOf('Denzel Curnow'), session)).body);
    const action = `/families/${family.id}/people/${mina}/names/add`;
    const sent = await one.page
      .locator(`form[action="${action}"] input[type=hidden]`)
      .evaluateAll((inputs) =>
        inputs.map((input) => [input.getAttribute('name'), input.getAttribute('value')]),
      );
    await one.close();
    const { _csrf, ...fields } = Object.fromEntries(sent);
    expect(_csrf).toBeDefined();
    expect((await send(action, { ...fields, kind: 'known-as' })).statusCode).toBe(303);
    expect(await open()).not.toContain('Denzel Curnow');
    expect((await told()).people.map(({ name }: { name: string }) => name)).toEqual(['Ann Polglase']);
  });

  test('does not tell of a worker who is allocated to the family', async () => {
    const { partnership, family, open, send } = await begin();
    expect(await open()).toContain('Ann Polglase');
    const worker = { agency: partnership.agencies.first, name: 'Ann Polglase', role: 'Social worker' };
    const add = { ...worker, from: '2012-01-01', version: '1' };
    expect((await send(`/families/${family.id}/workers/add`, add)).statusCode).toBe(303);
    expect(await open()).not.toContain('Ann Polglase');
  });

  test('is not asked about again once it is set aside, until that is taken back; the second of two is told', async () => {
    const { partnership, people, path, open, send, told } = await begin();
    expect((await send(path, { name: 'Ann Polglase', why: 'worker' })).statusCode).toBe(303);
    expect(await open()).not.toContain('Ann Polglase');
    const aside = (await told()).people.find(({ name }: { name: string }) => name === 'Ann Polglase');
    expect(aside.setAside).toMatchObject({ why: 'worker', by: people.officer.name });
    expect((await send(path, { name: 'ann polglase', why: 'not-a-person' })).statusCode).toBe(409);
    const stored = await transact(platform.database, partnership.id, ({ sql }) =>
      sql.selectFrom('name_set_aside').selectAll().execute(),
    );
    expect(stored).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toMatch(/Ann|Polglase/i);
    const log = await transact(platform.database, partnership.id, ({ sql }) =>
      sql.selectFrom('audit_log').select('detail').where('event', '=', 'name-set-aside').execute(),
    );
    expect(log).toEqual([{ detail: { why: 'worker' } }]);
    expect((await send(path, { name: 'Ann Polglase', why: 'open' })).statusCode).toBe(303);
    expect(await open()).toContain('Ann Polglase');
    expect((await send(path, { name: 'Ann Polglase', why: 'open' })).statusCode).toBe(409);
    expect((await send(path, { name: 'Ann Polglase', why: 'because' })).statusCode).toBe(422);
  });

  test('of an empty chronology is nobody, and a name that is nobody’s is not found', async () => {
    const partnership = await makePartnership(platform);
    const family = await makeFamily(platform, partnership, {});
    const session = served.signIn(partnership.people.officer);
    const page = await served.get(`/families/${family.id}/people-named`, session);
    expect(page.body).toContain('Nobody is left to look at: all who are named stand in the record');
    const one = await served.get(`/families/${family.id}/people-named/one?key=nobody`, session);
    expect(one.statusCode).toBe(404);
  });

  test('has pages without barriers that fit a phone, also with what was left as markup', async () => {
    const { path, session, send, pageOf } = await begin([
      {
        date: '17/03/2012',
        event: `Her friend <b>Wolfeschlegelstein</b> Featherstonehaugh-Cholmondeley rang.`,
      },
    ]);
    await send(path, { name: 'Ann Polglase', why: 'worker' });
    for (const page of [path, await pageOf('Kelly Hender'), await pageOf('Ann Polglase')]) {
      const html = await openHtml((await served.get(page, session)).body, { width: 375 });
      expect(await html.page.locator('main b').count()).toBe(0);
      await expectNoAxeFindings(html);
      await expectNoSidewaysScroll(html);
      await html.close();
    }
  });
});
