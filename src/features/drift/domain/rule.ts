import type { Day } from '../../../shared/day.ts';
import type { Carried } from '../../exchange/domain/extract.ts';
import type { EntryKind } from '../../protection/domain/entries/entry.ts';
import type { KnownHistory } from '../../protection/domain/follow-history.ts';
import type { RuleSetting, Unit } from './profile.ts';
import type { RuleId } from './rule-ids.ts';

/**
 * `ok`: done, or not yet near. `due`: to be done by a day that is near. `late`: that day has passed, and the
 * source, which carries such things, tells of none; of a fact, it stands out. `not-recorded`: the record is silent
 * on what the rule must know, so that nobody can say; never taken for late.
 */
export type SignalState = 'ok' | 'due' | 'late' | 'not-recorded';

/**
 * A `clock` has a due day, and is late once that has passed. A `fact` stands out: more than the profile allows, or
 * recorded as no. Its state is `late` then all the same, and people read “Stands out”.
 */
export type RuleKind = 'clock' | 'fact';

/** What a rule finds of one clock of a child, from what is known on a day. */
export interface Finding {
  /** The plan, enquiry, meeting, concern or worker that it is about, by its key; null for the child. */
  readonly about: string | null;
  readonly state: SignalState;
  /** The first day on which what is known now puts it into this state; never after the day asked of. */
  readonly since: Day;
  /** The day by which the thing is, or was, to be done; for what is in order, the day it is next due. */
  readonly due: Day | null;
  /** How far past its limit, in `unit`, where it is late; null otherwise. */
  readonly over: number | null;
  readonly unit: Unit | null;
  /** Ids of the entries that it rests on, the first to happen first. */
  readonly entries: readonly string[];
  /** The next day on which this changes by the mere passing of time; null when only a new fact can change it. */
  readonly next: Day | null;
  /** The finding as one sentence for people, made only when it is wanted. */
  readonly say: () => string;
}

/** One rule: what it needs, what it says, and the pure function that finds. */
export interface Rule {
  readonly id: RuleId;
  /** Two to five words: “First core group”. */
  readonly title: string;
  /** What it asks, in one plain sentence without figures: those are the profile’s. */
  readonly statement: string;
  /**
   * What a setting asks, in a few words with its figures, where “within 15 working days” would not say it: “from 4
   * years of age, within 4 weeks”.
   */
  readonly asks?: (setting: Pick<RuleSetting, 'limit' | 'unit' | 'count' | 'firstDay'>) => string;
  /** What a source must carry for the rule to be asked at all. */
  readonly needs: readonly Carried[];
  /** The kinds of entry that it reads: it need not be asked again until one of them changes, or `next` comes. */
  readonly reads: readonly EntryKind[];
  /** Whether its `late` means past a due day, or that something stands out. */
  readonly kind: RuleKind;
  /**
   * The kinds of entry of which one may meet it, so that it is late no more; the end of a plan is none of them. Empty
   * where nothing that is done later answers what it found.
   */
  readonly answeredBy: readonly EntryKind[];
  /** Whom a figure made of it counts. */
  readonly counts: 'child' | 'plan' | 'enquiry' | 'meeting';
  /** All clocks of the child that run or have just been met. Pure: it knows no more than it is given. */
  readonly find: (known: KnownHistory, settings: SettingsOn, day: Day) => readonly Finding[];
  /**
   * The next day after `day` on which a finding may come by the mere passing of time where none stands, such as a
   * birthday; absent or null where there is none. A fact known before the day on which it happens needs no such
   * word: whoever steps from day to day asks again on that day in any case.
   */
  readonly wakes?: (known: KnownHistory, settings: SettingsOn, day: Day) => Day | null;
}

/**
 * The setting of the rule (or of another one, where `of` names it) for a clock that started on a day; null where
 * the profile does not ask it then.
 */
export type SettingsOn = (clockStarted: Day, of?: RuleId) => RuleSetting | null;
