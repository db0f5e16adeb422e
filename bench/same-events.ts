import { tellOfFamilies } from '../demo/demonstration.ts';
import type { Entry } from '../src/features/chronology/domain/entry.ts';
import { readEntries } from '../src/features/chronology/domain/read-entries.ts';
import { type Account, textOf } from '../src/features/chronology/domain/same-events/account.ts';
import { daysApart } from '../src/features/chronology/domain/same-events/compare-times.ts';
import { findCandidates } from '../src/features/chronology/domain/same-events/find-candidates.ts';
import {
  findSameEvents,
  readAccounts,
} from '../src/features/chronology/domain/same-events/find-same-events.ts';
import { parameters } from '../src/features/chronology/domain/same-events/parameters.ts';
import { scorePair } from '../src/features/chronology/domain/same-events/score-pair.ts';
import { splitWords } from '../src/features/chronology/domain/text/words.ts';
import { closeReaders } from '../src/platform/documents/read-document.ts';
import { addDays, type Day, daysBetween, parseDay } from '../src/shared/day.ts';
import { whenFromDay } from '../src/shared/when/when-from-day.ts';
import {
  type PairScore,
  precisionOf,
  readFrozen,
  readSeed,
  recallOf,
  scoreJudged,
  scoreTruth,
} from '../test/same-events/measure.ts';
import type { Figure } from './table.ts';

/** Entries a day, in every chronology that is measured for size: a large family with six agencies, several times over. */
const density = 3;
const sizes = [1_000, 10_000, 100_000] as const;
const allPairsSize = 3_000;
/** The weights were not fitted to these; the first two helped to choose how much one ordinary word says. */
const unseenSeeds = ['moss-1', 'moss-2', 'moss-3', 'moss-4', 'moss-5'];

interface SizeResult {
  readonly size: number;
  readonly candidatesPerEntry: number;
  readonly milliseconds: number;
  /** Of splitting the same texts into words, and nothing more. */
  readonly tokenising: number;
}

interface NamedScore {
  readonly name: string;
  readonly score: PairScore;
}

export interface SameEventsResult {
  readonly sizes: readonly SizeResult[];
  /** Of the pairs that comparing all pairs finds, the share that the candidates hold. */
  readonly recallOfAllPairs: number;
  readonly scores: readonly NamedScore[];
}

/** Measures how much the search compares, how long it takes, what it misses, and how well it does on what is known. */
export async function measureSameEvents(say: (text: string) => void): Promise<SameEventsResult> {
  const measured = sizes.map((size) => {
    say(`finding same events among ${size.toLocaleString('en-GB')} entries`);
    return measureSize(makeEntries(size));
  });
  say(`comparing all pairs of ${allPairsSize.toLocaleString('en-GB')} entries`);
  const recallOfAllPairs = measureAllPairs(makeEntries(allPairsSize));
  say('finding same events in the demonstration and the judged pairs');
  const scores = await measureScores();
  await closeReaders();
  return { sizes: measured, recallOfAllPairs, scores };
}

function measureSize(entries: readonly Entry[]): SizeResult {
  // Themes are measured by their own bench; here they would cost more than all the rest.
  const readings = new Map();
  const start = performance.now();
  findSameEvents(entries, readings);
  const milliseconds = performance.now() - start;
  const { accounts, rarity } = readAccounts(entries, readings);
  let candidates = 0;
  for (const _ of findCandidates(accounts, rarity)) candidates += 1;
  const from = performance.now();
  let words = 0;
  for (const entry of entries) words += splitWords(textOf(entry)).length;
  if (words === 0) throw new Error('the entries have no words');
  const tokenising = performance.now() - from;
  return { size: entries.length, candidatesPerEntry: candidates / entries.length, milliseconds, tokenising };
}

function measureAllPairs(entries: readonly Entry[]): number {
  const { accounts, rarity } = readAccounts(entries, readEntries(entries));
  const candidates = new Set<string>();
  for (const [one, other] of findCandidates(accounts, rarity)) candidates.add(`${one.place} ${other.place}`);
  let [found, held] = [0, 0];
  for (const [place, other] of accounts.entries()) {
    for (const one of accounts.slice(0, place)) {
      if (isOutOfReach(one, other)) continue;
      if (scorePair(one, other, rarity).odds < parameters.joinFrom) continue;
      found += 1;
      if (candidates.has(`${one.place} ${other.place}`)) held += 1;
    }
  }
  return found === 0 ? 1 : held / found;
}

