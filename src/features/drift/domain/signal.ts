import type { Day } from '../../../shared/day.ts';
import type { PresentPeople } from './people/present-people.ts';
import type { Unit } from './profile.ts';
import type { RuleKind, SignalState } from './rule.ts';
import type { RuleId } from './rule-ids.ts';

/** What a rule says of a child on a day, as it is printed. */
export interface Signal {
  readonly rule: RuleId;
  /** Of its rule: a `late` of a fact means that it stands out. */
  readonly kind: RuleKind;
  readonly about: string | null;
  readonly state: SignalState;
  readonly since: Day;
  readonly due: Day | null;
  /** How far past its limit, in `unit`, where it is late. */
  readonly over: number | null;
  readonly unit: Unit | null;
  readonly weight: 'act' | 'look' | 'know';
  readonly entries: readonly string[];
  readonly sentence: string;
  /** It was answered, by whom and why, in the words of the entry. */
  readonly answered: { readonly by: string; readonly reason: string; readonly on: Day } | null;
  /** Why it is late, as the entry tells, and the agency whose it was, where one is told. */
  readonly reason: { readonly reason: string; readonly agency: string | null; readonly on: Day } | null;
}

/** The signals of one child on a day. */
export interface ChildSignals {
  readonly child: string;
  readonly family: string | null;
  /** Whose the child is on the day; absent where nobody asked. */
  readonly people?: PresentPeople;
  readonly signals: readonly Signal[];
}

/** A stretch of days through which a signal stayed in one state, as daily looking would have seen it. */
export interface SignalSpan {
  readonly rule: RuleId;
  readonly about: string | null;
  readonly state: SignalState;
  readonly from: Day;
  /** The last day of it; null where it still held on the last day looked at. */
  readonly to: Day | null;
  /** As found on `from`. */
  readonly due: Day | null;
  readonly entries: readonly string[];
}
