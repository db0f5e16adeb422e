import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { writeCells, writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import {
  makeFamily,
  sendDemonstrationFiles,
  sendInsteadOfAll,
} from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { makeReview } from '../../../../../test/builders/platform/review.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { type TenantTx, transact } from '../../../../platform/database/transact.ts';
import { newId } from '../../../../platform/new-id.ts';
import { insertAddress } from '../../store/addresses.ts';
import { routes } from '../routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, routes);

const pageOf = (actor: PersonActor, path: string) => served.get(path, served.signIn(actor));

test('each thing to do leads to where it is done', async () => {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const { officer } = partnership.people;
  const nobody = await makeFamily(platform, partnership);
  expect((await pageOf(officer, `/families/${nobody.id}`)).body).toContain(
    `href="/families/${nobody.id}/involvements/new">Name the agencies`,
  );
  const family = await makeFamily(platform, partnership, { involved: [first] });
  expect((await pageOf(officer, `/families/${family.id}`)).body).toContain(
    `href="/families/${family.id}/reviews/new">Begin a review to ask Harbour Health Trust`,
  );
});

test('where one review asks a lead’s agency for its chronology, the thing to do leads to what is asked', async () => {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const { officer, 'agency-lead': lead } = partnership.people;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const own = `/families/${family.id}`;
  const linkOf = async (actor: PersonActor) =>
    /href="([^"]*)">Send the chronology of/.exec((await pageOf(actor, own)).body)?.[1];
  const one = await makeReview(platform, officer, family, [first]);
  expect(await linkOf(lead)).toBe(`${own}/requests/${one.requestIds[0]}`);
  expect(await linkOf(partnership.otherLead)).toBe(`${own}/submissions/new?agency=${second}`);
  // Of several a lead chooses, on the page for sending.
  await makeReview(platform, officer, family, [first], { terms: 'Another review' });
  expect(await linkOf(lead)).toBe(`${own}/submissions/new?agency=${first}`);
});

test('a chronology without an entry is no answer: it is asked about, and its tag says so', async () => {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const { officer } = partnership.people;
  const family = await makeFamily(platform, partnership, { involved: [first] });
  const path = writeChronologyCsv([]);
  await sendDemonstrationFiles(platform, officer, family, [{ agencyId: first, path }]);
  for (const [actor, words] of [
    [officer, 'File 1 of Harbour Health Trust holds no entry that you may read: ask whether that is meant.'],
    [
      partnership.people['agency-lead'],
      'holds no entry that you may read: send it again, unless that is meant.',
    ],
  ] as const) {
    const html = await openHtml((await pageOf(actor, `/families/${family.id}`)).body, { width: 375 });
    expect(await html.page.getByRole('link', { name: words }).count()).toBe(1);
    expect(await html.page.getByText('No entries to read', { exact: true }).isVisible()).toBe(true);
    await expectNoAxeFindings(html);
    await html.close();
  }
});

test('a first file that could not be read stays to be done when another is read beside it', async () => {
  const partnership = await makePartnership(platform);
  const { first: agencyId } = partnership.agencies;
  const { officer } = partnership.people;
  const family = await makeFamily(platform, partnership, { involved: [agencyId] });
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId, path: writeCells([['nothing of a table']]) },
    { agencyId, path: writeChronologyCsv([{ date: '12/03/2012' }]) },
  ]);
  const { body } = await pageOf(officer, `/families/${family.id}`);
  expect(body).toContain('File 1 of Harbour Health Trust could not be read: see what it needs.');
});

test('what could not be read is not told as what can be put back', async () => {
  const partnership = await makePartnership(platform);
  const { first: agencyId } = partnership.agencies;
  const { officer } = partnership.people;
  const family = await makeFamily(platform, partnership, { involved: [agencyId] });
  const broken = (words: string) => writeCells([[words]]);
  await sendDemonstrationFiles(platform, officer, family, [{ agencyId, path: broken('no table') }]);
  const parts = [broken('no table either'), writeChronologyCsv([{ date: '12/03/2012' }])];
  await sendInsteadOfAll(platform, officer, family, agencyId, parts);
  const { body } = await pageOf(officer, `/families/${family.id}`);
  expect(body).toContain('File 2 of Harbour Health Trust could not be read: see what it needs.</a>');
});

