import { AppError } from '../../../shared/app-error.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import { deriveKnownRecord, type KnowledgeQuestion } from '../domain/knowledge/derive-known-record.ts';
import { findSharing } from '../domain/knowledge/find-sharing.ts';
import type { KnowledgeBasis } from '../domain/knowledge/sharing.ts';
import { mergeChronologies } from '../domain/merge-chronologies.ts';
import { readEntries } from '../domain/read-entries.ts';
import { findSettledEvents } from '../domain/same-events/find-same-events.ts';
import type { DecidedPair } from '../domain/same-events/settle-same-events.ts';
import { summariseKnown } from '../outputs/summarise-known.ts';
import { type EntryWords, sayEntryShortly } from './entry-words.ts';

/** An entry, by the engine’s id, and how it was known, or why not. */
export interface KnownLine {
  readonly entry: string;
  readonly words: EntryWords;
  readonly how: string;
  readonly basis: KnowledgeBasis | null;
  /** An account of the agency’s own that may tell of the same event. */
  readonly ownAccount: string | null;
}

export interface KnownList {
  readonly lines: readonly KnownLine[];
  /** How many there are, where not all are listed. */
  readonly of: number;
}

/** The record as one agency knew it at the end of a day. Plain, so that it can be kept as JSON. */
export interface KnownAnswer {
  readonly summary: string;
  readonly known: KnownList;
  readonly notKnown: KnownList;
  readonly undecided: KnownList;
}

/** A page of more helps nobody; the document `--as-known-to` of the command line has them all. */
const mostLines = 300;

/** What an agency knew on a day, what others knew and it did not, and what nobody can say. */
export function tellKnown(
  files: readonly CheckedFile[],
  question: KnowledgeQuestion,
  decided: readonly DecidedPair[],
): KnownAnswer {
  const { entries } = mergeChronologies(files);
  if (!files.some(({ agency }) => agency === question.agency)) throw unknownAgency(question.agency);
  const sameEvents = findSettledEvents(entries, readEntries(entries), decided).all;
  const record = deriveKnownRecord(entries, findSharing(entries), sameEvents, question);
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  const list = <One extends { readonly entry: string }>(
    all: readonly One[],
    tell: (one: One) => Pick<KnownLine, 'how' | 'basis' | 'ownAccount'>,
  ): KnownList => ({
    of: all.length,
    lines: all.slice(0, mostLines).flatMap((one) => {
      const entry = entryOf.get(one.entry);
      return entry === undefined ? [] : [{ entry: one.entry, words: sayEntryShortly(entry), ...tell(one) }];
    }),
  });
  return {
    summary: summariseKnown(record),
    known: list(record.known, ({ sentence, basis }) => ({ how: sentence, basis, ownAccount: null })),
    notKnown: list(record.notKnown, ({ knownTo, basis, ownAccount }) => ({
      how: `Known to ${knownTo.join(', ')}${basis === 'assumed' ? ', as is assumed' : ''}.`,
      basis,
      ownAccount,
    })),
    undecided: list(record.undecided, ({ sentence }) => ({ how: sentence, basis: null, ownAccount: null })),
  };
}

function unknownAgency(name: string): AppError {
  return new AppError('agency-unknown', {
    what: `None of the files is the chronology of “${name}”.`,
    todo: 'Choose an agency whose file has been read.',
  });
}
