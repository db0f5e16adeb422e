import type { PersonActor } from '../../../platform/access/actor.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import { mayWorkOn } from '../store/find-family.ts';
import type { EntryId } from '../store/submission.ts';
import { askAnalyst, requireAnalyst } from './ask-analyst.ts';
import type { EntryWords } from './entry-words.ts';
import { childrenOf, type FamilyWords, readWhole, wordsOf } from './read-whole.ts';
import { sayApart } from './say-apart.ts';
import type { SameEventsTold, SameEventTold } from './tell-same-events.ts';

/** A group of accounts in a list, with the entry by which it is opened. */
export interface ListedEvent {
  readonly entryId: EntryId;
  readonly sureness: string;
  readonly accounts: readonly EntryWords[];
  /** In how many ways the accounts differ. */
  readonly differences: number;
  /** What people decided of accounts that are not all one event: which of them is set apart; null of all others. */
  readonly decided: string | null;
}

/** So many of each are listed, and how many there are. */
export interface ListedEvents {
  readonly events: readonly ListedEvent[];
  readonly of: number;
}

export interface SameEventsAnswer {
  readonly family: FamilyWords;
  /** There are too many entries for a page. */
  readonly tooMany: boolean;
  readonly count: number;
  /** Whether this person may decide of them. */
  readonly mayDecide: boolean;
  readonly open: ListedEvents;
  readonly confirmed: ListedEvents;
  readonly rejected: ListedEvents;
}

/** A page of more helps nobody: each that is decided makes room for another. */
const mostListed = 100;
const none: ListedEvents = { events: [], of: 0 };

/**
 * Which entries of a family may tell of one event, of those that the person may see: still to be decided, confirmed, rejected.
 *
 * @throws AppError `not-allowed`, `not-found`; `too-many-requests`, `reading-took-too-long`.
 */
export async function readSameEvents(
  platform: Platform,
  actor: PersonActor,
  familyId: FamilyId,
): Promise<SameEventsAnswer> {
  requireAnalyst(actor.accountId);
  const { family, files, entryIds, decided, count } = await readWhole(
    platform,
    actor,
    familyId,
    'same-events',
  );
  const base = { family: wordsOf(family), count, mayDecide: mayWorkOn(actor, family) };
  if (files === null) return { ...base, tooMany: true, open: none, confirmed: none, rejected: none };
  const task = { kind: 'same-events', files, decided, children: childrenOf(family) } as const;
  const { events } = await askAnalyst<'same-events'>(task, actor.accountId);
  const list = (all: readonly SameEventTold[]): ListedEvents => ({
    of: all.length,
    events: all.slice(0, mostListed).flatMap((one) => listOne(one, events, entryIds)),
  });
  return {
    ...base,
    tooMany: false,
    open: list(events.open),
    confirmed: list(events.confirmed),
    rejected: list(events.rejected),
  };
}

function listOne(
  { entries, sureness, differences, groups }: SameEventTold,
  { entries: words }: SameEventsTold,
  entryIds: ReadonlyMap<string, EntryId>,
): readonly ListedEvent[] {
  const entryId = entryIds.get(entries[0] ?? '');
  if (entryId === undefined) return [];
  const accounts = entries.flatMap((id) => words[id] ?? []);
  const decided =
    groups === undefined ? null : sayApart(groups.map((ids) => ids.flatMap((id) => words[id] ?? [])));
  return [{ entryId, sureness, accounts, differences: differences.length, decided }];
}
