import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { kinshipValues } from '../../src/features/families/operations/adult-given.ts';
import { csvText } from '../../src/platform/documents/write-csv.ts';
import { addDays, type Day } from '../../src/shared/day.ts';
import { makeRandom, type Random } from '../../test/builders/world/random.ts';
import { daySchema, type RecordToSeed, recordSchema } from '../record-to-seed.ts';

const child = z.strictObject({
  first: z.string(),
  sex: z.enum(['f', 'm']),
  /** On the day on which the demonstration is opened. */
  years: z.number().optional(),
  born: daySchema.optional(),
  /** Until the child is expected. */
  weeks: z.int().optional(),
});
const family = z.strictObject({
  surname: z.string(),
  story: z.string(),
  children: z.array(child),
  mother: z.string(),
  father: z.strictObject({
    first: z.string(),
    surname: z.string(),
    livesWith: z.enum(['yes', 'no', 'not-known']),
  }),
  motherAge: z.int().optional(),
  kin: z.tuple([z.enum(kinshipValues), z.string()]).optional(),
  twins: z.boolean().default(false),
  protected: z.boolean().default(false),
  safeContact: z.boolean().default(false),
  nameUsed: z.string().optional(),
  formerName: z.string().optional(),
  sealed: z.enum(['adopted', 'protected']).optional(),
  adoptive: z.boolean().default(false),
  /** Its social worker now, where the demonstration speaks of them; else one is drawn. */
  worker: z.string().optional(),
});
/** Agency, days before the demonstration is opened, source, what happened, the response, the outcome. */
const entry = z.tuple([z.string(), z.int(), z.string(), z.string(), z.string(), z.string()]);
const stories = z.record(z.string(), z.array(entry));

type FamilyOfStory = z.output<typeof family>;
export type EntryOfStory = z.output<typeof entry>;

/** A family of the demonstration as it is on a day: its record, and what each agency writes of it as a CSV file. */
export interface FamilyTold {
  readonly record: RecordToSeed;
  /** By the agency's key. */
  readonly files: ReadonlyMap<string, { readonly name: string; readonly text: string }>;
}

const seed = 'lontown-1';

export function readStories(): Readonly<Record<string, readonly EntryOfStory[]>> {
  return stories.parse(readJson('stories.json'));
}

function readFamiliesOfStories(): readonly FamilyOfStory[] {
  return z.array(family).parse(readJson('families.json'));
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}

/** First names and surnames that any number of made-up people can be given. */
export function readNamesOfPeople() {
  const all = readFamiliesOfStories();
  const firsts = all.flatMap(({ children, mother }) => [mother, ...children.map(({ first }) => first)]);
  return {
    firsts: [...new Set(firsts.filter((name) => !name.includes(' ')))],
    surnames: all.map(({ surname }) => surname),
  };
}

/** The families beside those of the rich chronologies, the same on the same day each time. */
export function tellFamilies(today: Day): readonly FamilyTold[] {
  const told = readStories();
  return readFamiliesOfStories().map((one, at) => {
    const random = makeRandom(`${seed}/${one.surname}`);
    const entries = told[one.story];
    if (entries === undefined) throw new Error(`there is no story ${one.story}`);
    const record = tellRecord(one, at, today, random);
    return { record, files: tellFiles(one, entries, today, random) };
  });
}

function tellRecord(one: FamilyOfStory, at: number, today: Day, random: Random): RecordToSeed {
  const { surname, father, kin } = one;
  const mother = `${one.mother} ${surname}`;
  const fatherName = `${father.first} ${father.surname}`;
  const children = tellChildren(one, today, random);
  const home = children.map(({ name }) => name);
  const grown = (age: number) => addDays(today, -Math.round((age + random.next()) * 365.25));
  const ages = children.map(({ born }) =>
    born === null ? 0 : (Date.parse(today) - Date.parse(born)) / year,
  );
  const eldest = Math.max(...ages);
  const motherBorn = grown(one.motherAge ?? Math.ceil(eldest) + random.whole(21, 33));
  const year2 = Number(today.slice(0, 4)) - 1;
  const moved = addDays(today, -random.whole(200, 1500));
  const isFatherHome = father.livesWith === 'yes';
  const isCaredForByKin = kin?.[0] === 'guardian';
  return recordSchema.parse({
    reference: `LSCP-${year2}-${String(at + 101)}`,
    name: `The ${surname} family`,
    children,
    adults: [
      {
        name: mother,
        born: motherBorn,
        kinship: 'mother',
        livesWith: isCaredForByKin ? 'no' : 'yes',
        ...(one.safeContact ? { safeContact: safeContactOf(fatherName) } : {}),
      },
      {
        name: fatherName,
        born: father.livesWith === 'not-known' ? null : grown(Math.ceil(eldest) + random.whole(23, 36)),
        kinship: 'father',
        livesWith: father.livesWith,
        responsibility: isFatherHome ? 'yes' : random.pick(['yes', 'not-known'] as const),
      },
      ...(kin === undefined ? [] : [kinOf(kin)]),
    ],
    addresses: tellAddresses(one, {
      today,
      moved,
      home: [...home, ...(isCaredForByKin ? [kin[1]] : [mother]), ...(isFatherHome ? [fatherName] : [])],
      random,
    }),
    workers: tellWorkers(one, today, random),
  });
}

