import { hash } from 'node:crypto';
import type { PersonActor } from '../../../platform/access/actor.ts';
import { notFound } from '../../../platform/access/perform.ts';
import type { Platform } from '../../../platform/platform.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { FamilyId } from '../../../shared/ids.ts';
import type { Entry } from '../domain/entry.ts';
import type { Difference } from '../domain/same-events/same-event.ts';
import { wordingOf } from '../domain/wording-of.ts';
import { sayKindInDetail, seenWords } from '../outputs/entry-words.ts';
import { mayWorkOn } from '../store/find-family.ts';
import type { SameEventDecision } from '../store/same-event-decisions.ts';
import type { EntryId } from '../store/submission.ts';
import { askAnalyst, requireAnalyst } from './ask-analyst.ts';
import { childrenOf, type FamilyWords, readWhole, type WholeRecord, wordsOf } from './read-whole.ts';
import { type EntryRow, sayDate } from './say-entry-row.ts';
import type { SameEventsTold, SameEventTold } from './tell-same-events.ts';

/** One account of an event, whole. */
export interface AccountTold {
  readonly id: EntryId;
  readonly agency: string;
  readonly date: EntryRow['date'];
  readonly source: string;
  /** “Appointment: was not brought”, of an entry that states more than its kind. */
  readonly kindInDetail: string | null;
  readonly event: string;
  readonly response: string | null;
  readonly outcome: string | null;
  readonly children: readonly string[];
  readonly childSeen: string | null;
}

export type EventState = 'open' | 'confirmed' | 'rejected' | 'alone';

export interface SameEventAnswer {
  readonly family: FamilyWords;
  readonly state: EventState;
  /** Whether some of what is rejected are one event all the same: others were set apart from them. */
  readonly isPartly: boolean;
  /** Whether this person may decide of it. */
  readonly mayDecide: boolean;
  /** The entry that was asked for, with the others; alone where none seems to tell of the same. */
  readonly accounts: readonly AccountTold[];
  readonly sureness: string | null;
  readonly why: readonly string[];
  readonly differences: readonly Pick<Difference, 'kind' | 'sentence'>[];
  /** What people decided of any two of these. */
  readonly decisions: readonly SameEventDecision[];
  /** Of those decisions: whoever decides says what they had before their eyes. */
  readonly version: string;
  /** Of the words of the accounts (`wordingOf`). */
  readonly wording: string;
  /** How many suggestions are still to be decided, this one included, and the next of them. */
  readonly toDecide: number;
  readonly next: EntryId | null;
}

/**
 * An entry beside the others that may tell of the same event, as far as the person may see them.
 *
 * @throws AppError `not-allowed`, `not-found`; `too-many-entries` where a family has more than a page can compare;
 * `too-many-requests`, `reading-took-too-long`.
 */
export async function readSameEvent(
  platform: Platform,
  actor: PersonActor,
  { familyId, entryId }: { readonly familyId: FamilyId; readonly entryId: EntryId },
): Promise<SameEventAnswer> {
  requireAnalyst(actor.accountId);
  const whole = await readWhole(platform, actor, familyId, 'same-event');
  const { family, files, entryIds, decided, decisions } = whole;
  if (files === null) throw tooManyEntries();
  const own = [...entryIds].find(([, stored]) => stored === entryId)?.[0];
  if (own === undefined) throw notFound('entry');
  const task = { kind: 'same-events', files, decided, children: childrenOf(family) } as const;
  const { events } = await askAnalyst<'same-events'>(task, actor.accountId);
  const { state, event } = findEvent(events, own);
  const found = findEntries(whole, event?.entries ?? [own]);
  const accounts = found.map(([id, entry]) => tellAccount(id, entry));
  const shown = new Set(accounts.map(({ id }) => id));
  const among = decisions.filter(({ first, second }) => shown.has(first) && shown.has(second));
  return {
    family: wordsOf(family),
    state,
    isPartly: event?.groups?.some(({ length }) => length > 1) ?? false,
    mayDecide: mayWorkOn(actor, family),
    accounts,
    sureness: event?.sureness ?? null,
    why: event?.why ?? [],
    differences: event?.differences ?? [],
    decisions: among,
    version: versionOf(among),
    wording: wordingOf(found),
    toDecide: events.open.length,
    next: nextOf(events, own, entryIds),
  };
}

/** The same for the same decisions; `none` for none. */
export function versionOf(decisions: readonly SameEventDecision[]): string {
  if (decisions.length === 0) return 'none';
  const said = decisions
    .map(({ first, second, verdict, at }) => [first, second, verdict, at.getTime()].join(' '))
    .toSorted();
  return hash('sha256', said.join('\n'), 'hex').slice(0, 16);
}

function findEvent(
  events: SameEventsTold,
  id: string,
): { readonly state: EventState; readonly event: SameEventTold | null } {
  for (const state of ['open', 'confirmed', 'rejected'] as const) {
    const event = events[state].find(({ entries }) => entries.includes(id));
    if (event !== undefined) return { state, event };
  }
  return { state: 'alone', event: null };
}

/** The suggestion after this one, or the first where this is the last or decided; null where nothing else is open. */
function nextOf(
  { open }: SameEventsTold,
  id: string,
  entryIds: ReadonlyMap<string, EntryId>,
): EntryId | null {
  const at = open.findIndex(({ entries }) => entries.includes(id));
  const others = [...open.slice(at + 1), ...open.slice(0, Math.max(at, 0))];
  return entryIds.get(others[0]?.entries[0] ?? '') ?? null;
}

function findEntries(
  { files, entryIds }: WholeRecord,
  ids: readonly string[],
): readonly (readonly [EntryId, Entry])[] {
  const found = new Map<string, Entry>();
  for (const { entries } of files ?? [])
    for (const entry of entries) if (ids.includes(entry.id)) found.set(entry.id, entry);
  return ids.flatMap((engineId) => {
    const entry = found.get(engineId);
    const id = entryIds.get(engineId);
    return entry === undefined || id === undefined ? [] : [[id, entry] as const];
  });
}

function tellAccount(id: EntryId, entry: Entry): AccountTold {
  const { agency, source, event, response, outcome, children, childSeen } = entry;
  return {
    id,
    agency,
    date: sayDate(entry),
    source,
    kindInDetail: sayKindInDetail(entry),
    event,
    response,
    outcome,
    children,
    childSeen: seenWords[childSeen] || null,
  };
}

function tooManyEntries(): AppError {
  return new AppError('too-many-entries', {
    what: 'This chronology has too many entries for comparing them on a page.',
    todo: 'Take it away as a document, which holds the accounts of one event side by side.',
  });
}