test('a long name of a file breaks, and an involvement that has ended cannot be ended again', async () => {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const { officer } = partnership.people;
  const family = await makeFamily(platform, partnership, { involved: [first] });
  const name = `LSCP_Chronology_${'HarbourHealthTrust_'.repeat(7)}v3.csv`;
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv([{ date: '12/03/2012' }], name) },
  ]);
  const path = `/families/${family.id}`;
  const html = await openHtml((await pageOf(officer, path)).body, { width: 320 });
  await expectNoSidewaysScroll(html);
  await html.close();
  const answer = await served.get(path, served.giveToken(officer));
  const end = `${path}/involvements/${answer.json().involved[0].id}/end`;
  expect((await served.post(end, {}, served.signIn(officer))).statusCode).toBe(303);
  const ended = (await pageOf(officer, end)).body;
  expect(ended).toContain('It ended on 24 November 2026');
  expect(ended).not.toContain('End it now');
  expect((await served.post(end, {}, served.signIn(officer))).statusCode).toBe(409);
});

/** A family whose file holds these rows; what officers are asked of its entries, and a way to add an address. */
async function withEntries(rows: Parameters<typeof writeChronologyCsv>[0]) {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const { officer, 'agency-lead': lead } = partnership.people;
  const family = await makeFamily(platform, partnership, { involved: [first] });
  const path = writeChronologyCsv(rows);
  await sendDemonstrationFiles(platform, officer, family, [{ agencyId: first, path }]);
  const steps = async (actor: PersonActor) => {
    const { body } = await pageOf(actor, `/families/${family.id}`);
    return [...body.matchAll(/who may read ([^<]*?) may tell an/g)].map(([, which]) => which);
  };
  const add = (lines: string, postcode: string | null, isProtected: boolean) =>
    transact(platform.database, partnership.id, async (tx) => {
      const [now, by] = [platform.now(), officer.accountId];
      const key = { familyId: family.id, id: newId<'address'>() };
      const kept = isProtected
        ? { reason: 'He is violent', at: now, by }
        : { reason: null, at: null, by: null };
      const days = { from_day: null, to_day: null };
      const protection = { protected_reason: kept.reason, protected_at: kept.at, protected_by: kept.by };
      await insertAddress(tx, key, { lines, postcode, ...days, ...protection }, { now, by });
    });
  return { partnership, family, officer, lead, steps, add };
}

test('an entry whose words tell a protected address is asked about, of officers alone and until it is kept', async () => {
  const { partnership, family, officer, lead, steps, add } = await withEntries([
    { date: '3/4/2023', event: 'Called to 14 TREGONY tce.; all well' },
    { date: '4/4/2023', event: 'Called to Rose Cottage', source: 'Visit log' },
    { date: '5/4/2023', event: 'Seen at school', response: 'Letter to lt12ab' },
    // In a cell that no filter by words looks into, and over a line's end.
    { date: '6/4/2023', event: 'Seen', child: 'Mina, at Tregony\nTerrace' },
    { date: '7/4/2023', event: 'Letter to 14 Tregony Terracewood' },
  ]);
  await add('Rose Cottage\nLontown', null, false);
  expect(await steps(officer)).toEqual([]);
  await add('14 Tregony Terrace\nLontown', 'LT1 2AB', true);
  expect(await steps(officer)).toEqual([
    'its entry of 3 April 2023: its words',
    'its entry of 5 April 2023: its words',
    'its entry of 6 April 2023: its words',
  ]);
  expect(await steps(lead)).toEqual([]);
  await transact(platform.database, partnership.id, (tx) =>
    tx.sql
      .updateTable('entry')
      .set({ handling: 'review-panel' })
      .where('family_id', '=', family.id)
      .where('event', 'like', 'Called to 14%')
      .execute(),
  );
  expect(await steps(officer)).toEqual([
    'its entry of 5 April 2023: its words',
    'its entry of 6 April 2023: its words',
  ]);
  // Words that are taken out stay to be read in the former wording, until the entry is removed for good.
  await transact(platform.database, partnership.id, async ({ sql }) => {
    const kept = await sql
      .selectFrom('entry')
      .selectAll()
      .where('event', '=', 'Seen at school')
      .executeTakeFirstOrThrow();
    const { partnership_id, family_id, id: entry_id, submission_id, agency_id, handling, row_key } = kept;
    const key = { partnership_id, family_id, entry_id, submission_id, agency_id, handling, row_key };
    const detail = JSON.stringify(kept.detail);
    await sql
      .insertInto('entry_version')
      .values({ ...key, number: 1, detail, until_at: platform.now() })
      .execute();
    const without = detail.replaceAll('Letter to lt12ab', 'Letter sent');
    await sql
      .updateTable('entry')
      .set({ response: 'Letter sent', detail: without })
      .where('id', '=', entry_id)
      .execute();
  });
  expect(await steps(officer)).toEqual([
    'its entry of 5 April 2023: what it said before',
    'its entry of 6 April 2023: its words',
  ]);
});

