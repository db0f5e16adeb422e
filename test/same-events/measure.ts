import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeDemonstration } from '../../demo/demonstration.ts';
import { readTruth, type Truth } from '../../demo/truth.ts';
import type { Entry } from '../../src/features/chronology/domain/entry.ts';
import type { EntryReading } from '../../src/features/chronology/domain/entry-reading.ts';
import type { SameEvent } from '../../src/features/chronology/domain/same-events/same-event.ts';
import { mergeFiles } from '../../src/features/chronology/operations/merge-files.ts';
import { day } from '../chronologies/checking.ts';
import { projectFolder } from '../repository/source-files.ts';
import { type JudgedPair, pathOf, type RowReference, readJudgedPairs } from './judged-pairs.ts';

/** One merged chronology: a family of the demonstration, or a published report. */
export interface Chronology {
  readonly name: string;
  /** Authors' notes left out. */
  readonly entries: readonly Entry[];
  /** By the entry's id: the event of which it truly tells. Empty for a published report. */
  readonly events: ReadonlyMap<string, string>;
  /** By path from the project's folder, part and row. */
  readonly places: ReadonlyMap<string, string>;
}

/** How many pairs of entries were suggested, how many truly belong together, and how many are both. */
export interface PairScore {
  readonly suggested: number;
  readonly true: number;
  readonly both: number;
}

/** How many groups were suggested, and how many of them have no wrong member. */
export interface GroupScore {
  readonly name: string;
  readonly groups: number;
  readonly pure: number;
}

export const purityOf = ({ groups, pure }: Pick<GroupScore, 'groups' | 'pure'>): number =>
  groups === 0 ? 1 : pure / groups;

export const precisionOf = ({ both, suggested }: PairScore): number =>
  suggested === 0 ? 1 : both / suggested;
export const recallOf = ({ both, true: truly }: PairScore): number => (truly === 0 ? 1 : both / truly);

type Finder = (
  entries: readonly Entry[],
  readings: ReadonlyMap<string, EntryReading>,
) => readonly SameEvent[];
type Reader = (entries: readonly Entry[]) => ReadonlyMap<string, EntryReading>;

/** The families of the frozen demonstration. Close the readers when done. */
export function readFrozen(): Promise<Chronology[]> {
  return mergeFamilies(readTruth(), (path) => join(projectFolder, 'demo', path), 'demo/');
}

