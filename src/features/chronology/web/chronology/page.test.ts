import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import {
  type CsvRow,
  manyRows,
  writeChronologyCsv,
} from '../../../../../test/builders/platform/chronology-csv.ts';
import {
  type MadeFamily,
  makeFamily,
  sendDemonstrationFiles,
} from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { readingRoutes } from '../reading-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, readingRoutes);

/** A family with the files of two agencies, each of these rows. */
async function familyWith(health: readonly CsvRow[], police: readonly CsvRow[] = []) {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const officer = partnership.people.officer;
  const files = [
    { agencyId: first, path: writeChronologyCsv(health) },
    ...(police.length === 0 ? [] : [{ agencyId: second, path: writeChronologyCsv(police) }]),
  ];
  await sendDemonstrationFiles(platform, officer, family, files);
  return { partnership, family, officer, path: `/families/${family.id}/chronology` };
}

async function jsonOf(actor: PersonActor, path: string) {
  const answer = await served.get(path, served.giveToken(actor));
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

async function pageOf(actor: PersonActor, path: string) {
  return served.get(path, served.signIn(actor));
}

async function eventsOf(actor: PersonActor, path: string): Promise<readonly string[]> {
  const { rows, total } = await jsonOf(actor, path);
  const events = rows.map(({ event }: { event: string }) => event);
  expect(total).toBe(events.length);
  return events;
}

const health: readonly CsvRow[] = [
  { date: '12/03/2012', event: 'Health visitor called at the café', child: 'Mina' },
  { date: 'March 2013', event: 'Not brought to the clinic', response: 'Letter sent', child: 'Mina, Jory' },
  { date: '01/05/2014', event: 'Weight has fallen', outcome: 'Seen by GP', child: 'Jory' },
];
const police: readonly CsvRow[] = [
  { date: '13/03/2012', event: 'Called to an argument next door', source: 'Niche' },
];

test('entries of all agencies stand in one order, with the date as written and as understood', async () => {
  const { officer, path } = await familyWith(health, police);
  const { rows } = await jsonOf(officer, path);
  expect(
    rows.map(({ agency, date, event }: never) => [
      agency['letters'],
      date['written'],
      date['understood'],
      event,
    ]),
  ).toEqual([
    ['H', '12/03/2012', null, 'Health visitor called at the café'],
    ['N', '13/03/2012', null, 'Called to an argument next door'],
    ['H', 'March 2013', null, 'Not brought to the clinic'],
    ['H', '01/05/2014', null, 'Weight has fallen'],
  ]);
});

test('each filter lets through what it says, and the count is of what is shown', async () => {
  const { officer, partnership, path } = await familyWith(health, police);
  const filtered = (query: string) => eventsOf(officer, `${path}?${query}`);
  expect(await filtered(`agency=${partnership.agencies.second}`)).toEqual([police[0]?.event]);
  expect(await filtered('child=Jory')).toEqual([health[1]?.event, health[2]?.event]);
  expect(await filtered('theme=missed-appointment')).toEqual([health[1]?.event]);
  expect(await filtered('from=2013-03-20&to=2013-03-21')).toEqual([health[1]?.event]);
  expect(await filtered('from=2013-04-01')).toEqual([health[2]?.event]);
  expect(await filtered('to-day=12&to-month=3&to-year=2012')).toEqual([health[0]?.event]);
  expect(await filtered('words=CAFE')).toEqual([health[0]?.event]);
  expect(await filtered('words=caf%C3%A9+visitor')).toEqual([health[0]?.event]);
  expect(await filtered('words=caf%C3%A9+weight')).toEqual([]);
  expect(await filtered('words=niche')).toEqual([police[0]?.event]);
  expect(await filtered('words=%25')).toEqual([]);
});

test('chosen filters are said in words, each with a link that takes it away', async () => {
  const { officer, partnership, path } = await familyWith(health, police);
  const answer = await pageOf(
    officer,
    `${path}?agency=${partnership.agencies.first}&words=clinic+letter&sort=agency&direction=descending`,
  );
  const { page, close } = await openHtml(answer.body);
  const tags = page.getByRole('link', { name: 'Remove this filter' });
  expect(await tags.allInnerTexts()).toEqual(
    ['Agency: Harbour Health Trust', 'Word: clinic', 'Word: letter'].map((words) =>
      expect.stringContaining(words),
    ),
  );
  const href = await tags.nth(1).getAttribute('href');
  expect(href).toContain('words=letter');
  expect(href).not.toContain('clinic');
  expect(href).toContain('sort=agency');
  expect(await page.getByRole('status').first().textContent()).toBe('Showing 1 entry that fits');
  await close();
});

test('how many there are is said of entries and of author’s notes apart, as documents and charts count them', async () => {
  const note: CsvRow = { date: '14/03/2012', event: 'Two records of one call', source: '# reviewer' };
  const { officer, path } = await familyWith([...health, note]);
  const found = async (query: string) => {
    const { page, close } = await openHtml((await pageOf(officer, `${path}${query}`)).body);
    const said = await page.getByRole('status').first().textContent();
    await close();
    return said;
  };
  expect(await found('')).toBe(`Showing ${health.length} entries and 1 author’s note`);
  expect(await found('?words=call')).toBe('Showing 1 entry and 1 author’s note that fit');
});

test('a day that is none opens the filters, its error leads to the box, and no entry is shown as if it fitted', async () => {
  const { officer, path } = await familyWith(health);
  const wrong = `${path}?from-day=31&from-month=2&from-year=2012`;
  const answer = await pageOf(officer, wrong);
  expect(answer.statusCode).toBe(422);
  const { page, close } = await openHtml(answer.body);
  await page.getByRole('link', { name: 'First day must be a real date' }).click();
  expect(await page.evaluate('document.activeElement.id')).toBe('from-day');
  expect(await page.locator('#from-day').inputValue()).toBe('31');
  expect(await page.getByText('No entries are shown until the filters are put right').count()).toBe(1);
  expect(await page.locator('main a[href*="/entries/"]').count()).toBe(0);
  await close();
  const json = (await served.get(wrong, served.giveToken(officer))).json();
  expect(json.rows ?? []).toEqual([]);
});

test('leafing forward and back shows every entry once, by date and by agency, whichever comes first', async () => {
  const { officer, path } = await familyWith(manyRows(70), manyRows(60));
  for (const order of ['date', 'agency']) {
    for (const direction of ['ascending', 'descending']) {
      const list = `${path}?sort=${order}&direction=${direction}`;
      const seen: string[] = [];
      const pages: string[][] = [];
      for (let at = ''; ; ) {
        const answer = await jsonOf(officer, `${list}${at}`);
        const ids = answer.rows.map(({ id }: { id: string }) => id);
        pages.push(ids);
        seen.push(...ids);
        expect(answer.total).toBe(130);
        if (answer.after === null) {
          const back = await jsonOf(officer, `${list}&before=${answer.before}`);
          expect(back.rows.map(({ id }: { id: string }) => id)).toEqual(pages.at(-2));
          break;
        }
        at = `&after=${answer.after}`;
      }
      expect(pages.map(({ length }) => length)).toEqual([50, 50, 30]);
      expect(new Set(seen).size).toBe(130);
    }
  }
});

test('a cursor that was altered, or is another family’s, is answered as a page that is not there', async () => {
  const { officer, path } = await familyWith(manyRows(60));
  const { after } = await jsonOf(officer, path);
  const other = await familyWith(manyRows(60));
  expect((await pageOf(officer, `${path}?after=${after.slice(0, -3)}AAA`)).statusCode).toBe(404);
  expect((await pageOf(other.officer, `${other.path}?after=${after}`)).statusCode).toBe(404);
  expect((await pageOf(officer, `${path}?after=${after}`)).statusCode).toBe(200);
});

async function setHandling(family: MadeFamily, event: string, handling: 'originator' | 'review-panel') {
  await transact(platform.database, family.partnershipId, ({ sql }) =>
    sql
      .updateTable('entry')
      .set({ handling })
      .where('family_id', '=', family.id)
      .where('event', '=', event)
      .execute(),
  );
}

test('an entry that handling keeps from somebody leaves no trace: not in counts, filters, themes, agencies or chart', async () => {
  const hidden = {
    date: '14/03/2012',
    event: 'Missing from home overnight',
    child: 'Corwen',
    source: 'Niche',
  };
  const { officer, partnership, family, path } = await familyWith(health, [hidden]);
  await setHandling(family, hidden.event, 'originator');
  const answer = await jsonOf(officer, path);
  expect(answer.total).toBe(3);
  expect(answer.agencies.map(({ name }: { name: string }) => name)).toEqual(['Harbour Health Trust']);
  expect(answer.children).toEqual(['Jory', 'Mina']);
  expect(answer.months.agencies).toHaveLength(1);
  const page = await pageOf(officer, path);
  for (const trace of ['Missing', 'Corwen', 'Northmere Police', 'Niche'])
    expect(page.body).not.toContain(trace);
  for (const query of [
    'words=overnight',
    'child=Corwen',
    'theme=missing',
    `agency=${partnership.agencies.second}`,
  ]) {
    expect(await eventsOf(officer, `${path}?${query}`)).toEqual([]);
  }
  expect((await jsonOf(partnership.otherLead, path)).total).toBe(4);
});

test('what somebody typed into a record stays text', async () => {
  const attack = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'';
  const { officer, path } = await familyWith([
    { date: '12/03/2012', event: attack, source: attack, child: 'Mina', response: attack },
  ]);
  const answer = await pageOf(officer, `${path}?words=${encodeURIComponent('<script>alert(1)</script>')}`);
  const html = await openHtml(answer.body);
  expect(await html.page.locator('main img, main script').count()).toBe(0);
  expect(await html.page.getByText('<script>alert(1)</script>').count()).toBeGreaterThan(1);
  await expectNoAxeFindings(html);
  await html.close();
});

test('the page has no barrier in any of its states, and fits a phone', async () => {
  const { officer, path } = await familyWith([...health, { date: '?2015', event: 'Nobody in' }], police);
  const long = await familyWith(manyRows(120));
  const states = [
    await pageOf(officer, path),
    await pageOf(officer, `${path}?words=nothing-of-it`),
    await pageOf(officer, `${path}?child=Mina&doubts=yes`),
    await pageOf(officer, `${path}?from-day=40&from-month=2&from-year=2012`),
    await pageOf(long.officer, long.path),
    await pageOf(long.officer, `${long.path}?print=all`),
  ];
  for (const state of states) {
    const html = await openHtml(state.body);
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});

test('the page asks the database as often for 1,000 entries as for 10, and no more than 15 times', async () => {
  const counts = [];
  for (const rows of [10, 1000]) {
    const { officer, path } = await familyWith(manyRows(rows), manyRows(5));
    const session = served.signIn(officer);
    platform.statements.length = 0;
    await served.get(`${path}?words=visit`, session);
    counts.push(platform.statements.filter((text) => !/^(begin|commit|start|set)/i.test(text)).length);
  }
  expect(counts[0]).toBe(counts[1]);
  expect(counts[0]).toBeLessThanOrEqual(15);
});

test('reading it leaves a row of the audit log that names every child of the family', async () => {
  const { officer, family, path } = await familyWith(health);
  await jsonOf(officer, path);
  const rows = await transact(platform.database, family.partnershipId, ({ sql }) =>
    sql
      .selectFrom('audit_log')
      .innerJoin('audit_subject', 'audit_subject.audit_id', 'audit_log.id')
      .select(['audit_subject.child_id', 'audit_log.detail'])
      .where('audit_log.event', '=', 'chronology-read')
      .execute(),
  );
  expect(rows.map(({ child_id }) => child_id).toSorted()).toEqual([...family.children].toSorted());
  expect(JSON.stringify(rows)).not.toContain('Mina');
});

test('a family that somebody may not see is answered as one that is not there', async () => {
  const { path } = await familyWith(health);
  const other = await makePartnership(platform);
  expect((await pageOf(other.people.officer, path)).statusCode).toBe(404);
  const alone = await familyWith(health);
  expect((await pageOf(alone.partnership.people.reviewer, alone.path)).statusCode).toBe(404);
  expect((await pageOf(alone.partnership.people.administrator, alone.path)).statusCode).toBe(403);
  expect((await pageOf(alone.officer, '/families/nonsense/chronology')).statusCode).toBe(404);
});
