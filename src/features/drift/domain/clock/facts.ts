import type { Day } from '../../../../shared/day.ts';
import type { EntryKind, EntryOf } from '../../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../../protection/domain/follow-history.ts';

/** An entry as far as a finding rests on it. Every entry is one. */
export interface Cited {
  readonly id: string;
  readonly on: Day;
}

/**
 * The known entries of a kind that have happened by a day, the first to happen first. What is known beforehand
 * (a meeting that is to come) does not count as done.
 */
export function happened<Kind extends EntryKind>(
  known: KnownHistory,
  kind: Kind,
  day: Day,
): readonly EntryOf<Kind>[] {
  const entries = known.of(kind);
  const last = entries.at(-1);
  if (last === undefined || last.on <= day) return entries;
  return entries.filter(({ on }) => on <= day);
}

/** The ids of entries, each once, the first to happen first; what is null is left out. */
export function cite(...entries: readonly (Cited | null | undefined)[]): readonly string[] {
  const given = entries.filter((entry) => entry !== null && entry !== undefined);
  if (given.length > 1) given.sort(byDay);
  return [...new Set(given.map(({ id }) => id))];
}

/** Of several facts that name the same thing and do not replace each other, the first to happen. */
export function firstOfEach<Fact>(facts: readonly Fact[], nameOf: (fact: Fact) => string): readonly Fact[] {
  if (facts.length < 2) return facts;
  const first = new Map<string, Fact>();
  for (const fact of facts) {
    const name = nameOf(fact);
    if (!first.has(name)) first.set(name, fact);
  }
  return first.size === facts.length ? facts : [...first.values()];
}

function byDay(one: Cited, other: Cited): number {
  if (one.on === other.on) return 0;
  return one.on < other.on ? -1 : 1;
}