test('nobody is asked of an entry once a lead has decided that everybody reads it, until it or the address is worded anew', async () => {
  const { partnership, family, officer, lead, steps, add } = await withEntries([
    { date: '3/4/2023', event: 'Plays at 14 Tregony Terrace nursery' },
  ]);
  const write = (work: (tx: TenantTx) => Promise<unknown>) =>
    transact(platform.database, partnership.id, work);
  const later = (minutes: number) => new Date(platform.now().getTime() + minutes * 60_000);
  await add('14 Tregony Terrace\nLontown', null, true);
  const asked = ['its entry of 3 April 2023: its words'];
  expect(await steps(officer)).toEqual(asked);
  const decide = (at: Date) =>
    write(async (tx) => {
      const row = await tx.sql
        .selectFrom('entry')
        .select(['partnership_id', 'family_id', 'agency_id', 'row_key', 'handling'])
        .where('family_id', '=', family.id)
        .executeTakeFirstOrThrow();
      const decided = { set_at: at, decided_by: lead.accountId };
      await tx.sql
        .insertInto('row_handling')
        .values({ ...row, ...decided, taken_from: '{}' })
        .onConflict((conflict) => conflict.constraint('row_handling_key').doUpdateSet(decided))
        .execute();
    });
  await decide(later(-1));
  expect(await steps(officer)).toEqual(asked);
  await decide(later(1));
  expect(await steps(officer)).toEqual([]);
  await write(({ sql }) =>
    sql
      .updateTable('address')
      .set({ worded_at: later(2) })
      .execute(),
  );
  expect(await steps(officer)).toEqual(asked);
  await decide(later(3));
  expect(await steps(officer)).toEqual([]);
  await write(async ({ sql }) => {
    const { id, ...rest } = await sql
      .selectFrom('entry')
      .selectAll()
      .where('family_id', '=', family.id)
      .executeTakeFirstOrThrow();
    const { partnership_id, family_id, submission_id, agency_id, handling, row_key } = rest;
    const key = { partnership_id, family_id, entry_id: id, submission_id, agency_id, handling, row_key };
    await sql
      .insertInto('entry_version')
      .values({ ...key, number: 1, detail: JSON.stringify({ event: 'Plays there' }), until_at: later(4) })
      .execute();
  });
  expect(await steps(officer)).toEqual(asked);
});

test.each([
  ['14 St James’ Road, Wexmoor', "At 14 St James' Rd."],
  ['Rose & Crown Cottage', 'Now in Rose & Crown Cott'],
  ['14 Tregony Terr., Wexmoor', 'Left 14 Tregony Terrace'],
  ['Cooper‘s Reach', 'Walked to Cooper’s Reach'],
  ['14 Broadway', 'He was at 14, Broadway'],
])('the address “%s” is found in “%s”', async (lines, event) => {
  const { officer, steps, add } = await withEntries([{ date: '3/4/2023', event }]);
  await add(lines, null, true);
  expect(await steps(officer)).toHaveLength(1);
});

test('of many things to do the most pressing stand open, and the others behind their number', async () => {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const { officer } = partnership.people;
  const family = await makeFamily(platform, partnership, { involved: [first] });
  // A row without a date is set aside: each of these files is asked to be mended.
  const files = Array.from({ length: 8 }, (_, at) => ({
    agencyId: first,
    path: writeChronologyCsv([
      { date: '3/4/2023', event: `Seen ${at}` },
      { date: '', event: 'Undated' },
    ]),
  }));
  await sendDemonstrationFiles(platform, officer, family, files);
  const html = await openHtml((await pageOf(officer, `/families/${family.id}`)).body, { width: 375 });
  expect(await html.page.getByRole('link', { name: 'set aside in file' }).count()).toBe(6);
  await html.page.getByText('2 things more to do').click();
  expect(await html.page.getByRole('link', { name: 'set aside in file' }).count()).toBe(8);
  await html.close();
});
