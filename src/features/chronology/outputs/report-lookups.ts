import type { ChronologyReport } from '../domain/analysis.ts';
import type { Entry } from '../domain/entry.ts';
import { confirmedScore, type SameEvent } from '../domain/same-events/same-event.ts';
import { type AgencyMark, markAgencies } from './mark-agencies.ts';
import { numberEntries } from './number-entries.ts';
import { makeRowSources, type RowSources } from './row-sources.ts';
import { lookUpSaid, type SaidLookups } from './said-of-entry.ts';

/** What every row of a document asks of the report again and again. */
export interface ReportLookups {
  readonly report: ChronologyReport;
  readonly numbers: ReadonlyMap<string, number>;
  readonly entryOf: ReadonlyMap<string, Entry>;
  /** By agency, in the order in which the files stand. */
  readonly marks: ReadonlyMap<string, AgencyMark>;
  readonly sources: RowSources;
  /** By the id of an entry: the groups that it is in. */
  readonly sameEvents: ReadonlyMap<string, readonly SameEvent[]>;
  /** What people said of entries; null of files that stand in no record. */
  readonly said: SaidLookups | null;
}

export function makeLookups(report: ChronologyReport): ReportLookups {
  const { files, entries } = report.merged;
  return {
    report,
    numbers: numberEntries(entries),
    entryOf: new Map(entries.map((entry) => [entry.id, entry])),
    marks: markAgencies([...files.map(({ agency }) => agency), ...entries.map(({ agency }) => agency)]),
    sources: makeRowSources(files),
    sameEvents: groupByEntry(report.analysis.sameEvents),
    said: report.said === undefined ? null : lookUpSaid(report.said),
  };
}

function groupByEntry(groups: readonly SameEvent[]): ReadonlyMap<string, readonly SameEvent[]> {
  const byEntry = new Map<string, SameEvent[]>();
  for (const group of groups) {
    for (const id of group.entries) {
      const known = byEntry.get(id);
      if (known === undefined) byEntry.set(id, [group]);
      else known.push(group);
    }
  }
  return byEntry;
}

/** Some of the other entries that tell of the same event, and how many there are besides. */
export interface AlsoTold {
  readonly ids: readonly string[];
  readonly more: number;
}

/** The other entries that may tell of the same event, no more than so many, and how many there are besides. */
export function findAlsoTold({ id }: Entry, { sameEvents }: ReportLookups, most: number): AlsoTold {
  return othersOf(id, sameEvents.get(id) ?? [], most);
}

/** The same, those that people confirmed apart from those that are only suggested. */
export function findAlsoToldApart(
  { id }: Entry,
  { sameEvents }: ReportLookups,
  most: number,
): { readonly confirmed: AlsoTold; readonly suggested: AlsoTold } {
  const groups = sameEvents.get(id) ?? [];
  const isConfirmed = new Set(groups.filter(({ score }) => score === confirmedScore));
  const sure = new Set([...isConfirmed].flatMap(({ entries }) => entries));
  const open = groups.filter((group) => !isConfirmed.has(group));
  const others = open.map((group) =>
    sure.size === 0
      ? group
      : { ...group, entries: group.entries.filter((other) => other === id || !sure.has(other)) },
  );
  return { confirmed: othersOf(id, [...isConfirmed], most), suggested: othersOf(id, others, most) };
}

function othersOf(id: string, groups: readonly SameEvent[], most: number): AlsoTold {
  const ids = new Set(groups.flatMap(({ entries }) => entries.slice(0, most + 1)));
  ids.delete(id);
  const all = groups.reduce((sum, { entries }) => sum + entries.length - 1, 0);
  const shown = [...ids].slice(0, most);
  return { ids: shown, more: groups.length > 1 ? ids.size - shown.length : all - shown.length };
}
