import { findCandidates } from '../src/features/families/domain/linkage/find-candidates.ts';
import { keysOf } from '../src/features/families/domain/linkage/keys-of.ts';
import type { PersonRecord } from '../src/features/families/domain/linkage/person-record.ts';
import { preparePerson } from '../src/features/families/domain/linkage/prepare-person.ts';
import { scorePeople } from '../src/features/families/domain/linkage/score-people.ts';
import { type KnownRecord, makeFamilies } from '../test/linkage/make-families.ts';
import { countTruePairs, measureSuggestions } from '../test/linkage/measure-suggestions.ts';
import type { Figure } from './table.ts';

const sizes = [10_000, 100_000] as const;
/** A family has about five people, and one person in five a second record. */
const recordsOfFamily = 5.7;
const asked = 100;
const towns = ['Aldermouth', 'Brackwater', 'Corvenham'];
const familiesOfTown = 250;

interface SizeResult {
  readonly people: number;
  /** Records that share a key with the one that is looked for, on average. */
  readonly candidates: number;
  /** Milliseconds of processor time to find and score the candidates of one record. */
  readonly perSearch: number;
  /** To score one record against all. */
  readonly perScan: number;
  readonly perPair: number;
}

export interface PeopleResult {
  readonly sizes: readonly SizeResult[];
  /** Suggested pairs of two people. */
  readonly wrong: number;
  readonly recall: number;
  readonly reached: number;
}

/** Measures how much is compared to find a person, how long it takes, and how well it does in the towns of the tests. */
export function measurePeople(say: (text: string) => void): PeopleResult {
  const measured = sizes.map((people) => {
    say(`finding a person among ${people.toLocaleString('en-GB')}`);
    return measureSize(makeFamilies('bench', Math.ceil(people / recordsOfFamily)).slice(0, people));
  });
  say('suggesting duplicates in made-up towns');
  const figures = towns.map((town) => measureSuggestions(makeFamilies(town, familiesOfTown)));
  const sum = (of: (one: (typeof figures)[number]) => number) =>
    figures.reduce((all, one) => all + of(one), 0);
  return {
    sizes: measured,
    wrong: sum(({ wrong }) => wrong.length),
    recall: sum(({ right }) => right) / sum(({ truePairs }) => truePairs),
    reached: measureReach(makeFamilies('reach', familiesOfTown)),
  };
}

function measureSize(known: readonly KnownRecord[]): SizeResult {
  const records = known.map(({ record }) => record);
  const holders = new Map<string, PersonRecord[]>();
  for (const record of records) {
    for (const key of keysOf(record)) {
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [record]);
      else list.push(record);
    }
  }
  const step = Math.floor(records.length / asked);
  const queries = records.filter((_, at) => at % step === 0).slice(0, asked);
  const scale = { people: records.length };
  const find = (query: PersonRecord) => new Set(keysOf(query).flatMap((key) => holders.get(key) ?? []));
  const search = () =>
    queries.reduce((count, query) => {
      const candidates = [...find(query)];
      scorePeople(query, candidates, scale);
      return count + candidates.length - 1;
    }, 0);
  search();
  let candidates = 0;
  const searching = timeOf(() => {
    candidates = search();
  });
  const scanned = queries.slice(0, 2);
  const scanning = timeOf(() => {
    for (const query of scanned) scorePeople(query, records, scale);
  });
  return {
    people: records.length,
    candidates: candidates / queries.length,
    perSearch: searching / queries.length,
    perScan: scanning / scanned.length,
    perPair: scanning / scanned.length / records.length,
  };
}

/** The share of all pairs of one person that share a key. */
function measureReach(known: readonly KnownRecord[]): number {
  const people = known.map(({ record }) => preparePerson(record));
  const { pairs } = findCandidates(people, null);
  const found = pairs.filter(([one, other]) => known[one]?.person === known[other]?.person);
  return found.length / countTruePairs(known);
}

/** Milliseconds of processor time. */
function timeOf(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

export function peopleFigures({ sizes: measured, wrong, recall, reached }: PeopleResult): Figure[] {
  return [
    ...measured.flatMap(({ people, candidates, perSearch, perScan, perPair }): Figure[] => {
      const name = `finding a person among ${people.toLocaleString('en-GB')}`;
      const times = perScan / perSearch;
      return [
        {
          name: `${name}, records compared`,
          value: `${candidates.toFixed(0)} (${((100 * candidates) / people).toFixed(2)} %)`,
          bar: '<= 1 %',
          holds: candidates / people <= 0.01,
        },
        {
          name: `${name}, beside comparing all`,
          value: `${times.toFixed(0)} × faster`,
          bar: '>= 50 ×',
          holds: times >= 50,
        },
        {
          name: `${name}, scoring a pair`,
          value: `${(perPair * 1000).toFixed(1)} microseconds`,
          bar: '',
          holds: null,
        },
      ];
    }),
    {
      name: 'suggested duplicates in three made-up towns, pairs of two people',
      value: String(wrong),
      bar: '0',
      holds: wrong === 0,
    },
    {
      name: 'suggested duplicates in three made-up towns, recall',
      value: recall.toFixed(3),
      bar: '>= 0.74',
      holds: recall >= 0.74,
    },
    { name: 'records of one person that share a key', value: reached.toFixed(4), bar: '', holds: null },
  ];
}
