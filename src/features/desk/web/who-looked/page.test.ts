import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { makeFamily } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import type { Actor, PersonActor } from '../../../../platform/access/actor.ts';
import type { AuditNote } from '../../../../platform/audit-log/audit-note.ts';
import { writeAudit } from '../../../../platform/audit-log/write-audit.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { newId } from '../../../../platform/new-id.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);
const day = 86_400_000;

async function familyWithTwo() {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first] });
  const [mina, jory] = family.children;
  if (mina === undefined || jory === undefined) throw new Error('the family has two children');
  return { partnership, family, mina, jory, path: `/families/${family.id}/who-looked` };
}

function note(actor: Actor, ...notes: readonly AuditNote[]): Promise<void> {
  return transact(platform.database, actor.partnershipId, async (tx) => {
    for (const one of notes) await writeAudit(tx, actor, one, platform.now());
  });
}

async function readJson(actor: PersonActor, path: string) {
  const answer = await served.get(path, served.giveToken(actor));
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

test('each access says when, who, with which role and agency, what they did, with whom and why', async () => {
  const { partnership, mina, jory, path } = await familyWithTwo();
  const { practitioner, officer } = partnership.people;
  await note(practitioner, { event: 'chronology-read', children: [mina, jory], reason: 'Rapid review' });
  const elsewhere = await makeFamily(platform, partnership);
  await note(practitioner, { event: 'entry-read', children: elsewhere.children });
  const { accesses } = await readJson(officer, path);
  expect(accesses).toEqual([
    {
      at: platform.now().toISOString(),
      who: practitioner.name,
      role: 'Practitioner',
      agency: 'Harbour Health Trust',
      event: 'chronology-read',
      says: 'read the chronology of a family',
      children: ['Mina Brathe', 'Jory Brathe'],
      reason: 'Rapid review',
      outcome: 'done',
    },
  ]);
});

test('where somebody was asked about words before they were saved, the page says which, and no program is told', async () => {
  const { partnership, mina, path } = await familyWithTwo();
  const { practitioner, officer } = partnership.people;
  const detail = { address: true, identity: false, words: 'the name; the role' };
  await note(practitioner, { event: 'words-asked', children: [mina], detail });
  const says = 'are to be saved: the name; the role';
  const told = (await readJson(officer, path)).accesses[0].says;
  expect([told.endsWith('are to be saved'), told.includes('the role')]).toEqual([true, false]);
  const visitor = served.signIn(officer);
  expect((await served.get(path, visitor)).body).toContain(says);
  expect((await served.get(`${path}?each=yes`, visitor)).body).toContain(says);
});

test('a row keeps the role that somebody had then, whatever they become', async () => {
  const { partnership, mina, path } = await familyWithTwo();
  const { practitioner, officer } = partnership.people;
  await note(practitioner, { event: 'family-read', children: [mina] });
  await transact(platform.database, partnership.id, ({ sql }) =>
    sql.updateTable('account').set({ role: 'analyst' }).where('id', '=', practitioner.accountId).execute(),
  );
  expect((await readJson(officer, path)).accesses).toMatchObject([{ role: 'Practitioner' }]);
});

test('reading the list leaves a row of its own, which the next reading shows', async () => {
  const { partnership, path } = await familyWithTwo();
  expect((await readJson(partnership.people.officer, path)).accesses).toEqual([]);
  const { accesses } = await readJson(partnership.people.officer, path);
  expect(accesses).toMatchObject([
    { event: 'who-looked-read', who: `A program of ${partnership.people.officer.name}` },
  ]);
});

test('the list is filtered by child, by person and by days in London', async () => {
  const { partnership, mina, jory, path } = await familyWithTwo();
  const { practitioner, officer } = partnership.people;
  await note(practitioner, { event: 'family-read', children: [mina] });
  platform.pass(2 * day);
  await note(partnership.otherLead, { event: 'entry-read', children: [jory] });
  const today = platform.now().toISOString().slice(0, 10);
  const events = async (query: string) => {
    const { accesses } = await readJson(officer, `${path}?${query}`);
    return accesses
      .map(({ event }: { event: string }) => event)
      .filter((event: string) => event !== 'who-looked-read');
  };
  expect(await events('')).toEqual(['entry-read', 'family-read']);
  expect(await events(`child=${mina}`)).toEqual(['family-read']);
  expect(await events(`person=${partnership.otherLead.accountId}`)).toEqual(['entry-read']);
  expect(await events(`from=${today}`)).toEqual(['entry-read']);
  const [year, month, date] = today.split('-').map(Number);
  expect(await events(`to-day=${(date ?? 0) - 1}&to-month=${month}&to-year=${year}`)).toEqual([
    'family-read',
  ]);
});

test('leafing through shows every row once, and back again', async () => {
  const { partnership, mina, path } = await familyWithTwo();
  const { practitioner, officer } = partnership.people;
  await note(
    practitioner,
    ...Array.from({ length: 120 }, () => ({ event: 'entry-read' as const, children: [mina] })),
  );
  const filter = `person=${practitioner.accountId}`;
  const first = await readJson(officer, `${path}?${filter}`);
  const second = await readJson(officer, `${path}?${filter}&after=${first.after}`);
  const third = await readJson(officer, `${path}?${filter}&after=${second.after}`);
  expect([first, second, third].map(({ accesses }) => accesses.length)).toEqual([50, 50, 20]);
  expect([first.before, third.after]).toEqual([null, null]);
  const back = await readJson(officer, `${path}?${filter}&before=${third.before}`);
  expect(back.accesses).toEqual(second.accesses);
  expect((await readJson(officer, `${path}?${filter}&after=nonsense`)).accesses).toHaveLength(50);
});

test('what one person read on one day is one row, so that the stranger is seen; and every row of it is found', async () => {
  const { partnership, mina, jory, path } = await familyWithTwo();
  const { practitioner, officer } = partnership.people;
  const reads = (count: number, event: 'entry-read' | 'chronology-read', child = mina) =>
    Array.from({ length: count }, () => ({ event, children: [child] }) as const);
  await note(partnership.otherLead, ...reads(1, 'chronology-read'));
  await note(practitioner, ...reads(70, 'entry-read'), ...reads(5, 'chronology-read', jory));
  await note(practitioner, { event: 'export-taken', children: [mina] });
  platform.pass(day);
  await note(practitioner, ...reads(3, 'entry-read'));
  const session = served.signIn(officer);
  const linesOf = (body: string) =>
    [...body.matchAll(/<tr class="govuk-table__row"[^>]*>(.*?)<\/tr>/gs)]
      .map(([, row = '']) => row.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '))
      .filter((row) => !row.includes('What they did'));
  const { body } = await served.get(path, session);
  const lines = linesOf(body);
  expect(lines).toHaveLength(4);
  expect(lines[0]).toContain('3 times: opened an entry');
  // Of the first day, in whichever order: what was taken away stands for itself, and so does whoever came once.
  const [many = '', once = ''] = [
    lines.find((line) => line.includes('75 times')),
    lines.find((line) => line.includes(partnership.otherLead.name)),
  ];
  expect(many).toContain('read the chronology of a family; opened an entry');
  expect(many).toContain('Mina Brathe, Jory Brathe');
  expect(once).toContain('read the chronology of a family');
  expect(once).not.toContain('Show each');
  expect(lines.some((line) => line.includes('took a document away'))).toBe(true);
  const hrefs = [...body.matchAll(/href="([^"#]*show=each[^"#]*)#found"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
  expect(hrefs).toHaveLength(2);
  const [, first = ''] = hrefs;
  const each = await served.get(first, session);
  expect(linesOf(each.body)).toHaveLength(50);
  expect(each.body).toContain('Shown: each by itself');
  const rest = /href="([^"#]*after=[^"#]*)/.exec(each.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(linesOf((await served.get(rest, session)).body)).toHaveLength(26);
  const confirmed = served.signIn({ ...officer, steppedUpAt: platform.now() });
  const file = (await served.get(`${path}/file`, confirmed)).body;
  expect(file.match(/opened an entry/g)).toHaveLength(73);
  const html = await openHtml(body);
  await expectNoAxeFindings(html);
  await expectNoSidewaysScroll(html);
  await html.close();
});

test('leafing through days of many people shows each once, and back again', async () => {
  const { partnership, mina, path } = await familyWithTwo();
  const { officer, practitioner } = partnership.people;
  for (let at = 0; at < 60; at++) {
    platform.pass(day);
    await note(
      practitioner,
      { event: 'entry-read', children: [mina] },
      { event: 'family-read', children: [mina] },
    );
  }
  const session = served.signIn(officer);
  const read = async (address: string) => {
    const { body } = await served.get(address, session);
    const link = (name: string) =>
      new RegExp(`href="([^"#]*${name}=[^"#]*)`).exec(body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const days = [...body.matchAll(/from=(\d{4}-\d\d-\d\d)&amp;to=/g)].map(([, one]) => one);
    return { days, after: link('after'), before: link('before') };
  };
  const list = `${path}?person=${practitioner.accountId}`;
  const one = await read(list);
  const two = await read(one.after);
  expect([one.days.length, two.days.length, two.after]).toEqual([50, 10, '']);
  expect(new Set([...one.days, ...two.days]).size).toBe(60);
  expect((await read(two.before)).days).toEqual(one.days);
});

test('only officers of the same partnership read it, and what is not there is not found', async () => {
  const { partnership, path } = await familyWithTwo();
  const other = await makePartnership(platform);
  const status = async (actor: PersonActor, address: string) =>
    (await served.get(address, served.giveToken(actor))).statusCode;
  for (const role of [
    'administrator',
    'agency-lead',
    'practitioner',
    'chair',
    'reviewer',
    'analyst',
  ] as const) {
    expect(await status(partnership.people[role], path)).toBe(403);
  }
  expect(await status(other.people.officer, path)).toBe(404);
  expect(await status(partnership.people.officer, `${path}?child=${newId()}`)).toBe(404);
  const session = served.signIn(partnership.people.officer);
  expect((await served.get(`/families/${newId()}/who-looked/file`, session)).statusCode).toBe(404);
  // Days that cannot be are told, as on the page: a file without them would be taken for the one that was asked for.
  expect((await served.get(`${path}/file?from=2023-02-30`, session)).statusCode).toBe(422);
  // Taken away as a document is: whoever takes it has confirmed who they are, which no program can.
  expect(await status({ ...partnership.people.officer, steppedUpAt: null }, `${path}/file`)).toBe(403);
  const unconfirmed = served.signIn({ ...partnership.people.officer, steppedUpAt: null });
  const { location } = (await served.get(`${path}/file?from=2023-02-01`, unconfirmed)).headers;
  expect(location).toBe(`/step-up?return=${encodeURIComponent(`${path}?from=2023-02-01`)}`);
});

test('the file holds the same rows, and no cell of it is a live formula', async () => {
  const { partnership, mina, path } = await familyWithTwo();
  await note(partnership.people.practitioner, {
    event: 'family-read',
    children: [mina],
    reason: '=HYPERLINK("x")',
  });
  const answer = await served.get(`${path}/file`, served.signIn(partnership.people.officer));
  expect(answer.headers['content-disposition']).toMatch(/^attachment;.*who-looked\.csv/);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toContain('text/csv');
  expect(answer.body).toContain('opened the record of a family');
  expect(answer.body).toContain('HYPERLINK');
  expect(answer.body).not.toMatch(/(^|,|")=HYPERLINK/m);
});

test('the page can be used by everybody, at any width, and shows what is written as words', async () => {
  const { partnership, mina, path } = await familyWithTwo();
  const reason = '<script>alert(1)</script>';
  await note(partnership.people.practitioner, { event: 'family-read', children: [mina], reason });
  const answer = await served.get(path, served.signIn(partnership.people.officer));
  const html = await openHtml(answer.body);
  await expectNoAxeFindings(html);
  expect(await html.page.getByRole('cell', { name: reason }).count()).toBe(1);
  await html.page.getByText('Filter this list').click();
  await html.page.getByText('What this list shows, and what it does not').click();
  await expectNoAxeFindings(html);
  await expectNoSidewaysScroll(html);
  await html.close();
});

test('a day that is none is said beside its boxes', async () => {
  const { partnership, path } = await familyWithTwo();
  const answer = await served.get(
    `${path}?from-day=31&from-month=2&from-year=2026`,
    served.signIn(partnership.people.officer),
  );
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('First day must be a real date');
});
