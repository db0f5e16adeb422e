import { afterAll, expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { manyRows, writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { copyEntries } from '../../../../../test/builders/platform/copy-entries.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { closeAnalysts } from '../../operations/ask-analyst.ts';
import { decideSameEvent } from '../../operations/decide-same-event.ts';
import { readSameEvent } from '../../operations/read-same-event.ts';
import { readSameEvents } from '../../operations/read-same-events.ts';
import { readingRoutes } from '../reading-routes.ts';

const platform = await testPlatform();
const served = await serveRoutes(platform, readingRoutes);
afterAll(closeAnalysts);

type Rows = Parameters<typeof writeChronologyCsv>[0];
const attack = '<script>alert(1)</script>';

async function familyWith(health: Rows, police: Rows = []) {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first, second] });
  const officer = partnership.people.officer;
  await sendDemonstrationFiles(platform, officer, family, [
    { agencyId: first, path: writeChronologyCsv(health) },
    ...(police.length === 0 ? [] : [{ agencyId: second, path: writeChronologyCsv(police) }]),
  ]);
  return { partnership, family, officer, path: `/families/${family.id}` };
}

const missed: Rows = ['12/03/2012', '26/03/2012', '09/04/2012', '23/04/2012'].map((date, at) => ({
  date,
  event: `Mina was not brought to her dental appointment ${at === 0 ? attack : ''}`,
  child: 'Mina',
}));
const bruise =
  'Bruise to the left ear seen by Ms Oldacre; mother said that Jory fell from the climbing frame at Fenwick Park';
const twice: readonly [Rows, Rows] = [
  [...missed, { date: '02/05/2012', event: bruise, child: 'Jory' }],
  [{ date: '03/05/2012', event: `${bruise}. Right ear also bruised.`, child: 'Jory' }],
];

test('what stands out is said in sentences, each with links to its entries, and said to be suggestions', async () => {
  const { officer, path } = await familyWith(...twice);
  const answer = await served.get(`${path}/findings`, served.signIn(officer));
  const html = await openHtml(answer.body);
  expect(
    await html.page.getByRole('heading', { name: 'Not brought or did not attend, in a row' }).count(),
  ).toBe(1);
  expect(await html.page.getByRole('heading', { name: 'Entries that may tell of one event' }).count()).toBe(
    1,
  );
  expect(await html.page.getByText('These are suggestions').count()).toBe(1);
  const href = await html.page.locator('main li a').first().getAttribute('href');
  expect((await served.get(href ?? '', served.signIn(officer))).statusCode).toBe(200);
  expect(await html.page.locator('main script').count()).toBe(0);
  await expectNoAxeFindings(html);
  await expectNoSidewaysScroll(html);
  await html.close();
});

test('nothing is found by an entry that handling keeps from somebody, and nobody is told of its agency', async () => {
  const { officer, partnership, family, path } = await familyWith(...twice);
  await transact(platform.database, family.partnershipId, ({ sql }) =>
    sql
      .updateTable('entry')
      .set({ handling: 'originator' })
      .where('family_id', '=', family.id)
      .where('agency_id', '=', partnership.agencies.second)
      .execute(),
  );
  for (const page of ['findings', 'who-knew']) {
    const { body } = await served.get(`${path}/${page}`, served.signIn(officer));
    expect(body).not.toContain('Northmere Police');
    expect(body).not.toContain('Entries that may tell of one event');
  }
  const own = await served.get(`${path}/findings`, served.signIn(partnership.otherLead));
  expect(own.body).toContain('Entries that may tell of one event');
});

test('the record as one agency knew it on a day stands beside what others knew', async () => {
  const { officer, path } = await familyWith(...twice);
  const asked = `${path}/who-knew?agency=Northmere+Police&on-day=10&on-month=5&on-year=2012`;
  const { known } = (await served.get(asked, served.giveToken(officer))).json();
  expect(known.known.of).toBe(1);
  expect(known.notKnown.of).toBe(5);
  expect(known.notKnown.lines.at(-1).ownAccount).not.toBeNull();
  const early = asked.replace('on-day=10', 'on-day=1');
  expect((await served.get(early, served.giveToken(officer))).json().known.notKnown.of).toBe(4);
  const firm = await served.get(`${asked}&assumed=out`, served.giveToken(officer));
  expect(firm.json().known.known.of).toBe(0);
});

test('the agency’s own account of an event tells of it where people confirmed that, and may tell of it before', async () => {
  const { officer, family, path } = await familyWith(...twice);
  const asked = `${path}/who-knew?agency=Northmere+Police&on=2012-05-10`;
  const ownIs = async () => {
    const html = await openHtml((await served.get(asked, served.signIn(officer))).body);
    const said = await html.page.getByRole('cell').filter({ hasText: 'An entry of its own' }).textContent();
    await html.close();
    return (said ?? '').replace(/\s+/g, ' ');
  };
  expect(await ownIs()).toContain('An entry of its own may tell of the same event.');
  const entryId = (await readSameEvents(platform, officer, family.id)).open.events[0]?.entryId;
  if (entryId === undefined) throw new Error('one is suggested');
  const { accounts, version } = await readSameEvent(platform, officer, { familyId: family.id, entryId });
  const entries = accounts.map(({ id }) => id);
  const decided = { entries, verdict: 'same', same: entries, version } as const;
  await decideSameEvent(platform, officer, { familyId: family.id, entryId, ...decided });
  expect(await ownIs()).toContain('An entry of its own tells of the same event.');
});

