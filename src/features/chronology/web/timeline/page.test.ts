import { expect, test } from 'vitest';
import { health, plans, police, serveTimelines } from '../../../../../test/builders/http/serve-timelines.ts';
import { expectNoAxeFindings, openHtml } from '../../../../../test/builders/pages/open-html.ts';
import { manyRows } from '../../../../../test/builders/platform/chronology-csv.ts';
import type { MadeFamily } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { transact } from '../../../../platform/database/transact.ts';

const { platform, served, familyWith, jsonOf, pageOf } = await serveTimelines();

interface Mark {
  readonly id: string | null;
  readonly count: number;
  readonly date: string;
  readonly event: string;
}

interface Lane {
  readonly agency: { readonly name: string };
  readonly marks: readonly Mark[];
}

async function marksOf(actor: PersonActor, path: string): Promise<readonly string[]> {
  const { lanes } = await jsonOf(actor, path);
  return lanes.flatMap(({ agency, marks }: Lane) =>
    marks.map(({ date, event }) => `${agency.name.slice(0, 1)} ${date}: ${event}`),
  );
}

test('every agency has a lane, and every entry a mark that leads to it, in the picture and in the table', async () => {
  const { officer, family, path } = await familyWith(health, police);
  expect(await marksOf(officer, path)).toEqual([
    'H 12 March 2012: Health visitor called',
    'H March 2013: Not brought to the clinic',
    'H 1 May 2014: Weight has fallen',
    'H about 20 June 2014: Seen at the clinic',
    'N 13 March 2012: Called to an argument next door',
  ]);
  const { page, close } = await openHtml((await pageOf(officer, path)).body);
  const entries = `a[href^="/families/${family.id}/entries/"]`;
  const inPicture = await page.locator(`svg.sightline-lanes ${entries}`).evaluateAll(hrefs);
  const inTable = await page.locator(`#marks ${entries}`).evaluateAll(hrefs);
  expect(inTable).toHaveLength(5);
  expect([...inPicture].toSorted()).toEqual([...inTable].toSorted());
  expect(await page.locator('#timeline-words').textContent()).toContain(
    '5 entries, one lane for each agency. Harbour Health Trust 4, Northmere Police 1.',
  );
  await close();
});

const hrefs = (links: readonly { getAttribute: (name: string) => string | null }[]) =>
  links.map((link) => link.getAttribute('href'));

test('a closer look shows its time and says what lies on either side of it', async () => {
  const { officer, path } = await familyWith(health, police);
  const answer = await jsonOf(officer, `${path}?zoom=quarter&at=2014-05-20`);
  expect(answer.time).toEqual({ from: '2014-04-01', to: '2014-06-30' });
  expect(answer).toMatchObject({ shown: 2, outline: { before: 3, after: 0, nearestBefore: '2013-03-01' } });
  expect((await jsonOf(officer, `${path}?zoom=month&at-day=&at-month=&at-year=`)).shown).toBeGreaterThan(0);
  const { time } = await jsonOf(officer, `${path}?zoom=years&at=2014-05-20`);
  expect(time).toEqual({ from: '2010-01-01', to: '2014-12-31' });
});

test('an entry of a month stands in every time that it can have happened in', async () => {
  const { officer, path } = await familyWith([{ date: 'Spring 2013', event: 'Fell ill' }, ...health]);
  expect(await marksOf(officer, `${path}?zoom=month&at=2013-04-02`)).toEqual([
    expect.stringContaining('Fell ill'),
  ]);
});

test('the filters are those of the chronology, and a mark of several leads to the chronology filtered in the same way', async () => {
  const many = manyRows(2000, (at) => ({ child: at % 2 === 0 ? 'Mina' : 'Jory' }));
  const { officer, partnership, family, path } = await familyWith(many, police);
  const { lanes, shown } = await jsonOf(officer, `${path}?child=Mina`);
  expect(shown).toBe(1000);
  const marks: readonly Mark[] = lanes.flatMap((lane: Lane) => lane.marks);
  expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
  const { page, close } = await openHtml((await pageOf(officer, `${path}?child=Mina`)).body);
  const found = await page.locator('#marks a[href*="/chronology?"]').evaluateAll(hrefs);
  const href = found[0] ?? '';
  expect(href).toContain(`/families/${family.id}/chronology?`);
  expect(href).toContain('child=Mina');
  expect(href).toContain(`agency=${partnership.agencies.first}`);
  const { total } = await jsonOf(officer, href);
  expect(total).toBe(marks.find(({ id }) => id === null)?.count);
  await close();
});

test('ages stand beside an entry that is alone, as far as they are known', async () => {
  const { officer, path } = await familyWith([
    { date: '12/03/2019', event: 'Seen at nursery', child: 'Mina' },
    { date: '2012', event: 'The parents met' },
  ]);
  const { lanes } = await jsonOf(officer, path);
  expect(lanes[0].marks.map(({ ages }: { ages: readonly string[] }) => ages)).toEqual([
    [],
    ['Mina Brathe is 3 years and 2 months'],
  ]);
});

