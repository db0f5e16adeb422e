import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeAnalysts } from '../../src/features/chronology/operations/ask-analyst.ts';
import { insertAnswers } from '../../src/features/reviews/store/answers.ts';
import type { PersonActor } from '../../src/platform/access/actor.ts';
import { transact } from '../../src/platform/database/transact.ts';
import { serveRoutes } from '../builders/http/serve-routes.ts';
import { type CsvRow, writeCells, writeChronologyCsv } from '../builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles, sendInsteadOfAll } from '../builders/platform/family.ts';
import { makePartnership } from '../builders/platform/partnership.ts';
import { makeReview } from '../builders/platform/review.ts';
import { testPlatform } from '../builders/platform/test-platform.ts';
import { loadAllRoutes } from './all-routes.ts';
import { askEverything, differences } from './ask-everything.ts';
import { guessesAt } from './guesses.ts';
import { keepBack, keepByName, removeForGood } from './world/keep-back.ts';

const platform = await testPlatform();
const all = await loadAllRoutes();
const routes = all.filter(
  ({ method, path }) => method === 'GET' && /^\/($|families|jobs|reviews)(\/|$)/.test(path),
);
const served = await serveRoutes(platform, all);
afterAll(closeAnalysts);

const firstRows: readonly CsvRow[] = [
  { date: '04/01/2014', child: 'Mina', event: 'Health visitor called, Mina was seen', outcome: 'None' },
  { date: '09/02/2014', child: 'Jory', event: 'Jory was not brought to the clinic' },
  // One that stands twice, and out of its order.
  { date: '04/01/2014', child: 'Mina', event: 'Health visitor called, Mina was seen', outcome: 'None' },
];
const openRows: readonly CsvRow[] = [
  { date: '14/03/2014', child: 'Mina', event: 'Called to the home after shouting was heard' },
  { date: '20/05/2014', child: 'Jory', event: 'Jory was found alone at the station' },
];
/** What is kept for the agency that wrote it: in a month of its own, of every theme, with a doubt about its day. */
const keptRows: readonly CsvRow[] = [
  {
    date: '02/04/2014',
    child: 'Mina',
    event: 'Kept: an informant saw bruises and a knife, Mina disclosed abuse. Health visitor informed.',
  },
  { date: '11/12/2031', child: 'Jory', event: 'Kept: arrest planned, he drinks and hit the mother again' },
];

/** What could not be read in the file that was first sent, and in one that has no headings: not kept from anybody by a person. */
const undatedRows: readonly CsvRow[] = [
  { date: 'not known', event: 'Told of a quarrel' },
  { date: 'in spring', event: 'Told of a second quarrel' },
];

interface Kept {
  readonly before: readonly CsvRow[];
  readonly between: readonly CsvRow[];
  readonly after: readonly CsvRow[];
  /** Rows of the file that was sent first, and taken out of the one that went instead of it. */
  readonly undated: readonly CsvRow[];
  /** The first row of a file without headings that could not be read. */
  readonly taken: string;
  /** What the first agency keeps by name from the officer, and from the practitioner of its own. */
  readonly byName: readonly CsvRow[];
  /** The beginnings of what each agency removes for good then, of what it keeps. */
  readonly removed: readonly string[];
}

interface Seen {
  readonly officer: ReadonlyMap<string, string>;
  readonly practitioner: ReadonlyMap<string, string>;
  /** Everything that either was told, as it was told. */
  readonly whole: string;
  /** What could be tried out on it: digests of the kept rows' files, and ids that are made of them and of the numbers of rows. */
  readonly guesses: readonly string[];
}

/**
 * A family whose second agency keeps entries for itself, before, between and after what it does not keep: in a file that went instead
 * of another one of the same rows and more, and beside one that could not be read. Of both agencies a row stands twice and out of order.
 */
