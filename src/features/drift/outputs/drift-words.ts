import { type Day, parseDay } from '../../../shared/day.ts';
import { sayDay, sayMonth } from '../../../shared/when/say-day.ts';
import type { PresentPeople } from '../domain/people/present-people.ts';
import type { Unit } from '../domain/profile.ts';
import type { RuleKind, SignalState } from '../domain/rule.ts';
import type { Figure } from '../domain/sharing/figure.ts';

/** The states in the order in which people act on them. */
export const statesInOrder: readonly SignalState[] = ['late', 'due', 'not-recorded', 'ok'];

export const stateWords: Readonly<Record<SignalState, string>> = {
  late: 'Late',
  due: 'Due',
  'not-recorded': 'Not recorded',
  ok: 'In order',
};

/** A state as people read it: of a rule without a due day, what is `late` to programs stands out. */
export type ToldState = SignalState | 'stands-out';

/** In the order in which people act on them. */
export const toldStates: readonly ToldState[] = ['late', 'stands-out', 'due', 'not-recorded', 'ok'];

export const toldWords: Readonly<Record<ToldState, string>> = { ...stateWords, 'stands-out': 'Stands out' };

export function toldState({
  kind,
  state,
}: {
  readonly kind: RuleKind;
  readonly state: SignalState;
}): ToldState {
  return kind === 'fact' && state === 'late' ? 'stands-out' : state;
}

/** What each state means, in a sentence for people who meet it for the first time. */
export const stateMeanings: Readonly<Record<ToldState, string>> = {
  late: 'Its day has passed, and the extract tells of nothing that was done.',
  'stands-out':
    'There is more of it than the profile allows, or it is recorded as no. It has no day, so it is not called late.',
  due: 'It is to be done today, or by a day that is near.',
  'not-recorded':
    'The extract is silent on something that one must know, so nobody can say. It is not called late.',
  ok: 'It was done, or its day is not near.',
};

export const weightWords = {
  act: 'To act on now',
  look: 'To look at',
  know: 'To know of',
} as const;

export const weights = ['act', 'look', 'know'] as const;

const unitWords: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  days: ['day', 'days'],
  'working-days': ['working day', 'working days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
};

/** “12 working days”. */
export function sayLength(count: number, unit: Unit | null): string {
  return `${count.toLocaleString('en-GB')} ${sayUnit(count, unit)}`;
}

/** “working days”, or “working day” of one. */
export function sayUnit(count: number, unit: Unit | null): string {
  const [one, many] = unitWords[unit ?? 'days'];
  return count === 1 ? one : many;
}

/** “ssd_cp_visits, line 12”: where an entry stands in the extract; empty where that is not told. */
export function sayPlace({
  part,
  line,
}: {
  readonly part: string | null;
  readonly line: number | null;
}): string {
  if (part === null) return '';
  return line === null ? part : `${part}, line ${line}`;
}

/** “12 March 2025” for a day, “March 2025” for a month, and the text itself for anything else. */
export function sayDayOrMonth(text: string): string {
  const day = parseDay(text);
  if (day !== null) return sayDay(day);
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  return month === null ? text : `${sayMonth(Number(month[2]))} ${month[1]}`;
}

/** “12 late, 3 stand out, 4 due, 5 not recorded”: how many of each state, those that are none left out. */
export function sayStates(
  signals: readonly { readonly kind: RuleKind; readonly state: SignalState }[],
): string {
  const counts = Map.groupBy(signals, toldState);
  return toldStates
    .flatMap((state) => {
      const count = counts.get(state)?.length ?? 0;
      return count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${countWords(state, count)}`];
    })
    .join(', ');
}

function countWords(state: ToldState, count: number): string {
  if (state === 'stands-out') return count === 1 ? 'stands out' : 'stand out';
  return toldWords[state].toLowerCase();
}

/** “chair A. Reed, team North, worker W12”: whose a child is, as far as it is told. */
export function sayPeople({ chair, team, worker }: PresentPeople): string {
  const told = [
    ['chair', chair],
    ['team', team],
    ['worker', worker],
  ];
  return told.flatMap(([what, who]) => (who === null ? [] : [`${what} ${who}`])).join(', ');
}

/** `2025-03` of a day of March 2025. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

export function sayFigure(figure: Figure): string {
  if (figure === null) return 'not known';
  if (figure === 'fewer') return 'fewer than 6';
  return figure === 'withheld' ? 'withheld' : figure.toLocaleString('en-GB');
}

/** As JSON documents hold it: a number, or words that no program takes for one. */
export function figureJson(figure: Figure): number | string | null {
  return typeof figure === 'string' ? sayFigure(figure) : figure;
}

/** “1 child”, “fewer than 6 children”, “a withheld number of children”. */
export function countedFigure(figure: Figure, one: string, many: string): string {
  if (figure === 'withheld') return `a withheld number of ${many}`;
  return `${sayFigure(figure)} ${figure === 1 ? one : many}`;
}
