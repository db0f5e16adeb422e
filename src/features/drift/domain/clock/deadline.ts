import { addDays, type Day, laterDay } from '../../../../shared/day.ts';
import { overBy, unitOfOver } from '../counting/count.ts';
import type { RuleSetting, Unit } from '../profile.ts';
import type { Finding, SignalState } from '../rule.ts';
import { type Cited, cite } from './facts.ts';

/** A deadline as it stands on `day`, for the sentence about it. */
export interface DeadlineTold {
  readonly state: SignalState;
  readonly start: Day;
  readonly due: Day;
  /** The day on which it was met; null while it is not. */
  readonly met: Day | null;
  /** How far past its due day it is, or was when it was met, in `unit`; null where it is or was in time. */
  readonly over: number | null;
  /** `working-days` where the limit is in them, else `days`. */
  readonly unit: Unit;
  readonly day: Day;
  /** The setting by which it counts, for its limit in words. */
  readonly setting: RuleSetting;
}

export interface Deadline {
  readonly about: string | null;
  /** The day that starts the clock; no later than `day`. */
  readonly start: Day;
  /** The last day in time, as `dueDay` gives it or as a fact sets it. */
  readonly due: Day;
  /** Its `soon` and `unit` are used; its limit only in words. */
  readonly setting: RuleSetting;
  readonly day: Day;
  /** The earliest event that meets it, already happened; null where there is none. */
  readonly met: Cited | null;
  /** What the clock rests on, such as the entry that started it; `met` is added. Any order. */
  readonly entries: readonly Cited[];
  readonly say: (told: DeadlineTold) => string;
}

/** What a deadline gives on a day: `docs/drift-rules.md`, “A deadline”. Met late it is in order: history is replay’s. */
export function deadline(asked: Deadline): Finding {
  return asked.met === null ? unmet(asked) : metOn(asked, asked.met);
}

function metOn(asked: Deadline, met: Cited): Finding {
  const { about, due, setting } = asked;
  const over = met.on > due ? overBy(due, met.on, setting.unit ?? 'days') : null;
  return {
    about,
    state: 'ok',
    since: met.on,
    due: null,
    over: null,
    unit: null,
    entries: cite(...asked.entries, met),
    next: null,
    say: () => asked.say(toldOf(asked, 'ok', over)),
  };
}

function unmet(asked: Deadline): Finding {
  const { about, start, due, setting, day } = asked;
  const entries = cite(...asked.entries);
  const near = addDays(due, -setting.soon);
  if (day > due) {
    const over = overBy(due, day, setting.unit ?? 'days');
    const unit = unitOfOver(setting.unit);
    const say = () => asked.say(toldOf(asked, 'late', over));
    return { about, state: 'late', since: addDays(due, 1), due, over, unit, entries, next: null, say };
  }
  const isNear = day >= near;
  const state = isNear ? 'due' : 'ok';
  return {
    about,
    state,
    since: isNear ? laterDay(near, start) : start,
    due,
    over: null,
    unit: null,
    entries,
    next: isNear ? addDays(due, 1) : near,
    say: () => asked.say(toldOf(asked, state, null)),
  };
}

function toldOf(asked: Deadline, state: SignalState, over: number | null): DeadlineTold {
  const { start, due, setting, day, met } = asked;
  return { state, start, due, met: met?.on ?? null, over, unit: unitOfOver(setting.unit), day, setting };
}
