import type { CheckedFile } from '../domain/checked-file.ts';
import { type Decisions, settleReadings } from '../domain/decisions.ts';
import { mergeChronologies } from '../domain/merge-chronologies.ts';
import { readEntries } from '../domain/read-entries.ts';
import { findSettledEvents } from '../domain/same-events/find-same-events.ts';
import type { ChildNames } from '../domain/same-events/known-children.ts';
import type { Difference, SameEvent } from '../domain/same-events/same-event.ts';
import { numberEntries } from '../outputs/number-entries.ts';
import { inOrderOfRank, rankSameEvents } from '../outputs/rank-same-events.ts';
import { saySureness } from '../outputs/say-sureness.ts';
import { type EntryWords, sayEntryShortly } from './entry-words.ts';

/** Accounts that may tell of one event, or of which people say so, by the engine’s ids. */
export interface SameEventTold {
  readonly entries: readonly string[];
  readonly sureness: string;
  readonly why: readonly string[];
  readonly differences: readonly Pick<Difference, 'kind' | 'sentence'>[];
  /** Of what people rejected alone: its entries, those that they say are one event together. */
  readonly groups?: readonly (readonly string[])[];
}

/** Suggestions in the order in which a panel wants to read them, and what people have decided so far. Plain values only. */
export interface SameEventsTold {
  readonly open: readonly SameEventTold[];
  readonly confirmed: readonly SameEventTold[];
  readonly rejected: readonly SameEventTold[];
  /** What the entries named above say in a few words, by the engine’s ids. */
  readonly entries: Readonly<Record<string, EntryWords>>;
}

/** What people say beside the entries. */
export interface SaidBeside {
  readonly decided: Decisions;
  /** The family’s children; empty where nobody says who they are. */
  readonly children: readonly ChildNames[];
}

/** Which entries may tell of one event, with what people decided of them. */
export function tellSameEvents(
  files: readonly CheckedFile[],
  { decided, children }: SaidBeside,
): SameEventsTold {
  const { entries } = mergeChronologies(files);
  const found = findSettledEvents(
    entries,
    settleReadings(readEntries(entries), decided),
    decided.sameEvents,
    children,
  );
  const ranked = inOrderOfRank(rankSameEvents(found.open, numberEntries(entries)));
  const told = {
    open: ranked.map(tell),
    confirmed: found.confirmedEvents.map(tell),
    rejected: found.rejected.map((one) => ({ ...tell(one), groups: one.groups })),
  };
  const named = new Set(Object.values(told).flatMap((all) => all.flatMap((one) => one.entries)));
  const words = entries
    .filter(({ id }) => named.has(id))
    .map((entry) => [entry.id, sayEntryShortly(entry)] as const);
  return { ...told, entries: Object.fromEntries(words) };
}

function tell({ entries, score, why, differences }: SameEvent): SameEventTold {
  return {
    entries,
    sureness: saySureness(score),
    why,
    differences: differences.map(({ kind, sentence }) => ({ kind, sentence })),
  };
}
