import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { manyRows, writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { countStatements } from '../../../../../test/builders/platform/count-statements.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { dayOf, makeReview } from '../../../../../test/builders/platform/review.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { newId } from '../../../../platform/new-id.ts';
import { insertAddress } from '../../../families/store/addresses.ts';
import { closeReview } from '../../../reviews/operations/close-review.ts';
import { readingRoutes } from '../reading-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, readingRoutes);
const attack = '<script>alert(1)</script>';

async function familyWith(rows: Parameters<typeof writeChronologyCsv>[0]) {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const officer = partnership.people.officer;
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv(rows, 'health.csv') },
  ]);
  const list = await served.get(`/families/${family.id}/chronology`, served.giveToken(officer));
  const ids: readonly string[] = list.json().rows.map(({ id }: { id: string }) => id);
  const pathOf = (at: number) => `/families/${family.id}/entries/${ids[at]}`;
  return { partnership, family, officer, pathOf };
}

const rows = [
  {
    date: '?12/03/2012',
    event: `Not brought to the clinic ${attack}`,
    response: 'Letter sent',
    child: 'Mina, Jory',
  },
  { date: 'March 2013', event: 'Seen at home', outcome: 'Well' },
  { date: '1/5/2014', event: 'Called' },
];

test('an entry says its date as written and as understood, its themes with their words, and every cell of its row', async () => {
  const { officer, pathOf } = await familyWith(rows);
  const { entry, before, after } = (await served.get(pathOf(0), served.giveToken(officer))).json();
  expect(entry.date.written).toBe('?12/03/2012');
  expect(entry.dateInWords).toBe('12 March 2012 (uncertain)');
  expect(entry.themeWords[0].theme).toBe('Not brought or did not attend');
  expect(entry.themeWords[0].words.join(' ')).toMatch(/not brought/i);
  expect(entry.origin).toMatchObject({ file: 'health.csv', row: 2 });
  expect(entry.origin.cells).toContainEqual({ heading: 'Response', text: 'Letter sent', held: null });
  expect([before, after !== null]).toEqual([null, true]);
});

test('an author’s note whose date means no time says so', async () => {
  const { officer, pathOf } = await familyWith([
    { date: '01/01/0100', event: 'About this chronology' },
    ...rows,
  ]);
  const { entry } = (await served.get(pathOf(0), served.giveToken(officer))).json();
  expect([entry.date.written, entry.dateInWords]).toEqual(['01/01/0100', 'no date of its own']);
});

