import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeAnalysts } from '../../src/features/chronology/operations/ask-analyst.ts';
import { lookForTellings } from '../../src/features/chronology/operations/look-for-tellings.ts';
import { insertAddress } from '../../src/features/families/store/addresses.ts';
import type { PersonActor } from '../../src/platform/access/actor.ts';
import { transact } from '../../src/platform/database/transact.ts';
import { newId } from '../../src/platform/new-id.ts';
import type { FamilyId, PartnershipId } from '../../src/shared/ids.ts';
import { serveRoutes } from '../builders/http/serve-routes.ts';
import { writeCells } from '../builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles } from '../builders/platform/family.ts';
import { makePartnership } from '../builders/platform/partnership.ts';
import { makeReview } from '../builders/platform/review.ts';
import { testPlatform } from '../builders/platform/test-platform.ts';
import { loadAllRoutes } from './all-routes.ts';
import { askEverything, differences } from './ask-everything.ts';

const platform = await testPlatform();
const all = await loadAllRoutes();
const routes = all.filter(
  ({ method, path }) => method === 'GET' && /^\/($|families|jobs|reviews)(\/|$)/.test(path),
);
const served = await serveRoutes(platform, all);
afterAll(closeAnalysts);

type Cells = readonly string[];
const headings = ['Date', 'Source', 'Kind', 'Event'];
const open: readonly Cells[] = [
  ['14/03/2014', 'Log', 'Police incident', 'Called to Sunrise Willows after shouting was heard'],
  ['20/05/2014', 'Log', 'Ad hoc', 'Jory was found alone at the station'],
];
/** By their kinds, a source, and one without a date: in months of their own, of many themes, with a kind that nobody knows. */
const intelligence: Cells = [
  '02/04/2014',
  'Log',
  'Police intel',
  'Kept: an informant saw bruises and a knife at Sunrise Willows',
];
const advice: Cells = [
  '11/12/2031',
  'Counsel’s advice',
  'Quite unheard of',
  'Kept: arrest planned, he drinks',
];
const undated: Cells = ['not known', 'Log', 'Legal advice', 'Kept: told of a quarrel'];

/** What an officer and a practitioner of another agency are told where the police sent these rows before, between and after open ones. */
async function see(before: readonly Cells[], between: readonly Cells[], after: readonly Cells[]) {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const { people, otherLead } = partnership;
  const given = { involved: [first, second], name: 'Brathe', reference: 'R-1' };
  const family = await makeFamily(platform, partnership, given);
  const [one = [], two = []] = open;
  const rows = [headings, ...before, one, ...between, two, ...after];
  const [sent] = await sendDemonstrationFiles(platform, otherLead, family, [
    { agencyId: second, path: writeCells(rows, 'police.csv') },
  ]);
  if (sent === undefined) throw new Error('a file was sent');
  await protectRefuge(partnership.id, family.id, people.officer);
  const entry = await transact(platform.database, partnership.id, ({ sql }) =>
    sql
      .selectFrom('entry')
      .select('id')
      .where('event', '=', two[3] ?? '')
      .executeTakeFirstOrThrow(),
  );
  const review = await makeReview(platform, people.officer, family, [first, second]);
  platform.pass(60_000);
  const ids = {
    family: family.id,
    child: family.children[0] ?? '',
    agency: first,
    entry: entry.id,
    submission: sent.submissionId,
    job: sent.jobId,
    review: review.reviewId,
    'review-request': review.requests.find(({ agencyId }) => agencyId === second)?.id ?? family.id,
  };
  const ask = (actor: PersonActor, mayTake: boolean) =>
    askEverything({ platform, served, routes }, { actor, familyId: family.id, ids, mayTake });
  const officer = await ask(people.officer, true);
  const practitioner = await ask(people.practitioner, false);
  platform.pass(-60_000);
  return { officer, practitioner };
}

/** An address that kept rows and an open one tell, as it was found in them. */
async function protectRefuge(
  partnershipId: PartnershipId,
  familyId: FamilyId,
  { accountId: by }: PersonActor,
) {
  const now = platform.now();
  const refuge = { lines: 'Sunrise Willows', postcode: null, from_day: null, to_day: null };
  const shut = { protected_reason: 'A refuge', protected_at: now, protected_by: by };
  await transact(platform.database, partnershipId, (tx) =>
    insertAddress(tx, { familyId, id: newId<'address'>() }, { ...refuge, ...shut }, { now, by }),
  );
  await lookForTellings(platform, partnershipId);
}

type Seen = Awaited<ReturnType<typeof see>>;
let keepsThree: Seen;
let keepsOne: Seen;
let keepsNone: Seen;
beforeAll(async () => {
  keepsThree = await see([], [intelligence], [advice, undated]);
});
beforeAll(async () => {
  keepsOne = await see([['01/01/2012', 'Log', 'Legal advice', 'Kept: Sunrise Willows was watched']], [], []);
});
beforeAll(async () => {
  keepsNone = await see([], [], []);
});

const people = ['officer', 'practitioner'] as const;

test.each(people)(
  'for the %s of another agency every answer is the same, however many rows their kinds keep, whichever and wherever',
  (who) => {
    const opened = [...keepsThree[who].answers.values()].filter((text) => text.startsWith('200'));
    expect(opened.length).toBeGreaterThan(20);
    expect(differences(keepsOne[who].answers, keepsThree[who].answers)).toEqual([]);
  },
);

/** Where the numbers of rows, titles and the size of a file are told, and not where it holds rows that are kept. */
const ofFiles = /^document |\/exports\/:exportId\/file|\/submissions\/:submissionId|\/entries\/:entryId/;

test.each(people)(
  'for the %s of another agency every answer but those about the file itself is as if what is kept had never been sent',
  (who) => {
    const different = differences(keepsNone[who].answers, keepsThree[who].answers);
    expect(different.filter(([name]) => !ofFiles.test(name))).toEqual([]);
  },
);

test('nothing of a kept row is told, and the open ones are', () => {
  const told = [keepsThree, keepsOne].flatMap((seen) => people.flatMap((who) => seen[who].bodies));
  expect(told.filter((text) => /Kept:|intel\b|unheard of/.test(text))).toEqual([]);
  expect(told.filter((text) => text.includes('shouting was heard')).length).toBeGreaterThan(20);
  const asks = (who: (typeof people)[number]) =>
    keepsThree[who].bodies.filter((text) => text.includes('who may read its entry of 14 March 2014')).length;
  expect([asks('officer') > 2, asks('practitioner')]).toEqual([true, 0]);
});
