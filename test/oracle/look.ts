import type { RuleSetting } from '../../src/features/drift/domain/profile.ts';
import type { RuleId } from '../../src/features/drift/domain/rule-ids.ts';
import type { ChildHistory } from '../../src/features/protection/domain/child-history.ts';
import type { Entry, EntryKind, EntryOf } from '../../src/features/protection/domain/entries/entry.ts';
import { addDays, addMonths, type Day } from '../../src/shared/day.ts';

/** What the oracle says, to be held against what the program finds. */
export interface Said {
  readonly rule: RuleId;
  readonly about: string | null;
  readonly state: 'ok' | 'due' | 'late' | 'not-recorded';
  readonly since: Day;
  readonly due: Day | null;
  /** How far past the due day, where it is late past one. */
  readonly over?: number;
}

/** The setting of a rule for a clock that starts on a day. */
export type Setting = (rule: RuleId, start: Day) => RuleSetting;

export interface Plan {
  readonly key: string;
  readonly start: EntryOf<'plan-start'>;
  readonly began: Day;
  readonly stops: Day | null;
  readonly base: Day;
}

/** All that is known on a day, each fact in its current version, on or before that day. */
export interface Look {
  readonly day: Day;
  readonly setting: Setting;
  readonly history: ChildHistory;
  /** Facts that happened on or before the day, in order. */
  readonly of: <Kind extends EntryKind>(kind: Kind) => readonly EntryOf<Kind>[];
  /** Every fact known, those yet to happen too. */
  readonly all: readonly Entry[];
  /** Death or the eighteenth birthday, where it has come. */
  readonly childStops: Day | null;
  /** Every child protection plan, ended or not. */
  readonly plans: readonly Plan[];
  readonly running: readonly Plan[];
}

export function lookOn(history: ChildHistory, setting: Setting, day: Day): Look {
  const known = history.entries.filter(({ knownFrom }) => knownFrom <= day);
  const gone = new Set(known.map(({ replaces }) => replaces));
  const all = known
    .filter((entry) => !gone.has(entry.id) && entry.withdrawn !== true)
    .map((entry, at) => ({ entry, at }))
    .sort((a, b) => (a.entry.on < b.entry.on ? -1 : a.entry.on > b.entry.on ? 1 : a.at - b.at))
    .map(({ entry }) => entry);
  const of = <Kind extends EntryKind>(kind: Kind) =>
    all.filter((entry): entry is EntryOf<Kind> => entry.kind === kind && entry.on <= day);
  const stops = [
    ...of('death').map(({ on }) => on),
    ...of('birth').map(({ on }) => addMonths(on, 216)),
  ].filter((on) => on <= day);
  const childStops = stops.length === 0 ? null : least(stops);
  const starts = of('plan-start').filter(({ type }) => type === 'child-protection');
  const plans = firstOfEach(starts, ({ plan }) => plan).map((start): Plan => {
    const ends = of('plan-end').filter(({ plan }) => plan === start.plan);
    const all = [...ends.map(({ on }) => on), ...(childStops === null ? [] : [childStops])];
    const meeting = of('initial-conference').find((one) => one.meeting === start.meeting);
    return {
      key: start.plan,
      start,
      began: start.on,
      stops: all.length === 0 ? null : least(all),
      base: meeting?.on ?? start.on,
    };
  });
  const running = plans.filter((plan) => runsOn(plan, day));
  return { day, setting, history, of, all, childStops, plans, running };
}

/** One of another authority never runs here. */
export function runsOn({ start, began, stops }: Plan, day: Day): boolean {
  return start.otherAuthority !== 'yes' && began <= day && (stops === null || day < stops);
}

export function least(days: readonly Day[]): Day {
  return one(days.toSorted()[0]);
}

export function most(days: readonly Day[]): Day {
  return one(days.toSorted().at(-1));
}

function one(day: Day | undefined): Day {
  if (day === undefined) throw new Error('there is no day among them');
  return day;
}

