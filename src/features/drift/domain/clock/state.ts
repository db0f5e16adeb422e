import type { Day } from '../../../../shared/day.ts';
import type { Finding, SignalState } from '../rule.ts';
import { type Cited, cite } from './facts.ts';

export interface Held {
  readonly about: string | null;
  readonly state: SignalState;
  readonly since: Day;
  /** What it rests on, in any order. */
  readonly entries: readonly (Cited | null | undefined)[];
  readonly say: () => string;
  /** A due day that is told, and the next day on which time alone changes it, where there are such. */
  readonly due?: Day | null;
  readonly next?: Day | null;
}

/** A finding of a rule that counts no time: so it is, since a day, until a new fact changes it. */
export function holds(held: Held): Finding {
  return {
    about: held.about,
    state: held.state,
    since: held.since,
    due: held.due ?? null,
    over: null,
    unit: null,
    entries: cite(...held.entries),
    next: held.next ?? null,
    say: held.say,
  };
}