/** Too many days apart, and neither text names another day: no words outweigh that. */
function isOutOfReach(one: Account, other: Account): boolean {
  if (one.window === null || other.window === null || one.told.length + other.told.length > 0) return false;
  return daysApart(one.window, other.window) > parameters.daysApart;
}

async function measureScores(): Promise<readonly NamedScore[]> {
  const scores: NamedScore[] = [
    { name: 'the demonstration', score: scoreTruth(await readFrozen(), findSameEvents, readEntries) },
  ];
  for (const seed of unseenSeeds) {
    scores.push({
      name: `seed ${seed}`,
      score: scoreTruth(await readSeed(seed), findSameEvents, readEntries),
    });
  }
  for (const which of ['demonstration', 'published'] as const) {
    const score = await scoreJudged(which, findSameEvents, readEntries);
    scores.push({ name: `judged pairs, ${which}`, score });
  }
  return scores;
}

/** What the agencies of many seeds tell, laid over as many days as give the density, from the first on again at the end. */
function makeEntries(count: number): readonly Entry[] {
  const first = requireDay('1950-01-01');
  const span = Math.round(count / density);
  const entries: Entry[] = [];
  for (let seed = 1; entries.length < count; seed += 1) {
    for (const { family, accounts } of tellOfFamilies(`bench-${seed}`)) {
      const shift = (seed * 7919) % span;
      for (const account of accounts) {
        const from = Math.abs(daysBetween(first, account.day) + shift) % span;
        entries.push(
          makeEntry(entries.length, `${family.id} ${account.agency}`, addDays(first, from), account),
        );
      }
    }
  }
  return entries
    .slice(0, count)
    .toSorted((one, other) => ((one.when.earliest ?? '') < (other.when.earliest ?? '') ? -1 : 1));
}

type Told = ReturnType<typeof tellOfFamilies>[number]['accounts'][number];

function makeEntry(number: number, agency: string, day: Day, account: Told): Entry {
  return {
    id: `entry-${number}`,
    agency,
    source: account.source,
    authorRole: null,
    when: whenFromDay(day, day, account.time, { today: day }),
    kind: 'narrative',
    event: account.event,
    response: account.response,
    outcome: null,
    impact: null,
    children: account.children,
    childSeen: 'not-stated',
    recordedOn: null,
    comment: null,
    sequence: null,
    note: false,
    issues: [],
    origin: { file: 'made.csv', part: 'Rows', row: number + 1, cells: {} },
  };
}

function requireDay(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new RangeError(`${text} is no day`);
  return day;
}

export function sameEventsFigures({ sizes: measured, recallOfAllPairs, scores }: SameEventsResult): Figure[] {
  const of = (size: number) =>
    measured.find((result) => result.size === size)?.candidatesPerEntry ?? Number.NaN;
  const growth = of(100_000) / of(10_000);
  return [
    ...measured.flatMap((result): Figure[] => [
      {
        name: `same events, candidate pairs per entry, ${result.size.toLocaleString('en-GB')} entries at ${density} a day`,
        value: result.candidatesPerEntry.toFixed(1),
        bar: '<= 40',
        holds: result.candidatesPerEntry <= 40,
      },
      {
        name: `same events, time, ${result.size.toLocaleString('en-GB')} entries`,
        value: `${(result.milliseconds / result.tokenising).toFixed(0)} × splitting the texts into words`,
        bar: '',
        holds: null,
      },
    ]),
    {
      name: 'same events, candidate pairs per entry, 100,000 to 10,000 entries',
      value: `${growth.toFixed(2)} ×`,
      bar: '<= 1.2 ×',
      holds: growth <= 1.2,
    },
    {
      name: 'same events, recall of what all pairs find, 3,000 entries',
      value: recallOfAllPairs.toFixed(3),
      bar: '>= 0.95',
      holds: recallOfAllPairs >= 0.95,
    },
    ...scores.map(({ name, score }): Figure => {
      const [precision, recall] = [precisionOf(score), recallOf(score)];
      const isFrozen = name === 'the demonstration';
      return {
        name: `same events, precision and recall by pairs, ${name}`,
        value: `${precision.toFixed(3)} and ${recall.toFixed(3)} (${score.true} true pairs)`,
        bar: isFrozen ? '>= 0.9 both' : '',
        holds: isFrozen ? precision >= 0.9 && recall >= 0.9 : null,
      };
    }),
  ];
}
