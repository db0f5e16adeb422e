import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeAnalysts } from '../../src/features/chronology/operations/ask-analyst.ts';
import { exportForms } from '../../src/features/chronology/store/export.ts';
import { insertAnswers } from '../../src/features/reviews/store/answers.ts';
import type { PersonActor } from '../../src/platform/access/actor.ts';
import { transact } from '../../src/platform/database/transact.ts';
import { readId } from '../../src/shared/ids.ts';
import { serveRoutes } from '../builders/http/serve-routes.ts';
import { type CsvRow, writeCells, writeChronologyCsv } from '../builders/platform/chronology-csv.ts';
import { makeFamily, sendDemonstrationFiles, sendInsteadOfAll } from '../builders/platform/family.ts';
import { makePartnership } from '../builders/platform/partnership.ts';
import { makeReview } from '../builders/platform/review.ts';
import { testPlatform } from '../builders/platform/test-platform.ts';
import { loadAllRoutes, nameOf } from './all-routes.ts';
import { addressOf } from './ask.ts';
import { furtherExamples } from './further-examples.ts';
import { guessesAt } from './guesses.ts';
import { writeDocument } from './world/fill-family.ts';
import { keepBack } from './world/keep-back.ts';

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
 * of another one of the same rows and more, and beside one that could not be read.
 */
async function see({ before, between, after, undated, taken }: Kept): Promise<Seen> {
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
  const rows = [...before, one, ...between, two, ...after];
  const firstSent = await sendDemonstrationFiles(platform, people.officer, family, [
    { agencyId: first, path: writeChronologyCsv(firstRows, 'health.csv') },
    { agencyId: second, path: writeChronologyCsv([...rows, ...undated], 'police-first.csv') },
  ]);
  const sender = partnership.otherLead;
  await keepBack(platform, sender, family.id, [people.officer, people.practitioner]);
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
  const [, removed, standing, refused] = sent;
  if (!removed || !standing || !refused) throw new Error('four files were sent');
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
  const told = async (actor: PersonActor, mayTake: boolean) => {
    const answers = new Map<string, string>();
    const documents = mayTake ? await documentsOf(actor, family.id) : [];
    for (const { form, text } of documents) {
      whole.push(text);
      answers.set(`document ${form}`, masked(200, text));
    }
    const ids: Readonly<Record<string, string>> = {
      family: family.id,
      child: family.children[0] ?? '',
      agency: first,
      entry,
      submission: standing.submissionId,
      job: standing.jobId,
      export: documents[0]?.id ?? family.id,
      review: review.reviewId,
      'review-request': review.requests.find(({ agencyId }) => agencyId === second)?.id ?? family.id,
    };
    const worldOf = (more: Readonly<Record<string, string>>) => ({
      id: (thing: string) => more[thing] ?? ids[thing] ?? family.id,
      text: (name: string) => name,
    });
    const world = worldOf({});
    const others = [removed, refused].map(({ submissionId, jobId }) =>
      worldOf({ submission: submissionId, job: jobId }),
    );
    // What a document holds is compared above, unpacked.
    for (const route of routes.filter(({ path }) => !path.endsWith('/exports/:exportId/file'))) {
      const ofFile = /:submissionId|:jobId/.test(route.path)
        ? others.map((other) => route.example(other))
        : [];
      const further = furtherExamples(route).map((make) => make(world));
      const examples = [route.example(world), ...ofFile, ...further];
      for (const [at, example] of (await Promise.all(examples)).entries()) {
        const address = addressOf(route, example);
        const page = await served.get(address, served.signIn(actor));
        whole.push(page.body);
        answers.set(`${nameOf(route)} ${at}`, masked(page.statusCode, page.body));
        const json = await served.get(address, served.signIn(actor), { accept: 'application/json' });
        whole.push(json.body);
        answers.set(`${nameOf(route)} ${at} as JSON`, masked(json.statusCode, json.body));
      }
    }
    return answers;
  };
  const officer = await told(people.officer, true);
  const practitioner = await told(people.practitioner, false);
  platform.pass(-60_000);
  const guesses = await guessesAt(platform, partnership.id, [removed, standing, refused]);
  return { officer, practitioner, whole: whole.join('\n'), guesses };
}

async function documentsOf(actor: PersonActor, familyId: Parameters<typeof writeDocument>[2]) {
  const documents: { readonly form: string; readonly id: string; readonly text: string }[] = [];
  for (const form of exportForms) {
    const id = await writeDocument(platform, actor, familyId, form);
    const text = await transact(platform.database, actor.partnershipId, async ({ sql }) => {
      const { bytes } = await sql
        .selectFrom('export')
        .innerJoin('file_chunk', 'file_chunk.file_id', 'export.file_id')
        .select('file_chunk.bytes')
        .where('export.id', '=', readId<'export'>(id))
        .executeTakeFirstOrThrow();
      return form === 'docx' || form === 'xlsx' ? unpacked(bytes) : bytes.toString('utf8');
    });
    documents.push({ form, id, text });
  }
  return documents;
}

function unpacked(bytes: Buffer): string {
  const parts = Object.entries(unzipSync(bytes));
  return parts.map(([name, part]) => `${name}\n${Buffer.from(part).toString('utf8')}`).join('\n');
}

/** Without what differs between any two families: ids, digests, numbers of documents, sealed places, tokens of forms and of style. */
function masked(status: number, body: string): string {
  const plain = body
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replace(/\b[0-9a-f]{12,64}\b/g, '<digest>')
    .replace(/\b[0-9a-f]{8}\b/g, '<number>')
    .replace(/sha256-[\w+/=]+/g, '<digest>')
    .replace(/(name="_csrf" value=")[^"]*/g, '$1')
    .replace(/((?:after|before|from)=)[\w.~-]{30,}/g, '$1<place>')
    .replace(/("(?:after|before|next|previous)":")[\w.~-]{30,}/g, '$1<place>')
    .replace(/Partnership \d+/g, 'Partnership')
    .replace(/nonce="[^"]*"/g, '')
    .replace(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g, '<request>');
  return `${status} ${plain}`;
}

let keepsTwo: Seen;
let keepsAnother: Seen;
let keepsNone: Seen;
beforeAll(async () => {
  keepsTwo = await see({
    before: [],
    between: keptRows.slice(0, 1),
    after: keptRows.slice(1),
    undated: undatedRows,
    taken: 'An informant names a visitor',
  });
});
beforeAll(async () => {
  keepsAnother = await see({
    before: [{ date: '01/01/2012', child: 'Mina', event: 'Kept: a house was watched' }],
    between: [],
    after: [],
    undated: undatedRows.slice(1),
    taken: 'A house was watched',
  });
});
beforeAll(async () => {
  keepsNone = await see({
    before: [],
    between: [],
    after: [],
    undated: undatedRows.slice(1),
    taken: 'A house was watched',
  });
});

const kinds = ['officer', 'practitioner'] as const;

test.each(kinds)(
  'for the %s of another agency every answer is the same, however many entries are kept from them, whichever and wherever',
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

function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names]
    .filter((name) => one.get(name) !== other.get(name))
    .map((name) => [name, ...firstDifference(one.get(name) ?? '', other.get(name) ?? '')] as const);
}

/** What stands around the first place where two texts differ. */
function firstDifference(one: string, other: string): readonly string[] {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return [one, other].map((text) => text.slice(Math.max(0, at - 60), at + 60));
}
