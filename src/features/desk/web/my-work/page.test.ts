import { expect, test } from 'vitest';
import { serveRoutes } from '../../../../../test/builders/http/serve-routes.ts';
import {
  expectNoAxeFindings,
  expectNoSidewaysScroll,
  openHtml,
} from '../../../../../test/builders/pages/open-html.ts';
import { writeChronologyCsv } from '../../../../../test/builders/platform/chronology-csv.ts';
import { countStatements } from '../../../../../test/builders/platform/count-statements.ts';
import { makeFamily, sendDemonstrationFiles } from '../../../../../test/builders/platform/family.ts';
import { makePartnership } from '../../../../../test/builders/platform/partnership.ts';
import { dayOf, makeReview } from '../../../../../test/builders/platform/review.ts';
import { testPlatform } from '../../../../../test/builders/platform/test-platform.ts';
import type { PersonActor } from '../../../../platform/access/actor.ts';
import { roles } from '../../../../platform/access/roles.ts';
import { transact } from '../../../../platform/database/transact.ts';
import { newId } from '../../../../platform/new-id.ts';
import { collectRoutes } from '../../../../platform/web-feature.ts';
import { lookForTellings } from '../../../chronology/operations/look-for-tellings.ts';
import * as families from '../../../families/feature.ts';
import { insertAddress } from '../../../families/store/addresses.ts';
import * as people from '../../../people/feature.ts';
import * as reviews from '../../../reviews/feature.ts';
import * as desk from '../../feature.ts';

const platform = await testPlatform();
const loaded = await Promise.all([people, families, reviews, desk].map((feature) => feature.loadWeb()));
const served = await serveRoutes(platform, collectRoutes(loaded));

const badRow = writeChronologyCsv([{ date: '12/03/2012' }, { date: 'no day' }], 'with-a-fault.csv');

async function begin() {
  const partnership = await makePartnership(platform);
  const { first } = partnership.agencies;
  const family = await makeFamily(platform, partnership, { involved: [first], reference: 'B-1' });
  return { partnership, people: partnership.people, first, family };
}

interface Work {
  readonly items: readonly {
    readonly sentence: string;
    readonly due: string | null;
    readonly href: string;
  }[];
  readonly total: number;
  readonly after: string | null;
}

async function workOf(actor: PersonActor, query = ''): Promise<Work> {
  const answer = await served.get(`/${query}`, served.giveToken(actor));
  expect(answer.statusCode).toBe(200);
  return answer.json().work;
}

test('a lead sees what their agency is asked, the first due first, and then what is to be mended', async () => {
  const { partnership, people: who, first, family } = await begin();
  const other = await makeFamily(platform, partnership, { involved: [first], reference: 'A-1' });
  await makeReview(platform, who.officer, family, [first], { due: dayOf('2026-12-01') });
  await makeReview(platform, who.officer, other, [first], { due: dayOf('2026-12-09') });
  await sendDemonstrationFiles(platform, who['agency-lead'], other, [{ agencyId: first, path: badRow }]);
  const { items } = await workOf(who['agency-lead']);
  expect(items.map(({ due }) => due)).toEqual(['2026-12-01', '2026-12-09', null]);
  expect(items[0]?.sentence).toContain('Send the chronology of Harbour Health Trust');
  expect(items[2]?.sentence).toContain('Mend 1 row set aside in file 1');
  expect((await workOf(partnership.otherLead)).items).toEqual([]);
});

test('an officer is told of an agency once its day is past, and of nothing that waits in time', async () => {
  const { people: who, first, family } = await begin();
  await makeReview(platform, who.officer, family, [first], { due: dayOf('2026-12-01') });
  expect((await workOf(who.officer)).items).toEqual([]);
  platform.pass(8 * 86_400_000);
  const { items } = await workOf(who.officer);
  const page = await served.get('/', served.signIn(who.officer));
  platform.pass(-8 * 86_400_000);
  expect(items.map(({ sentence }) => sentence)).toEqual([
    'Remind Harbour Health Trust: nothing has come, and it was due on 1 December 2026.',
  ]);
  expect(page.body).toMatch(/govuk-tag--red">\s*Late/);
});

test('what may tell a protected address stands before all that has a day, and leads to its entry', async () => {
  const { partnership, people: who, first, family } = await begin();
  await makeReview(platform, who.officer, family, [first], { due: dayOf('2026-12-01') });
  const path = writeChronologyCsv([{ date: '12/03/2012', event: 'She moved to Sunrise Willows' }]);
  await sendDemonstrationFiles(platform, who['agency-lead'], family, [{ agencyId: first, path }]);
  const now = platform.now();
  const by = who.officer.accountId;
  await transact(platform.database, partnership.id, (tx) => {
    const refuge = { lines: 'Sunrise Willows', postcode: null, from_day: null, to_day: null };
    const shut = { protected_reason: 'A refuge', protected_at: now, protected_by: by };
    return insertAddress(
      tx,
      { familyId: family.id, id: newId<'address'>() },
      { ...refuge, ...shut },
      { now, by },
    );
  });
  await lookForTellings(platform, partnership.id);
  platform.pass(8 * 86_400_000);
  const { items } = await workOf(who.officer);
  platform.pass(-8 * 86_400_000);
  expect(items.map(({ sentence }) => sentence.slice(0, 20))).toEqual([
    'Ask Harbour Health T',
    'Remind Harbour Healt',
  ]);
  expect(items[0]?.sentence).toContain('its words may tell an address that is protected');
  expect(items[0]?.href).toMatch(new RegExp(`^/families/${family.id}/entries/`));
});

test.each(roles)(
  'a %s to whom nothing falls is told what will stand there, and no page has a barrier',
  async (role) => {
    const { people: who } = await begin();
    const { body } = await served.get('/', served.signIn(who[role]));
    const isGiven = !['administrator', 'board-member', 'analyst'].includes(role);
    expect(body.includes('Nothing waits for you')).toBe(isGiven);
    const html = await openHtml(body, { width: 375 });
    await expectNoAxeFindings(html);
    await expectNoSidewaysScroll(html);
    await html.close();
  },
);

test('a thousand things to do are leafed through, each seen once, in few statements', async () => {
  const { partnership, people: who, first, family } = await begin();
  const { reviewId } = await makeReview(platform, who.officer, family, [first]);
  await transact(platform.database, partnership.id, async ({ sql }) => {
    const [one] = await sql.selectFrom('review').selectAll().where('id', '=', reviewId).execute();
    if (one === undefined) throw new Error('the review is there');
    const { id: _, ...row } = one;
    await sql
      .insertInto('review')
      .values(Array.from({ length: 999 }, () => ({ ...row, id: newId<'review'>() })))
      .execute();
  });
  const seen = new Set<string>();
  let query = '';
  let pages = 0;
  const statements = await countStatements(platform, () => workOf(who.officer));
  expect(statements).toBeLessThanOrEqual(15);
  do {
    const { items, after, total } = await workOf(who.officer, query);
    expect(total).toBe(999);
    for (const { href } of items) seen.add(href);
    query = after === null ? '' : `?after=${after}`;
    pages += 1;
  } while (query !== '');
  expect([seen.size, pages]).toEqual([999, 40]);
});
