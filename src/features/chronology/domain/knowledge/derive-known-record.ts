import type { Day } from '../../../../shared/day.ts';
import { sayDay } from '../../../../shared/when/say-day.ts';
import type { Entry } from '../entry.ts';
import { confirmedScore, type SameEvent } from '../same-events/same-event.ts';
import type { KnowledgeBasis, KnownRecord, Sharing } from './sharing.ts';
import { earliestOf, type Knowledge, waysToKnow } from './ways-to-know.ts';

export interface KnowledgeQuestion {
  readonly agency: string;
  /** At the end of this day. */
  readonly on: Day;
  /** Leave out what an agency is only assumed to have known. */
  readonly withoutAssumed: boolean;
}

/**
 * The record as one agency knew it at the end of a day, and what others knew that it did not. An agency knows its own
 * entry from the day of recording; where that is not stated, from the last day on which it can have happened, and this is
 * *assumed*. It knows another's entry from the day on which it was told. Nothing is known before it happened.
 */
export function deriveKnownRecord(
  entries: readonly Entry[],
  sharing: readonly Sharing[],
  sameEvents: readonly SameEvent[],
  question: KnowledgeQuestion,
): KnownRecord {
  const { agency, on, withoutAssumed } = question;
  const told = Map.groupBy(sharing, ({ entry }) => entry);
  const known: KnownRecord['known'][number][] = [];
  const notKnown: KnownRecord['notKnown'][number][] = [];
  const undecided: KnownRecord['undecided'][number][] = [];
  for (const entry of entries) {
    if (entry.note) continue;
    const all = waysToKnow(entry, told.get(entry.id) ?? []);
    const ways = all.filter(({ basis }) => !(withoutAssumed && basis === 'assumed'));
    const inTime = ways.filter(({ since }) => since !== null && since <= on);
    const own = earliestOf(inTime.filter((way) => way.agency === agency));
    if (own !== null) {
      known.push({ entry: entry.id, basis: own.basis, since: own.since, sentence: sayKnowledge(own, entry) });
      continue;
    }
    const others = [...new Set(inTime.map((way) => way.agency))];
    if (others.length > 0) {
      const basis = inTime.every((way) => way.basis === 'assumed') ? 'assumed' : firstFirmBasis(inTime);
      notKnown.push({ entry: entry.id, knownTo: others, basis, ownAccount: null });
    } else if (ways.every(({ since }) => since === null) && all.some(isOpenBy(on))) {
      undecided.push({ entry: entry.id, sentence: sayUndecided(entry, ways.length === 0) });
    }
  }
  const ownAccountOf = findOwnAccounts(sameEvents, known);
  return {
    agency,
    on,
    known,
    notKnown: notKnown.map((one) => ({ ...one, ...ownAccountOf.get(one.entry) })),
    undecided,
  };
}

/** What is left out says all the same whether it came about later: of that nobody asks who knew it by then. */
function isOpenBy(on: Day) {
  return ({ since }: Knowledge) => since === null || since <= on;
}

/** For each entry that may tell of the same event as one that the agency knew: the first of those, of what people confirmed before all else. */
function findOwnAccounts(
  sameEvents: readonly SameEvent[],
  known: KnownRecord['known'],
): ReadonlyMap<string, Pick<KnownRecord['notKnown'][number], 'ownAccount' | 'ownConfirmed'>> {
  const knownIds = new Set(known.map(({ entry }) => entry));
  const accounts = new Map<string, Pick<KnownRecord['notKnown'][number], 'ownAccount' | 'ownConfirmed'>>();
  const surest = sameEvents.toSorted((one, other) => Number(isConfirmed(other)) - Number(isConfirmed(one)));
  for (const event of surest) {
    const { entries } = event;
    const own = entries.find((id) => knownIds.has(id));
    if (own === undefined) continue;
    const account = { ownAccount: own, ...(isConfirmed(event) && { ownConfirmed: true as const }) };
    for (const id of entries) if (!accounts.has(id)) accounts.set(id, account);
  }
  return accounts;
}

function isConfirmed({ score }: SameEvent): boolean {
  return score === confirmedScore;
}

function firstFirmBasis(ways: readonly Knowledge[]): KnowledgeBasis {
  return ways.find(({ basis }) => basis !== 'assumed')?.basis ?? 'assumed';
}

function sayKnowledge({ basis, since, sharing }: Knowledge, { agency }: Entry): string {
  if (sharing?.said !== undefined) return sharing.said;
  const day = since === null ? 'a day that is not known' : sayDay(since);
  if (basis === 'assumed' && sharing !== null) {
    return `Assumed: the record of ${agency} suggests that it was shared (“${sharing.words.join(' … ')}”), and does not say when; taken as known from ${day}.`;
  }
  switch (basis) {
    case 'recorded':
      return `Recorded by ${agency} on ${day}.`;
    case 'assumed':
      return `Assumed: the record does not say when ${agency} made it, so it is taken as known from ${day}.`;
    case 'shared': {
      const words = sharing === null ? '' : ` (“${sharing.words.join(' … ')}”)`;
      return `The record of ${agency} suggests that it was shared by ${day}${words}.`;
    }
  }
}

function sayUndecided({ agency }: Entry, isLeftOut: boolean): string {
  return isLeftOut
    ? `The record does not say when ${agency} made it, and what is only assumed is left out.`
    : `It has no day by which ${agency} surely knew it.`;
}
