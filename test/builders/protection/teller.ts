import type { Entry, EntryKind } from '../../../src/features/protection/domain/entries/entry.ts';
import { addDays, type Day, weekday } from '../../../src/shared/day.ts';
import type { Random } from '../world/random.ts';
import { type Own, usualFacts } from './history.ts';

/** Puts down the facts of one child: what happened, and when it was written up. */
export interface Teller {
  readonly child: string;
  readonly random: Random;
  /** `lag`: calendar days until it is recorded; a range is drawn from. Returns the entry’s id. */
  readonly tell: <Kind extends EntryKind>(
    kind: Kind,
    on: Day,
    details?: Partial<Own<Kind>>,
    lag?: number | readonly [number, number],
  ) => string;
  /** All that was put down, by the day on which it happened. */
  readonly entries: () => readonly Entry[];
}

/** Nothing that happens after `until` is told: the record ends there. */
export function makeTeller(child: string, random: Random, until: Day): Teller {
  const told: Entry[] = [];
  const counts = new Map<EntryKind, number>();
  const draw = (lag: number | readonly [number, number]) =>
    typeof lag === 'number' ? lag : random.whole(lag[0], lag[1]);
  return {
    child,
    random,
    tell: (kind, on, details, lag = 0) => {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      const id = `${child}/${kind}-${count}`;
      if (on > until) return id;
      told.push({
        ...usualFacts[kind],
        ...details,
        kind,
        id,
        child,
        on,
        knownFrom: onWeekday(addDays(on, draw(lag)), on),
        basis: 'recorded',
        origin: { part: 'story', line: told.length + 1 },
      } as Entry);
      return id;
    },
    entries: () => told.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)),
  };
}

/** Records are written up on weekdays; what is recorded on its own day stays there. */
function onWeekday(day: Day, happened: Day): Day {
  const at = weekday(day);
  return day === happened || at <= 5 ? day : addDays(day, 8 - at);
}