/** Bank holidays of England, from the list on GOV.UK, for the years of the drawn histories. */
const holidays = new Set([
  '2021-01-01',
  '2021-04-02',
  '2021-04-05',
  '2021-05-03',
  '2021-05-31',
  '2021-08-30',
  '2021-12-27',
  '2021-12-28',
  '2022-01-03',
  '2022-04-15',
  '2022-04-18',
  '2022-05-02',
  '2022-06-02',
  '2022-06-03',
  '2022-08-29',
  '2022-09-19',
  '2022-12-26',
  '2022-12-27',
  '2023-01-02',
  '2023-04-07',
  '2023-04-10',
  '2023-05-01',
  '2023-05-08',
  '2023-05-29',
  '2023-08-28',
  '2023-12-25',
  '2023-12-26',
  '2024-01-01',
  '2024-03-29',
  '2024-04-01',
  '2024-05-06',
  '2024-05-27',
  '2024-08-26',
  '2024-12-25',
  '2024-12-26',
  '2025-01-01',
  '2025-04-18',
  '2025-04-21',
  '2025-05-05',
  '2025-05-26',
  '2025-08-25',
  '2025-12-25',
  '2025-12-26',
]);

/** 1 January 2023 was a Sunday. */
function isWorking(day: Day): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

export type Limit = Pick<RuleSetting, 'limit' | 'unit' | 'firstDay'>;

export function dueDay(start: Day, { limit, unit, firstDay }: Limit): Day {
  if (limit === null) throw new Error('no limit');
  if (unit === 'months') return addDays(addMonths(start, limit), -firstDay);
  if (unit === 'weeks') return addDays(start, limit * 7 - firstDay);
  if (unit === 'days') return addDays(start, limit - firstDay);
  let left = firstDay === 1 && isWorking(start) ? limit - 1 : limit;
  let day = start;
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorking(day)) left -= 1;
  }
  return day;
}

/** A deadline that began on a day, as the page has it. */
export function deadline(
  look: Look,
  rule: RuleId,
  about: string | null,
  start: Day,
  met: Day | null,
  due: Day = dueDay(start, look.setting(rule, start)),
  unit = look.setting(rule, start).unit,
): Said {
  if (met !== null) return { rule, about, state: 'ok', since: met, due: null };
  const { day } = look;
  if (day > due) {
    return { rule, about, state: 'late', since: addDays(due, 1), due, over: overBy(due, day, unit) };
  }
  const near = addDays(due, -look.setting(rule, start).soon);
  if (day >= near) return { rule, about, state: 'due', since: most([near, start]), due };
  return { rule, about, state: 'ok', since: start, due };
}

/** Working days after the due day, the day asked of among them, or else calendar days. */
function overBy(due: Day, day: Day, unit: RuleSetting['unit']): number {
  let over = 0;
  for (let next = addDays(due, 1); next <= day; next = addDays(next, 1)) {
    if (unit !== 'working-days' || isWorking(next)) over += 1;
  }
  return over;
}

export function says(rule: RuleId, about: string | null, state: Said['state'], since: Day): Said {
  return { rule, about, state, since, due: null };
}

/** Yes is in order, no is late, silence is not recorded. */
export function stateOf(answers: readonly string[]): Said['state'] {
  if (answers.includes('no')) return 'late';
  return answers.length > 0 && answers.every((answer) => answer === 'yes') ? 'ok' : 'not-recorded';
}

/** Of facts that name one thing, the first of each. */
export function firstOfEach<T>(items: readonly T[], name: (item: T) => string): readonly T[] {
  return items.filter((item, at) => items.findIndex((other) => name(other) === name(item)) === at);
}

export function lastOfEach<T>(items: readonly T[], name: (item: T) => string): readonly T[] {
  return items.filter((item, at) => items.findLastIndex((other) => name(other) === name(item)) === at);
}
