import type { Entry } from '../entry.ts';
import type { SameEvent } from '../same-events/same-event.ts';
import { deriveKnownRecord, type KnowledgeQuestion } from './derive-known-record.ts';
import {
  countedSharing,
  openSuggestions,
  type SharingDecided,
  saySuggestion,
  suggestSharing,
} from './settle-sharing.ts';
import type { KnownRecord } from './sharing.ts';

/** What people say of who was told. */
export interface SharingSaid {
  /** The agencies that can have been told. */
  readonly agencies: readonly string[];
  readonly sharing: readonly SharingDecided[];
}

/**
 * The record as one agency knew it at the end of a day, where people have looked at who was told: what they confirmed or stated counts;
 * what texts suggest is only marked.
 */
export function knownAsSaid(
  entries: readonly Entry[],
  { agencies, sharing }: SharingSaid,
  sameEvents: readonly SameEvent[],
  question: KnowledgeQuestion,
): KnownRecord {
  const record = deriveKnownRecord(entries, countedSharing(entries, sharing), sameEvents, question);
  const { agency: asked, on: day } = question;
  const open = openSuggestions(suggestSharing(entries, agencies), sharing)
    .filter(({ agency, on }) => agency === asked && (on === null || on <= day))
    .map((one) => [one.entry, saySuggestion(one)] as const);
  const suggestions = new Map(open);
  const mark = <One extends { readonly entry: string }>(one: One) => ({
    ...one,
    suggested: suggestions.get(one.entry) ?? null,
  });
  return {
    ...record,
    asSaid: true,
    notKnown: record.notKnown.map(mark),
    undecided: record.undecided.map(mark),
  };
}

/** Whose knowledge can be asked for: whose records there are, and who is said to have been told. */
export function agenciesThatKnow(
  ofFiles: readonly { readonly agency: string }[],
  sharing: readonly SharingDecided[],
): readonly string[] {
  return [
    ...new Set([...ofFiles, ...sharing.filter(({ told }) => told !== null)].map(({ agency }) => agency)),
  ];
}