test('no age is told of a child whose identity is sealed', async () => {
  const { officer, family, path } = await familyWith([
    { date: '12/03/2019', event: 'Seen at nursery', child: 'both' },
  ]);
  await transact(platform.database, family.partnershipId, ({ sql }) =>
    sql
      .updateTable('person')
      .set({
        sealed: 'protected',
        sealed_reason: 'At risk',
        sealed_at: platform.now(),
        sealed_by: officer.accountId,
      })
      .where('id', '=', family.children[0] ?? null)
      .execute(),
  );
  const { lanes } = await jsonOf(officer, path);
  expect(lanes[0].marks[0].ages).toEqual([expect.stringContaining('Jory Brathe is 3 years')]);
});

test('plans stand behind the lanes, with the entries that tell of them', async () => {
  const { officer, path } = await familyWith([...health, ...plans]);
  const { plans: told } = await jsonOf(officer, path);
  expect(told).toMatchObject([
    {
      from: '2013-01-10',
      to: '2013-12-12',
      sentence: 'Child protection plan of Mina: began 10 January 2013, ended 12 December 2013.',
    },
  ]);
  const { page, close } = await openHtml((await pageOf(officer, path)).body);
  expect(await page.getByRole('link', { name: 'Where plan 1 begins' }).count()).toBe(1);
  expect(await page.locator('svg.sightline-lanes text', { hasText: 'Plan 1' }).count()).toBe(1);
  await close();
});

async function keepForItself(family: MadeFamily, event: string) {
  await transact(platform.database, family.partnershipId, ({ sql }) =>
    sql
      .updateTable('entry')
      .set({ handling: 'originator' })
      .where('family_id', '=', family.id)
      .where('event', '=', event)
      .execute(),
  );
}

test('with an entry that is kept from somebody the page is what it is without: no lane, count, time, year or plan', async () => {
  const kept = {
    date: '14/03/2031',
    child: 'Corwen',
    event: 'Conference: Corwen made subject to a child protection plan',
  };
  const between = {
    ...kept,
    date: '02/05/2014',
    event: 'Kept: Mina made subject to a child protection plan',
  };
  const plain = await familyWith(health);
  const hiding = await familyWith(health, [kept, between]);
  await keepForItself(hiding.family, kept.event);
  await keepForItself(hiding.family, between.event);
  for (const query of [
    '',
    '?zoom=years',
    '?zoom=year&at=2031-03-14',
    '?zoom=month&at=2014-05-02',
    '?words=kept',
  ]) {
    const [one, other] = [
      await pageOf(plain.officer, `${plain.path}${query}`),
      await pageOf(hiding.officer, `${hiding.path}${query}`),
    ];
    expect(masked(other.body), query).toBe(masked(one.body));
    expect(masked(JSON.stringify(await jsonOf(hiding.officer, `${hiding.path}${query}`))), query).toBe(
      masked(JSON.stringify(await jsonOf(plain.officer, `${plain.path}${query}`))),
    );
  }
  const own = await jsonOf(hiding.partnership.otherLead, hiding.path);
  expect(own.lanes).toHaveLength(2);
  expect(own.plans).not.toEqual([]);
});

/** Without what differs between any two families. */
function masked(body: string): string {
  return body
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replace(/(name="_csrf" value=")[^"]*/g, '$1')
    .replace(/Partnership \d+/g, 'Partnership')
    .replace(/[A-Z]-\d+|Family \d+|[\w-]*\d{4,}[\w-]*@/g, '<name>');
}

test('what somebody typed into a record stays text', async () => {
  const attack = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'';
  const { officer, path } = await familyWith([
    { date: '12/03/2012', event: attack, source: attack, child: attack },
  ]);
  const html = await openHtml((await pageOf(officer, path)).body);
  expect(await html.page.locator('main img, main script').count()).toBe(0);
  await expectNoAxeFindings(html);
  await html.close();
});

test('the page asks the database as often for 2,000 entries as for 10, and no more than 15 times; its marks do not grow with them', async () => {
  const counts = [];
  const sizes = [];
  for (const rows of [10, 2000]) {
    const { officer, path } = await familyWith(manyRows(rows), manyRows(5));
    const session = served.signIn(officer);
    platform.statements.length = 0;
    await served.get(path, session);
    counts.push(platform.statements.filter((text) => !/^(begin|commit|start|set)/i.test(text)).length);
    sizes.push((await jsonOf(officer, path)).lanes.flatMap(({ marks }: Lane) => marks).length);
  }
  expect(counts[0]).toBe(counts[1]);
  expect(counts[0]).toBeLessThanOrEqual(15);
  expect(sizes[1]).toBeLessThan(120);
});

test('reading it leaves a row of the audit log that names every child of the family, and no entry', async () => {
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
  expect(JSON.stringify(rows)).toContain('timeline');
  expect(JSON.stringify(rows)).not.toContain('Mina');
});

test('a family that somebody may not see is answered as one that is not there', async () => {
  const { path, partnership } = await familyWith(health);
  const other = await makePartnership(platform);
  expect((await pageOf(other.people.officer, path)).statusCode).toBe(404);
  expect((await pageOf(partnership.people.reviewer, path)).statusCode).toBe(404);
  expect((await pageOf(partnership.people.administrator, path)).statusCode).toBe(403);
});
