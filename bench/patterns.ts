import { countEntries } from '../src/features/chronology/domain/patterns/count-entries.ts';
import { findGaps } from '../src/features/chronology/domain/patterns/find-gaps.ts';
import { findPatterns } from '../src/features/chronology/domain/patterns/find-patterns.ts';
import { type Theme, themes } from '../src/features/chronology/domain/themes/theme.ts';
import { addDays, type Day } from '../src/shared/day.ts';
import { type ToldRecord, tellRecord } from '../test/builders/told-record.ts';
import type { Figure } from './table.ts';

export interface PatternsResult {
  readonly entries: number;
  readonly milliseconds: number;
}

const sizes = [10_000, 100_000];
const runs = 5;
const agencies = ['Health', 'Police', 'School', 'Housing', 'Social care'];
const texts = [
  'Was not brought to clinic. Letter sent by the practice manager on the same afternoon.',
  'No reply at the door although a television could be heard; a card was left.',
  'Seen at home in good spirits, and showed the new bedroom with shelves.',
  'Case transferred to another worker. Handover meeting not completed before leave.',
  'Review conference: plan to continue; core group to meet within four weeks.',
  'Case closed to social care, all goals of the plan met.',
];

/** Finds patterns, gaps and counts in made-up records of two lengths and one density: ten entries a day. */
export function measurePatterns(say: (text: string) => void): PatternsResult[] {
  // The first runs of a process are slower: they are not counted.
  for (let run = 0; run < runs; run += 1) timeOf(makeRecord(sizes[0] ?? 0));
  return sizes.map((size) => {
    say(`finding patterns in ${size} entries`);
    const record = makeRecord(size);
    const times = Array.from({ length: runs }, () => timeOf(record)).toSorted(
      (first, second) => first - second,
    );
    return { entries: size, milliseconds: times[Math.floor(runs / 2)] ?? Number.NaN };
  });
}

export function patternsFigures(results: readonly PatternsResult[]): Figure[] {
  const each = results.map(({ entries, milliseconds }) => milliseconds / entries);
  const growth = (each.at(-1) ?? Number.NaN) / (each[0] ?? Number.NaN);
  return [
    ...results.map(({ entries, milliseconds }) => ({
      name: `patterns and gaps in ${entries.toLocaleString('en-GB')} entries`,
      value: `${Math.round(entries / (milliseconds / 1000)).toLocaleString('en-GB')} a second`,
      bar: '',
      holds: null,
    })),
    {
      name: 'patterns: time for an entry, 100,000 against 10,000',
      value: `${growth.toFixed(2)} ×`,
      bar: 'near linear: <= 2 ×',
      holds: growth <= 2,
    },
  ];
}

/** Milliseconds of processor time: what else the machine does meanwhile does not count. */
function timeOf({ entries, readings }: ToldRecord): number {
  const start = process.cpuUsage();
  findPatterns(entries, readings, []);
  findGaps(entries, readings);
  countEntries(entries, readings);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Nothing here is left to chance: the same record each time. */
function makeRecord(size: number): ToldRecord {
  const start = '1990-01-01' as Day;
  return tellRecord(
    Array.from({ length: size }, (_, place) => ({
      on: addDays(start, Math.floor(place / 10)),
      agency: agencies[place % agencies.length] ?? 'Health',
      event: `${texts[(place * 7) % texts.length]} Note ${place}.`,
      themes: [themeAt(place * 5), themeAt(place * 11 + 3)],
    })),
  );
}

function themeAt(place: number): Theme {
  return themes[place % themes.length] ?? 'police';
}
