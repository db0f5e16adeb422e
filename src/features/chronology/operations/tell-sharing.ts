import type { CheckedFile } from '../domain/checked-file.ts';
import {
  openSuggestions,
  type SharingDecided,
  saySharing,
  saySuggestion,
  suggestSharing,
} from '../domain/knowledge/settle-sharing.ts';
import { mergeChronologies } from '../domain/merge-chronologies.ts';
import { type EntryWords, sayEntryShortly } from './entry-words.ts';

/** An entry, by the engine’s id, and what is suggested or decided of one agency. */
export interface SharingLine {
  readonly entry: string;
  readonly words: EntryWords;
  readonly agency: string;
  readonly sentence: string;
}

export interface SharingGroup {
  readonly lines: readonly SharingLine[];
  /** How many there are, where not all are listed. */
  readonly of: number;
}

/** Who was told of entries: what texts suggest, what people say. Plain, so that it can be kept as JSON. */
export interface SharingListTold {
  readonly open: SharingGroup;
  readonly told: SharingGroup;
  readonly rejected: SharingGroup;
}

/** A page of more helps nobody; what is decided makes room. */
const mostLines = 100;

interface ToTell {
  readonly agencies: readonly string[];
  readonly shared: readonly SharingDecided[];
}

/** In the order of the chronology. */
export function tellSharing(files: readonly CheckedFile[], { agencies, shared }: ToTell): SharingListTold {
  const { entries } = mergeChronologies(files);
  const places = new Map(entries.map((entry, at) => [entry.id, { entry, at }]));
  const group = <One extends { readonly entry: string; readonly agency: string }>(
    all: readonly One[],
    say: (one: One) => string,
  ): SharingGroup => ({
    of: all.length,
    lines: all
      .toSorted((one, other) => (places.get(one.entry)?.at ?? 0) - (places.get(other.entry)?.at ?? 0))
      .slice(0, mostLines)
      .flatMap((one) => {
        const entry = places.get(one.entry)?.entry;
        if (entry === undefined) return [];
        const { agency } = one;
        return [{ entry: one.entry, words: sayEntryShortly(entry), agency, sentence: say(one) }];
      }),
  });
  const standing = shared.filter(({ entry }) => places.has(entry));
  return {
    open: group(openSuggestions(suggestSharing(entries, agencies), shared), saySuggestion),
    told: group(
      standing.filter(({ told }) => told !== null),
      saySharing,
    ),
    rejected: group(
      standing.filter(({ told }) => told === null),
      saySharing,
    ),
  };
}