const year = 365.25 * 24 * 60 * 60 * 1000;

function kinOf([kinship, name]: NonNullable<FamilyOfStory['kin']>) {
  const livesWith = kinship === 'guardian' || kinship === 'mothers-partner' ? 'yes' : 'no';
  return { name, kinship, livesWith, responsibility: kinship === 'guardian' ? 'yes' : 'no' };
}

function safeContactOf(father: string) {
  return {
    how: 'By telephone on weekday mornings',
    byWhom: 'The social worker alone',
    never: `By letter or message, or through ${father}`,
    decidedBy: 'Core group',
  };
}

function tellChildren(one: FamilyOfStory, today: Day, random: Random) {
  const shift = random.whole(0, 40);
  return one.children.map((each, place) => {
    const { first, sex, weeks } = each;
    const own = one.twins ? shift : random.whole(0, 40);
    const known = place === 0 ? knownOfFirst(one) : {};
    if (weeks !== undefined) {
      return { name: first, born: null, expected: addDays(today, weeks * 7), sex: null, ...known };
    }
    const born = each.born ?? addDays(today, -Math.round((each.years ?? 0) * 365.25) - own);
    const said = sex === 'f' ? 'female' : 'male';
    return { name: `${first} ${one.surname}`, born, expected: null, sex: said, ...known };
  });
}

function knownOfFirst({ nameUsed, formerName, sealed }: FamilyOfStory) {
  const reason = 'Called so until the move to the grandmother';
  return {
    nameUsed: nameUsed ?? null,
    names: formerName === undefined ? [] : [{ kind: 'former', name: formerName, reason }],
    ...(sealed === undefined
      ? {}
      : { sealed: { as: sealed, reason: 'Adopted; who he was before is for nobody to find' } }),
  };
}

const streets = [
  'Tannery Rise',
  'Orchard Ginnel',
  'Ferry Hill',
  'Lamplighter Row',
  'Quarry Bank',
  'Mill Leat',
];

function tellAddresses(
  one: FamilyOfStory,
  given: {
    readonly today: Day;
    readonly moved: Day;
    readonly home: readonly string[];
    readonly random: Random;
  },
) {
  const { random, moved, home } = given;
  const place = () => `${random.whole(2, 98)} ${random.pick(streets)}, Lontown`;
  const before = {
    lines: place(),
    from: addDays(moved, -random.whole(300, 900)),
    to: moved,
    residents: home,
  };
  const now = { lines: place(), from: moved, residents: home };
  if (!one.protected) return [before, now];
  const protectedReason = 'The father must not learn where they live';
  return [before, { ...now, protectedReason }];
}

function tellWorkers(one: FamilyOfStory, today: Day, random: Random) {
  // All of it before the day on which the record is begun.
  const from = addDays(today, -random.whole(250, 420));
  const change = addDays(today, -random.whole(130, 240));
  const reasons = [
    'Left the council',
    'Moved to another team',
    'Maternity leave',
    'Contract of an agency ended',
  ];
  const isChanged = random.chance(0.5);
  const surnames = ['Aldous', 'Benwell', 'Carrick-Dow', 'Duthie', 'Eastham', 'Fennimore'];
  const social = () =>
    `${random.pick(['Ama', 'Gareth', 'Priti', 'Lowell', 'Nuala'])} ${random.pick(surnames)}`;
  const care = { agency: 'care', role: 'Social worker' };
  const first = isChanged
    ? [{ ...care, name: social(), from, to: addDays(change, -1), endReason: random.pick(reasons) }]
    : [];
  const own = one.story === 'damp-and-crowding';
  if (own) return [{ agency: 'education', name: 'Siân Pellowe', role: 'Family support lead', from }];
  const now = isChanged ? change : from;
  const drawn = random.chance(0.25) ? 'Bethan Okoro' : social();
  return [...first, { ...care, name: one.worker ?? drawn, from: now }];
}

const headings = ['Date', 'Source', 'Child', 'What happened', 'Response', 'Outcome'];

function tellFiles(one: FamilyOfStory, entries: readonly EntryOfStory[], today: Day, random: Random) {
  const [first] = one.children;
  const all = one.children.map((each) => each.first);
  const shift = random.whole(0, 6);
  const say = (text: string) =>
    text
      .replaceAll('{c}', first?.first ?? '')
      .replaceAll('{all}', all.join(' and '))
      .replaceAll('{m}', one.mother)
      .replaceAll('{f}', one.father.first)
      .replaceAll('{she}', first?.sex === 'm' ? 'he' : 'she');
  const byAgency = Map.groupBy(entries, ([agency]) => agency);
  return new Map(
    [...byAgency].map(([agency, own]) => {
      const rows = own.map(([, ago, source, ...texts]) => {
        const day = addDays(today, -(ago + (ago > 12 ? shift : 0)));
        const [event = '', response = '', outcome = ''] = texts.map(say);
        return [day.split('-').toReversed().join('/'), source, all.join(' and '), event, response, outcome];
      });
      const text = csvText([headings, ...rows], { byteOrderMark: false });
      return [agency, { name: `${one.surname.toLowerCase()}-${agency}.csv`, text }] as const;
    }),
  );
}