/** The families of a demonstration of another seed, made in memory and read from a folder that is gone afterwards. */
export async function readSeed(seed: string): Promise<Chronology[]> {
  const { files, truth } = makeDemonstration(seed);
  const folder = mkdtempSync(join(tmpdir(), 'same-events-'));
  try {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    return await mergeFamilies(truth, (path) => join(folder, path), '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function mergeFamilies(
  { families, files }: Truth,
  place: (path: string) => string,
  prefix: string,
): Promise<Chronology[]> {
  const chronologies: Chronology[] = [];
  for (const { id } of families) {
    const own = files.filter(({ family }) => family === id);
    const eventOfRow = new Map<string, string>();
    const pathOfAgency = new Map(own.map(({ agency, path }) => [agency, `${prefix}${path}`]));
    for (const { agency, parts } of own) {
      for (const { part, rows } of parts) {
        for (const row of rows)
          if (row.is === 'entry') eventOfRow.set(`${agency}/${part}/${row.row}`, row.event);
      }
    }
    const entries = await merge(own.map(({ path, agency }) => ({ path: place(path), agency })));
    const rowOf = ({ agency, origin }: Entry) => `${agency}/${origin.part}/${origin.row}`;
    chronologies.push({
      name: id,
      entries,
      events: new Map(entries.map((entry) => [entry.id, eventOfRow.get(rowOf(entry)) ?? entry.id])),
      places: placesOf(entries, ({ agency }) => pathOfAgency.get(agency) ?? ''),
    });
  }
  return chronologies;
}

async function merge(files: readonly { path: string; agency: string | null }[]): Promise<readonly Entry[]> {
  const merged = await mergeFiles({ files, today: day('2026-03-01'), from: null, to: null });
  if (!merged.ok) throw new Error(merged.error.map(({ message }) => message).join('; '));
  return merged.value.entries.filter(({ note }) => !note);
}

function placesOf(
  entries: readonly Entry[],
  pathOfEntry: (entry: Entry) => string,
): ReadonlyMap<string, string> {
  return new Map(entries.map((entry) => [keyOf(pathOfEntry(entry), { ...entry.origin }), entry.id]));
}

function keyOf(path: string, { part, row }: Pick<RowReference, 'part' | 'row'>): string {
  return `${path} ${part} ${row}`;
}

/** Pairs within each family: suggested, true, and both. */
export function scoreTruth(chronologies: readonly Chronology[], find: Finder, read: Reader): PairScore {
  let [suggested, truly, both] = [0, 0, 0];
  for (const { entries, events } of chronologies) {
    truly += pairsAmong(entries.map(({ id }) => events.get(id) ?? id));
    for (const group of find(entries, read(entries))) {
      suggested += (group.entries.length * (group.entries.length - 1)) / 2;
      both += pairsAmong(group.entries.map((id) => events.get(id) ?? id));
    }
  }
  return { suggested, true: truly, both };
}

/** Groups family by family: a reader meets them one at a time, and one wrong member spoils each. */
export function scoreGroups(chronologies: readonly Chronology[], find: Finder, read: Reader): GroupScore[] {
  return chronologies.map(({ name, entries, events }) => {
    const groups = find(entries, read(entries));
    const pure = groups.filter(
      (group) => new Set(group.entries.map((id) => events.get(id) ?? id)).size === 1,
    );
    return { name, groups: groups.length, pure: pure.length };
  });
}

/** The groups of all families together. */
export function poolGroups(scores: readonly GroupScore[]): GroupScore {
  const sum = (count: (score: GroupScore) => number) => scores.reduce((all, score) => all + count(score), 0);
  return { name: 'all families', groups: sum(({ groups }) => groups), pure: sum(({ pure }) => pure) };
}

/** Of these labels, how many pairs are alike. */
function pairsAmong(labels: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

/** A pair that a reader judged one way and the program another. */
export interface Disagreement {
  readonly pair: JudgedPair;
  readonly suggested: boolean;
}

export interface JudgedScore extends PairScore {
  readonly disagreements: readonly Disagreement[];
}

/** The judged pairs of a part of the files: those of the demonstration, or of the published reports. */
export async function scoreJudged(
  which: 'demonstration' | 'published',
  find: Finder,
  read: Reader,
): Promise<JudgedScore> {
  const prefix = which === 'demonstration' ? 'demo/' : 'test/data/';
  const pairs = readJudgedPairs().filter(
    ({ files, same }) => same !== 'unclear' && files.every((path) => path.startsWith(prefix)),
  );
  const chronologies = which === 'demonstration' ? await readFrozen() : await readPublished(pairs);
  const groupOf = new Map<string, string>();
  for (const { name, entries, places } of chronologies) {
    const byEntry = new Map<string, number>();
    for (const [number, group] of find(entries, read(entries)).entries()) {
      for (const id of group.entries) byEntry.set(id, number);
    }
    for (const [place, id] of places) groupOf.set(place, `${name} ${byEntry.get(id) ?? id}`);
  }
  const judged = pairs.map((pair) => ({ pair, suggested: isTogether(pair, groupOf) }));
  return {
    suggested: judged.filter(({ suggested }) => suggested).length,
    true: judged.filter(({ pair }) => pair.same === true).length,
    both: judged.filter(({ pair, suggested }) => suggested && pair.same === true).length,
    disagreements: judged.filter(({ pair, suggested }) => suggested !== pair.same),
  };
}

function isTogether(pair: JudgedPair, groupOf: ReadonlyMap<string, string>): boolean {
  const [one, other] = [pair.first, pair.second].map((reference) =>
    groupOf.get(keyOf(pathOf(pair, reference) ?? '', reference)),
  );
  if (one === undefined || other === undefined) throw new Error(`a row of “${pair.why}” is no entry`);
  return one === other;
}

async function readPublished(pairs: readonly JudgedPair[]): Promise<Chronology[]> {
  const chronologies: Chronology[] = [];
  for (const path of new Set(pairs.flatMap(({ files }) => files))) {
    const entries = await merge([{ path: join(projectFolder, path), agency: null }]);
    chronologies.push({ name: path, entries, events: new Map(), places: placesOf(entries, () => path) });
  }
  return chronologies;
}