test('from an entry one goes on to the next, and to its row in the file', async () => {
  const { officer, pathOf } = await familyWith(rows);
  const html = await openHtml((await served.get(pathOf(1), served.signIn(officer))).body);
  const hrefs = await html.page
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hrefs).toContain(pathOf(0));
  expect(hrefs).toContain(pathOf(2));
  expect(hrefs.some((href) => /\/submissions\/[^?]*\?after=1#row-2$/.test(href ?? ''))).toBe(true);
  await html.close();
});

test('the page of an entry has no barrier, fits a phone, and what was typed into it stays text', async () => {
  const { officer, pathOf } = await familyWith(rows);
  for (const at of [0, 1]) {
    const html = await openHtml((await served.get(pathOf(at), served.signIn(officer))).body);
    expect(await html.page.locator('main script').count()).toBe(0);
    if (at === 0) expect(await html.page.getByText(attack).count()).toBeGreaterThan(0);
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});

test('an entry that handling keeps from somebody is answered as one that is not there, and is nobody’s neighbour', async () => {
  const { officer, partnership, family, pathOf } = await familyWith(rows);
  await transact(platform.database, family.partnershipId, ({ sql }) =>
    sql
      .updateTable('entry')
      .set({ handling: 'originator' })
      .where('family_id', '=', family.id)
      .where('position', '=', 2)
      .execute(),
  );
  expect((await served.get(pathOf(1), served.signIn(officer))).statusCode).toBe(404);
  expect((await served.get(pathOf(1), served.signIn(partnership.otherLead))).statusCode).toBe(404);
  expect((await served.get(pathOf(1), served.signIn(partnership.people['agency-lead']))).statusCode).toBe(
    200,
  );
  const { after } = (await served.get(pathOf(0), served.giveToken(officer))).json();
  expect(pathOf(2)).toContain(after);
  const other = await familyWith(rows);
  const mixed = `/families/${other.family.id}/entries/${pathOf(0).split('/').at(-1)}`;
  expect((await served.get(mixed, served.signIn(other.officer))).statusCode).toBe(404);
});

test('the page asks the database as often in a family of 1,000 entries as in one of 10, and no more than 15 times', async () => {
  const counts = [];
  for (const count of [10, 1000]) {
    const { officer, pathOf } = await familyWith(manyRows(count));
    const session = served.signIn(officer);
    platform.statements.length = 0;
    await served.get(pathOf(4), session);
    counts.push(platform.statements.filter((text) => !/^(begin|commit|start|set)/i.test(text)).length);
  }
  expect(counts[0]).toBe(counts[1]);
  expect(counts[0]).toBeLessThanOrEqual(15);
});

test('opening an entry leaves a row of the audit log that names it and every child of the family', async () => {
  const { officer, family, pathOf } = await familyWith(rows);
  await served.get(pathOf(0), served.signIn(officer));
  const found = await transact(platform.database, family.partnershipId, ({ sql }) =>
    sql
      .selectFrom('audit_log')
      .innerJoin('audit_subject', 'audit_subject.audit_id', 'audit_log.id')
      .select(['child_id', 'object_id'])
      .where('event', '=', 'entry-read')
      .execute(),
  );
  expect(found.map(({ child_id }) => child_id).toSorted()).toEqual([...family.children].toSorted());
  expect(pathOf(0)).toContain(found[0]?.object_id);
});

test('an entry names the open reviews in whose days it stands, to whoever may see reviews', async () => {
  const { partnership, family, officer, pathOf } = await familyWith(rows);
  const window = (from: string, to: string | null) =>
    makeReview(platform, officer, family, [], { from: dayOf(from), to: to === null ? null : dayOf(to) });
  const around = await window('2012-01-01', '2012-12-31');
  await window('2013-01-01', null);
  const answer = async (actor: typeof officer) =>
    (await served.get(pathOf(0), served.giveToken(actor))).json();
  const { entry } = await answer(officer);
  expect(entry.reviews).toEqual([{ id: around.reviewId, from: '2012-01-01', to: '2012-12-31' }]);
  const page = await served.get(pathOf(0), served.signIn(officer));
  expect(page.body).toContain(`/families/${family.id}/reviews/${around.reviewId}"`);
  expect(page.body).toContain('Review of 1 January 2012 to 31 December 2012');
  const { practitioner } = partnership.people;
  expect((await answer(practitioner)).entry.reviews).toEqual([]);
  const closing = { familyId: family.id, reviewId: around.reviewId, version: 1, reason: 'It ended' };
  await closeReview(platform, officer, closing);
  expect((await answer(officer)).entry.reviews).toEqual([]);
});

test('to an officer the page of an entry says that its words may tell a protected address, to nobody else', async () => {
  const { partnership, family, officer, pathOf } = await familyWith([
    { date: '12/03/2012', event: 'She moved to 14 Tregony Tce' },
    { date: '13/03/2012', event: 'Seen at school' },
  ]);
  await transact(platform.database, partnership.id, async (tx) => {
    const now = platform.now();
    const shut = { protected_reason: 'He is violent', protected_at: now, protected_by: officer.accountId };
    const address = { lines: '14 Tregony Terrace\nWexmoor', postcode: null, from_day: null, to_day: null };
    const key = { familyId: family.id, id: newId<'address'>() };
    await insertAddress(tx, key, { ...address, ...shut }, { now, by: officer.accountId });
  });
  const asked =
    'to say who may read its entry of 12 March 2012: its words may tell an address that is protected.';
  const page = async (at: number, who: typeof officer) =>
    (await served.get(pathOf(at), served.signIn(who))).body;
  expect(await page(0, officer)).toContain(asked);
  expect(await countStatements(platform, () => page(0, officer))).toBeLessThanOrEqual(15);
  expect(await page(1, officer)).not.toContain('protected');
  expect(await page(0, partnership.people['agency-lead'])).not.toContain('protected');
});
