import type { Day } from '../../../shared/day.ts';
import type { Entry, EntryKind } from './entries/entry.ts';

/** All that one source tells of one child, in any order. */
export interface ChildHistory {
  /** The child, by the name that the source uses. */
  readonly child: string;
  /** The family, by the name that the source uses; null where it names none. */
  readonly family: string | null;
  readonly entries: readonly Entry[];
  /** Kinds that the source tells only from a day on, as a census does of reviews: before it, silence says nothing. */
  readonly toldFrom?: Readonly<Partial<Record<EntryKind, Day>>>;
  /**
   * Kinds of which the source has a record of this child whose day is there, but cannot be read. An entry of
   * Sightline’s own form that is not as its kind asks counts as one.
   */
  readonly unreadable?: readonly EntryKind[];
  /**
   * What the source can tell, by kind and by what a kind can say: `panel`, `plan-start.previousPlans`. Where it is
   * absent, everything: of what is not among them, silence says nothing.
   */
  readonly tells?: ReadonlySet<string>;
}
