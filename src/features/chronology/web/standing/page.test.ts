import { afterAll, expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import {
  makeFamily,
  sendDemonstrationFiles,
  sendInsteadOfAll,
} from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { closeAnalysts } from '../../operations/ask-analyst.ts';
import { readingRoutes } from '../reading-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, readingRoutes);
afterAll(closeAnalysts);

const rows = ['12/03/2012', '26/03/2012', '09/04/2012'].map((date) => ({
  date,
  event: `Mina was not brought to her dental appointment of ${date}`,
  child: 'Mina',
}));
const past = { date: '01/05/2012', event: 'In 2004 she had lived with an aunt <b>', child: 'Mina' };

async function begin() {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const { officer, practitioner } = partnership.people;
  const lead = partnership.people['agency-lead'];
  await sendDemonstrationFiles(platform, lead, family, [
    { agencyId: first, path: writeChronologyCsv([...rows, past], 'a.csv') },
  ]);
  const session = served.signIn(officer);
  const list = `/families/${family.id}/chronology`;
  const told = async (path: string, who = session) =>
    (await served.get(path, who, { accept: 'application/json' })).json();
  const ids: readonly string[] = (await told(list)).rows.map(({ id }: { id: string }) => id);
  const shownIn = async (standing: string): Promise<readonly string[]> =>
    (await told(`${list}?standing=${standing}`)).rows.map(({ id }: { id: string }) => id);
  const pathOf = (at: number) => `/families/${family.id}/entries/${ids[at]}/standing`;
  const decide = async (at: number, standing: string, version?: string) =>
    served.post(pathOf(at), { version: version ?? (await told(pathOf(at))).version, standing }, session);
  const bulk = async (entries: readonly string[], verdict: string, from = 'current', version?: string) => {
    const { decided, rows: listed } = await told(`${list}?standing=${from}`);
    const shown = listed.map(({ id }: { id: string }) => id).join(' ');
    const body = { shown, version: version ?? decided.standing, verdict, query: `standing=${from}` };
    return served.post(`/families/${family.id}/standing`, { ...body, entry: entries }, session);
  };
  const isRunFound = async () => {
    const { findings } = await told(`/families/${family.id}/findings`);
    const groups: readonly { readonly findings: readonly { readonly kind: string }[] }[] = findings.groups;
    return groups.some((one) => one.findings.some(({ kind }) => kind === 'missed-appointments-run'));
  };
  return {
    partnership,
    family,
    lead,
    practitioner,
    session,
    list,
    told,
    ids,
    shownIn,
    pathOf,
    decide,
    bulk,
    isRunFound,
  };
}

test('what words suggest of the past is filtered by, and a person says otherwise on the entry’s page and takes it back', async () => {
  const { ids, shownIn, decide, told, family, session } = await begin();
  expect(await shownIn('historical')).toEqual([ids[3]]);
  expect((await decide(3, 'current')).statusCode).toBe(303);
  expect(await shownIn('historical')).toEqual([]);
  const entry = `/families/${family.id}/entries/${ids[3]}`;
  expect((await told(entry)).entry).toMatchObject({
    looksBack: false,
    historical: ['In 2004'],
    standing: { standing: 'current' },
  });
  expect((await served.get(entry, session)).body).toContain('It tells of its own day, as ');
  await decide(3, 'open');
  expect(await shownIn('historical')).toEqual([ids[3]]);
  expect((await decide(3, 'open')).statusCode).toBe(303);
});

test('an entry that people say retells the past counts in no pattern', async () => {
  const { decide, isRunFound } = await begin();
  expect(await isRunFound()).toBe(true);
  await decide(1, 'historical');
  expect(await isRunFound()).toBe(false);
  await decide(1, 'open');
  expect(await isRunFound()).toBe(true);
});

test('many entries are ticked in a list and decided at once, and who comes late is told', async () => {
  const { ids, shownIn, bulk, told, list, session } = await begin();
  const page = await openHtml((await served.get(`${list}?standing=current`, session)).body);
  expect(await page.page.getByRole('checkbox', { name: /Tick the entry of/ }).count()).toBe(3);
  await expectNoAxeFindings(page);
  await page.close();
  const { decided } = await told(`${list}?standing=current`);
  const done = await bulk(ids.slice(0, 2), 'historical');
  expect([done.statusCode, done.headers.location]).toEqual([303, `${list}?standing=current`]);
  expect(await shownIn('historical')).toEqual([ids[0], ids[1], ids[3]]);
  const shown = ids.slice(0, 3).join(' ');
  const late = await served.post(
    list.replace('/chronology', '/standing'),
    { shown, version: decided.standing, verdict: 'current', entry: ids.slice(0, 1) },
    session,
  );
  expect(late.statusCode).toBe(409);
  expect(await shownIn('historical')).toHaveLength(3);
  const none = await bulk([], 'historical');
  expect([none.statusCode, none.body.includes('Tick the entries that you decide of')]).toEqual([422, true]);
});

test('of two people who decide at once the second is told what the first said', async () => {
  const { decide, told, pathOf } = await begin();
  const { version } = await told(pathOf(0));
  await decide(0, 'historical');
  const late = await decide(0, 'current', version);
  expect(late.statusCode).toBe(409);
  expect(late.body).toContain('It retells the past');
});

test('what was said stays when the file is sent again, and lapses for a row that says something else', async () => {
  const { family, partnership, lead, decide, ids, shownIn } = await begin();
  await decide(0, 'historical');
  await decide(1, 'historical');
  platform.pass(60_000);
  const changed = rows.map((row, at) => (at === 1 ? { ...row, event: `${row.event}, not told why` } : row));
  await sendInsteadOfAll(platform, lead, family, partnership.agencies.first, [
    writeChronologyCsv([...changed, past], 'b.csv'),
  ]);
  platform.pass(-60_000);
  expect(await shownIn('historical')).toEqual([ids[0], ids[3]]);
});

test('of an entry that is hidden from somebody nothing can be said or told, one by one or among others', async () => {
  const { partnership, ids, bulk, pathOf, session, told, list, decide } = await begin();
  await decide(0, 'historical');
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql.updateTable('entry').set({ handling: 'originator' }).where('position', '=', 1).execute(),
  );
  expect((await served.get(pathOf(0), session)).statusCode).toBe(404);
  const answer = await told(`${list}?standing=historical`);
  expect([answer.total, answer.decided.standing]).toEqual([1, 'none']);
  expect((await bulk(ids.slice(0, 2), 'historical')).statusCode).toBe(404);
});

test('the pages have no barrier, fit a phone, and what was typed stays text', async () => {
  const { pathOf, list, session, decide, family, ids } = await begin();
  await decide(3, 'historical');
  for (const path of [pathOf(3), `${list}?standing=historical`, `/families/${family.id}/entries/${ids[3]}`]) {
    const html = await openHtml((await served.get(path, session)).body, { width: 375 });
    expect(await html.page.locator('main b').count()).toBe(0);
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});
