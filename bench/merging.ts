import type { CheckedFile } from '../src/features/chronology/domain/checked-file.ts';
import type { Entry } from '../src/features/chronology/domain/entry.ts';
import { mergeChronologies } from '../src/features/chronology/domain/merge-chronologies.ts';
import { addDays, type Day } from '../src/shared/day.ts';
import { makeEntry } from '../test/builders/chronology-entry.ts';
import type { Figure } from './table.ts';

export interface MergingResult {
  readonly entries: number;
  readonly milliseconds: number;
  /** How many times as long as sorting the same entries by their first day alone. */
  readonly timesSorting: number;
}

const sizes = [1_000, 10_000, 100_000];
const agencies = ['Police', 'School', 'Health visiting', 'Children’s social care', 'CAMHS', 'Housing'];
const perDay = 8;
const rounds = 5;

/** Merging six agencies’ checked files into one order, beside sorting their entries by the first day alone. */
export function measureMerging(say: (text: string) => void): MergingResult[] {
  return sizes.map((entries) => {
    say(`merging ${entries.toLocaleString('en-GB')} entries`);
    const files = makeFiles(entries);
    const all = files.flatMap((file) => file.entries);
    const merging = median(() => mergeChronologies(files));
    const sorting = median(() => all.toSorted((one, other) => compare(firstDay(one), firstDay(other))));
    return { entries, milliseconds: merging, timesSorting: merging / sorting };
  });
}

function firstDay({ when }: Entry): string {
  return when.earliest ?? '';
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function median(act: () => unknown): number {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    act();
    times.push(performance.now() - start);
  }
  const sorted = times.slice(1).toSorted((first, second) => first - second);
  return sorted[rounds >> 1] ?? Number.NaN;
}

/** Entries of one density over as many days as they need, dealt to the agencies in turn, each file in its own order. */
function makeFiles(count: number): readonly CheckedFile[] {
  const first = '1990-01-01' as Day;
  const lists = agencies.map((): Entry[] => []);
  for (let index = 0; index < count; index += 1) {
    const [year, month, day] = addDays(first, Math.floor(index / perDay)).split('-');
    const agency = agencies[index % agencies.length] ?? '';
    const event = `Entry ${index}: seen at home, spoke of school and of the weekend.`;
    lists[index % agencies.length]?.push(makeEntry(`${day}/${month}/${year}`, agency, event));
  }
  return lists.map((entries, index) => ({
    file: `file-${index}.csv`,
    format: 'csv',
    sha256: String(index),
    agency: agencies[index] ?? '',
    accounts: { rows: entries.length, entries: entries.length, notes: 0, setAside: 0 },
    tables: [],
    entries,
    setAside: [],
    furniture: [],
    issues: [],
  }));
}

export function mergingFigures(results: readonly MergingResult[]): Figure[] {
  return results.map(({ entries, milliseconds, timesSorting }) => ({
    name: `merging ${entries.toLocaleString('en-GB')} entries`,
    value: `${milliseconds.toFixed(0)} ms, ${timesSorting.toFixed(1)} × sorting by the first day alone`,
    bar: '',
    holds: null,
  }));
}