test('what nobody is said to have known, and what seems to be missing, is said to be so of what its reader may read, to each in one way', async () => {
  const kept = { date: '02/05/2012', event: `${bruise}. An informant told us.`, child: 'Jory' };
  const called = { date: '04/06/2012', event: 'Called to the home', child: 'Jory' };
  const { family, officer, partnership, path } = await familyWith(twice[0], [called, kept]);
  await transact(platform.database, family.partnershipId, ({ sql }) =>
    sql
      .updateTable('entry')
      .set({ handling: 'originator' })
      .where('family_id', '=', family.id)
      .where('event', 'like', '%informant%')
      .execute(),
  );
  const asked = `${path}/who-knew?agency=Northmere+Police&on=2012-05-10`;
  // Of what the officer may read the police knew nothing then; the police keep what they knew.
  expect((await served.get(asked, served.giveToken(officer))).json().known.known.of).toBe(0);
  for (const page of [asked, `${path}/findings`])
    for (const actor of [officer, partnership.otherLead]) {
      const { body } = await served.get(page, served.signIn(actor));
      expect(body).toContain('Only entries that you may read are looked at. An agency may keep others back');
    }
});

test('the pages have no barrier in any of their states, and fit a phone', async () => {
  const { officer, path } = await familyWith(...twice);
  const quiet = await familyWith([{ date: '12/03/2012', event: 'Called' }]);
  const states = [
    [`${quiet.path}/findings`, quiet.officer],
    [`${path}/who-knew`, officer],
    [`${path}/who-knew?agency=Northmere+Police&on=2012-05-10`, officer],
    [`${path}/who-knew?agency=&on-day=40&on-month=5&on-year=2012`, officer],
  ] as const;
  for (const [address, actor] of states) {
    const html = await openHtml((await served.get(address, served.signIn(actor))).body);
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  }
});

test('a chronology that takes longer than a page can wait says what to do instead, and nothing is left out in silence', async () => {
  const { officer, family, path } = await familyWith(missed);
  await copyEntries(platform, family, 20_000);
  const instead = {
    findings: 'Ask for a document',
    'same-events': 'Ask for a document',
    'who-knew': '--as-known-to',
    sharing: 'Open an entry in the chronology',
    'people-named': 'sightline cast',
  };
  for (const [page, words] of Object.entries(instead)) {
    const { body, statusCode } = await served.get(`${path}/${page}`, served.signIn(officer));
    expect(statusCode, page).toBe(200);
    expect(body).toContain(words);
    expect(body).toContain('20,004');
  }
});

test('a chronology of thousands of entries is read as a whole', async () => {
  const { officer, path } = await familyWith(manyRows(2500));
  for (const page of ['sharing', 'people-named', 'who-knew?agency=Harbour+Health+Trust&on=2018-03-01']) {
    const { body, statusCode } = await served.get(`${path}/${page}`, served.signIn(officer));
    expect(statusCode, page).toBe(200);
    expect(body).not.toContain('than a page can wait');
  }
});

test('the pages ask the database as often for 1,000 entries as for 10, and leave a row for every child', async () => {
  const counts = [];
  for (const count of [10, 1000]) {
    const { officer, family, path } = await familyWith(manyRows(count));
    const session = served.signIn(officer);
    platform.statements.length = 0;
    await served.get(`${path}/findings`, session);
    counts.push(platform.statements.filter((text) => !/^(begin|commit|start|set)/i.test(text)).length);
    const found = await transact(platform.database, family.partnershipId, ({ sql }) =>
      sql
        .selectFrom('audit_log')
        .innerJoin('audit_subject', 'audit_subject.audit_id', 'audit_log.id')
        .select('child_id')
        .where('event', '=', 'chronology-read')
        .execute(),
    );
    expect(found.map(({ child_id }) => child_id).toSorted()).toEqual([...family.children].toSorted());
  }
  expect(counts[0]).toBe(counts[1]);
  expect(counts[0]).toBeLessThanOrEqual(15);
});

test('who knew what is asked with an agency and a day: the form sent empty says so, and an address without it does not', async () => {
  const { officer, path } = await familyWith([{ date: '12/03/2012', event: 'Called' }]);
  const session = served.signIn(officer);
  expect((await served.get(`${path}/who-knew`, session)).statusCode).toBe(200);
  for (const [query, told] of [
    ['agency=Nobody&on=2012-05-10', 'Choose an agency from the list'],
    ['agency=Nobody&on=9999-01-01', 'Day must be 24 November 2026 or earlier'],
  ]) {
    const wrong = await served.get(`${path}/who-knew?${query}`, session);
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain(told);
    expect(wrong.body).toContain('Show what it knew');
  }
  const empty = await served.get(`${path}/who-knew?agency=&on-day=&on-month=&on-year=&assumed=in`, session);
  expect(empty.statusCode).toBe(422);
  for (const words of ['There is a problem', 'Choose an agency', 'Enter a day'])
    expect(empty.body).toContain(words);
});