async function see({
  before,
  between,
  after,
  undated,
  taken,
  byName,
  removed: leaving,
}: Kept): Promise<Seen> {
  const partnership = await makePartnership(platform);
  const { first, second } = partnership.agencies;
  const family = await makeFamily(platform, partnership, {
    involved: [first, second],
    name: 'Brathe',
    reference: 'R-1',
  });
  const { people } = partnership;
  const [one, two] = [openRows[0], openRows[1]];
  if (!one || !two) throw new Error('rows are there');
  const rows = [...before, one, ...between, two, ...after, one];
  const firstSent = await sendDemonstrationFiles(platform, people.officer, family, [
    { agencyId: first, path: writeChronologyCsv([...byName, ...firstRows], 'health.csv') },
    { agencyId: second, path: writeChronologyCsv([...rows, ...undated], 'police-first.csv') },
  ]);
  const sender = partnership.otherLead;
  const readers = [people.officer, people.practitioner];
  await keepBack(platform, sender, family.id, readers);
  await keepByName(platform, people['agency-lead'], family.id, readers);
  const sent = [
    ...firstSent,
    ...(await sendInsteadOfAll(platform, sender, family, second, [writeChronologyCsv(rows, 'police.csv')])),
    ...(await sendDemonstrationFiles(platform, sender, family, [
      {
        agencyId: second,
        path: writeCells(
          [
            ['not known', 'Case record', taken],
            ['in spring', 'Case record', 'Home visit'],
          ],
          'police-more.csv',
        ),
      },
    ])),
  ];
  const [ofFirst, removed, standing, refused] = sent;
  if (!ofFirst || !removed || !standing || !refused) throw new Error('four files were sent');
  for (const lead of [people['agency-lead'], sender])
    for (const words of leaving) await removeForGood(platform, lead, family.id, words);
  const entry = await transact(platform.database, partnership.id, async (tx) => {
    const found = await tx.sql
      .selectFrom('entry')
      .select('id')
      .where('event', '=', two.event ?? '')
      .execute();
    return found[0]?.id ?? '';
  });
  const review = await makeReview(platform, people.officer, family, [first, second]);
  await transact(platform.database, partnership.id, async (tx) => {
    for (const { id, agencyId } of review.requests) {
      const files = await tx.sql
        .selectFrom('submission')
        .select('id')
        .where('agency_id', '=', agencyId)
        .execute();
      await insertAnswers(tx, { id, files: files.map((file) => file.id) }, platform.now());
    }
  });
  const whole: string[] = [];
  // What is asked for later than what was decided is of what may be read then.
  platform.pass(60_000);
  const ids = {
    family: family.id,
    child: family.children[0] ?? '',
    agency: first,
    entry,
    submission: standing.submissionId,
    job: standing.jobId,
    review: review.reviewId,
    'review-request': review.requests.find(({ agencyId }) => agencyId === second)?.id ?? family.id,
  };
  const others = [ofFirst, removed, refused].map(({ submissionId, jobId }) => ({
    submission: submissionId,
    job: jobId,
  }));
  const told = async (actor: PersonActor, mayTake: boolean) => {
    const asked = { actor, familyId: family.id, ids, others, mayTake };
    const { answers, bodies } = await askEverything({ platform, served, routes }, asked);
    whole.push(...bodies);
    return answers;
  };
  const officer = await told(people.officer, true);
  const practitioner = await told(people.practitioner, false);
  platform.pass(-60_000);
  const guesses = await guessesAt(platform, partnership.id, [removed, standing, refused]);
  return { officer, practitioner, whole: whole.join('\n'), guesses };
}

let keepsTwo: Seen;
let keepsAnother: Seen;
let keepsNone: Seen;
beforeAll(async () => {
  keepsTwo = await see({
    before: [],
    between: keptRows.slice(0, 1),
    after: [
      ...keptRows.slice(1),
      { date: '12/12/2031', event: 'Kept, and gone: an informant lied, he drinks' },
    ],
    undated: undatedRows,
    taken: 'An informant names a visitor',
    byName: [
      { date: '04/01/2014', child: 'Mina', event: 'By name: the practitioner is related to Mina' },
      { date: '06/01/2014', child: 'Mina', event: 'By name, and gone: the practitioner hit Mina' },
    ],
    removed: ['By name, and gone', 'Kept, and gone'],
  });
});
beforeAll(async () => {
  keepsAnother = await see({
    before: [{ date: '01/01/2012', child: 'Mina', event: 'Kept: a house was watched' }],
    between: [],
    after: [],
    undated: undatedRows.slice(1),
    taken: 'A house was watched',
    byName: [{ date: '30/12/2030', child: 'Jory', event: 'By name: a complaint about the officer' }],
    removed: [],
  });
});
beforeAll(async () => {
  keepsNone = await see({
    before: [],
    between: [],
    after: [],
    undated: undatedRows.slice(1),
    taken: 'A house was watched',
    byName: [],
    removed: [],
  });
});

const kinds = ['officer', 'practitioner'] as const;

test.each(kinds)(
  'for the %s of another agency every answer is the same, however many entries are kept from them, whichever and wherever, and whether any went for good',
  (kind) => {
    const opened = [...keepsTwo[kind].values()].filter((text) => text.startsWith('200'));
    expect(opened.length).toBeGreaterThan(20);
    expect(differences(keepsAnother[kind], keepsTwo[kind])).toEqual([]);
  },
);

test('no digest and no id that anybody is told of files with kept rows can be made again of a guess at them', () => {
  for (const { whole, guesses } of [keepsTwo, keepsAnother]) {
    expect(guesses.length).toBeGreaterThan(500);
    expect(guesses.filter((guess) => whole.includes(guess))).toEqual([]);
  }
  expect(keepsNone.guesses.filter((guess) => keepsNone.whole.includes(guess)).length).toBeGreaterThan(0);
});

/** Where the numbers of rows, titles and totals and the size of a file are told, and not where it holds rows that are kept. */
const ofFiles = /^document |\/exports\/:exportId\/file|\/submissions\/:submissionId|\/entries\/:entryId/;

test.each(kinds)(
  'for the %s of another agency every answer but those about the file itself is as if what is kept had never been sent',
  (kind) => {
    const different = differences(keepsNone[kind], keepsTwo[kind]);
    expect(different.filter(([name]) => !ofFiles.test(name))).toEqual([]);
  },
);
