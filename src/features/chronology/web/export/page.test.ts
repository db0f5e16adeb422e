import { afterAll, expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  expectTablesWithin,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { runJobNow } from '../../../../../test/builders/platform/run-job-now.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { removeExpired } from '../../../../platform/jobs/clean-up.ts';
import { readId } from '../../../../shared/ids.ts';
import { nameInvolved } from '../../../families/operations/name-involved.ts';
import { sealIdentity } from '../../../families/operations/seal-identity.ts';
import { closeAnalysts } from '../../operations/ask-analyst.ts';
import { writeExport } from '../../operations/write-export.ts';
import { endDocuments } from '../../store/end-documents.ts';
import { readingRoutes } from '../reading-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, readingRoutes);
afterAll(closeAnalysts);

const rows = [
  { date: '12/03/2012', event: 'Mina Brathe was seen. Orsolya Venn rang from 020 7946 0123.' },
  { date: '13/03/2012', event: 'Mina Brathe came to school with Jory Brathe. Hope to visit soon.' },
  { date: '14/03/2012', event: 'Hope said so.' },
];

async function write(
  names: 'named' | 'anonymised',
  more: Readonly<Record<string, string>> = {},
  role: 'officer' | 'reviewer' = 'officer',
) {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const { officer } = partnership.people;
  const asker = partnership.people[role];
  const family = await makeFamily(platform, partnership, { involved: [first] });
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv(rows) },
  ]);
  const who = `account:${partnership.people.reviewer.accountId}`;
  const letIn = { familyId: family.id, kind: 'reviewer', who, reason: 'Review', until: null } as const;
  await nameInvolved(platform, officer, letIn);
  const body = { form: 'csv', names, reason: 'for the panel', title: '', ...more };
  const asked = await served.post(`/families/${family.id}/exports/new`, body, served.signIn(asker));
  const path = String(asked.headers['location']);
  const told = async () => (await served.get(path, served.giveToken(asker))).json().export;
  const jobId = readId<'job'>(String((await told()).jobId));
  if (jobId === null) throw new Error('no job writes the document');
  await runJobNow(platform, partnership.id, jobId, writeExport);
  return {
    partnership,
    family,
    path,
    told,
    page: async () => (await served.get(path, served.signIn(asker))).body,
  };
}

test('whoever asked for a document without names is told what was replaced, and what else was found', async () => {
  const { told, page, partnership, path } = await write('anonymised');
  const { names } = await told();
  expect([names.mentions, names.people]).toEqual([5, 4]);
  expect(JSON.stringify(names.others)).toContain('020 7946 0123');
  // Who was replaced: whoever reads the document sees by it whether somebody was missed.
  expect(names.replaced.flatMap((one: { names: string[] }) => one.names)).toEqual(
    expect.arrayContaining(['Mina Brathe', 'Jory Brathe']),
  );
  const body = await page();
  expect(body).toContain('Who was replaced');
  expect(body).toContain('5 mentions of 4 people and places replaced');
  expect(body).toContain('020 7946 0123');
  expect(body).toContain('Nothing else that looks like a name was found');
  // A name that is an everyday word is told, and where the word stayed.
  expect(body).toContain('“Hope” is a name and an everyday word');
  expect(body).toContain('Hope to visit soon.');
  expect(body).toContain('Agencies keep their names');
  expect(body).toMatch(/\/families\/[0-9a-f-]{36}#children/);
  for (const width of [1280, 375]) {
    const html = await openHtml(body, { width });
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
  const lists = path.slice(0, path.lastIndexOf('/'));
  const list = await openHtml((await served.get(lists, served.signIn(partnership.people.officer))).body);
  for (const width of [1280, 1000, 800]) await expectTablesWithin(list, width);
  await list.close();
  const lead = served.signIn(partnership.people['agency-lead']);
  expect((await served.get(path, lead)).statusCode).toBe(404);
});

test('a document that was refused for its title is asked for again with all other answers as they were', async () => {
  const title = 'Mina Brathe, for the panel';
  const period = { 'from-day': '1', 'from-month': '3', 'from-year': '2012' };
  const { page, partnership, told } = await write('anonymised', { title, ...period });
  expect((await told()).state).toBe('failed');
  const [, again = ''] = /href="([^"]*again=[^"]*)"/.exec(await page()) ?? [];
  const session = served.signIn(partnership.people.officer);
  const { body } = await served.get(again, session);
  expect(body).toContain(`value="${title}"`);
  expect(body).toContain('for the panel</textarea>');
  expect(body).toMatch(/value="csv" checked/);
  expect(body).toMatch(/value="anonymised" checked/);
  expect(body).toMatch(/name="from-year"[^>]*value="2012"/);
  // Nobody else's answers are shown.
  const other = served.signIn({ ...partnership.people.officer, accountId: partnership.otherLead.accountId });
  expect((await served.get(again, other)).statusCode).toBe(404);
});

test('of a document with names nothing is told of them', async () => {
  const { told, page, path, partnership } = await write('named');
  expect((await told()).names).toBeNull();
  expect(await page()).not.toContain('What was found of names');
  // By its number it is found again, whatever its title: on its page, in the list, and in the name of its file.
  const { id, title } = await told();
  expect(title).toBeNull();
  expect(await page()).toContain(id.slice(-8));
  const list = await served.get(path.replace(/\/[^/]+$/, ''), served.signIn(partnership.people.officer));
  expect(list.body).toContain(id.slice(-8));
});

test('where a document stood that ended before its time, its asker is not told that they asked for none', async () => {
  const { partnership, family } = await write('named');
  await transact(platform.database, partnership.id, (tx) =>
    endDocuments(tx, family.id, 'anything', platform.now()),
  );
  await removeExpired(platform, partnership.id);
  const list = (account: PersonActor) =>
    served.get(`/families/${family.id}/exports`, served.signIn(account)).then(({ body }) => body);
  const { officer, 'agency-lead': lead } = partnership.people;
  const why = 'at once where something that it may hold was removed for good';
  expect(await list(officer)).not.toContain('You have asked for no document');
  expect(await list(officer)).toContain(why);
  // Whoever asked for none reads the same: nobody is told by it that something was removed.
  expect(await list(lead)).toContain(why);
});

test('whoever may not ask for a document any more is told so, and is led to no form for it', async () => {
  const { partnership, family, page } = await write('anonymised', {}, 'reviewer');
  const again = /Ask for it again/;
  platform.pass(8 * 86_400_000);
  expect(await page()).toMatch(again);
  const [personId] = family.children;
  if (personId === undefined) throw new Error('there is no child');
  const seal = { familyId: family.id, version: 1, reason: 'An order', sealed: 'adopted' } as const;
  await sealIdentity(platform, partnership.people.officer, { ...seal, personId });
  expect(await page()).not.toMatch(again);
  expect(await page()).toContain('Ask the partnership officer for the document.');
  platform.pass(-8 * 86_400_000);
});
