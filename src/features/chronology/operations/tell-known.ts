import { AppError } from '../../../shared/app-error.ts';
import type { Day } from '../../../shared/day.ts';
import type { CheckedFile } from '../domain/checked-file.ts';
import { countWhere } from '../domain/count-where.ts';
import { type Decisions, settleThemes } from '../domain/decisions.ts';
import type { KnowledgeQuestion } from '../domain/knowledge/derive-known-record.ts';
import { listKnowledgeDays } from '../domain/knowledge/knowledge-days.ts';
import { agenciesThatKnow, knownAsSaid } from '../domain/knowledge/known-as-said.ts';
import type { SharingDecided } from '../domain/knowledge/settle-sharing.ts';
import type { KnowledgeBasis } from '../domain/knowledge/sharing.ts';
import { filesThen, sayUncounted, sharedThen, type WordsThen } from '../domain/knowledge/words-then.ts';
import { mergeChronologies } from '../domain/merge-chronologies.ts';
import { readEntries } from '../domain/read-entries.ts';
import { findSettledEvents } from '../domain/same-events/find-same-events.ts';
import type { ChildNames } from '../domain/same-events/known-children.ts';
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
  /** People confirmed that it does. */
  readonly ownConfirmed?: true;
  /** What a text suggests of its having been told, and nobody has decided: it does not count. */
  readonly suggested: string | null;
}

export interface KnownList {
  readonly lines: readonly KnownLine[];
  /** How many there are, where not all are listed. */
  readonly of: number;
}

/** The record as one agency knew it at the end of a day. Plain, so that it can be kept as JSON. */
export interface KnownAnswer {
  readonly summary: string;
  /** The days before and after on which its knowledge changed. */
  readonly before: Day | null;
  readonly after: Day | null;
  /** How many entries that it is not known to have known a text suggests it was told of. */
  readonly suggested: number;
  readonly known: KnownList;
  readonly notKnown: KnownList;
  readonly undecided: KnownList;
}

const toldAsThen = 'It is told as it read then: other words were put in later.';

/** A page of more helps nobody; the document `--as-known-to` of the command line has them all. */
const mostLines = 300;

/** What people decided of the entries of files, by the engine's ids. */
export interface WhatPeopleSay {
  /** Of same events and of themes. */
  readonly decided: Decisions;
  /** The family’s children, by which accounts of them are told apart. */
  readonly children: readonly ChildNames[];
  /** The agencies that can have been told. */
  readonly agencies: readonly string[];
  /** Of who was told of the words of now, where it counts on every day. */
  readonly shared: readonly SharingDecided[];
}

/**
 * What an agency knew on a day, what others knew and it did not, and what nobody can say: of what entries said then, as far as that is given.
 *
 * @param files with the words of now.
 */
export function tellKnown(
  files: readonly CheckedFile[],
  question: KnowledgeQuestion,
  { decided, children, agencies, shared, stood, sharedOnce }: WhatPeopleSay & WordsThen,
): KnownAnswer {
  const ever = [...shared, ...sharedOnce.map(({ said }) => said)];
  if (!agenciesThatKnow(files, ever).includes(question.agency)) throw unknownAgency(question.agency);
  const then = filesThen(files, stood, question.on);
  const { entries } = mergeChronologies(then.files);
  const sameEvents = findSettledEvents(
    entries,
    settleThemes(readEntries(entries), decided.themes),
    decided.sameEvents,
    children,
  ).all;
  const sharing = sharedThen(shared, sharedOnce, question.on);
  const record = knownAsSaid(entries, { agencies, sharing }, sameEvents, question);
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  const list = <One extends { readonly entry: string }>(
    all: readonly One[],
    tell: (one: One) => Pick<KnownLine, 'how' | 'basis' | 'ownAccount' | 'ownConfirmed' | 'suggested'>,
  ): KnownList => ({
    of: all.length,
    lines: all.slice(0, mostLines).flatMap((one) => {
      const entry = entryOf.get(one.entry);
      if (entry === undefined) return [];
      const told = tell(one);
      const how = then.asThen.has(one.entry) ? `${told.how} ${toldAsThen}` : told.how;
      return [{ entry: one.entry, words: sayEntryShortly(entry), ...told, how }];
    }),
  });
  const uncounted = sayUncounted(sharedOnce, question);
  const withUncounted = (how: string, entry: string) => {
    const aside = uncounted.get(entry);
    return aside === undefined ? how : `${how} ${aside}`;
  };
  const now = files.flatMap((file) => file.entries);
  const days = listKnowledgeDays(now, { shared, stood, sharedOnce }, question);
  return {
    summary: summariseKnown(record),
    before: days.findLast((day) => day < question.on) ?? null,
    after: days.find((day) => day > question.on) ?? null,
    suggested: countWhere(
      [...record.notKnown, ...record.undecided],
      ({ suggested = null }) => suggested !== null,
    ),
    known: list(record.known, ({ sentence, basis }) => ({
      how: sentence,
      basis,
      ownAccount: null,
      suggested: null,
    })),
    notKnown: list(
      record.notKnown,
      ({ entry, knownTo, basis, ownAccount, ownConfirmed, suggested = null }) => ({
        how: withUncounted(
          `Known to ${knownTo.join(', ')}${basis === 'assumed' ? ', as is assumed' : ''}.`,
          entry,
        ),
        basis,
        ownAccount,
        ...(ownConfirmed === true && { ownConfirmed }),
        suggested,
      }),
    ),
    undecided: list(record.undecided, ({ entry, sentence, suggested = null }) => ({
      how: withUncounted(sentence, entry),
      basis: null,
      ownAccount: null,
      suggested,
    })),
  };
}

function unknownAgency(name: string): AppError {
  return new AppError('agency-unknown', {
    what: `None of the files is the chronology of “${name}”.`,
    todo: 'Choose an agency whose file has been read.',
  });
}
