import { addDays, type Day, dayParts, daysBetween } from '../../../src/shared/day.ts';
import type { Random } from './random.ts';
import type { Agency } from './story.ts';
import type { Account } from './tell.ts';
import { type DateForm, isLeaning, isVague, type WrittenDate, writeDate } from './written-date.ts';

/** How an agency writes its dates: mostly so, and a few times in each of the odd ways. */
export interface DateHabits {
  /** The forms of an ordinary row, drawn at random; the first counts twice. */
  readonly usual: readonly DateForm[];
  /** Forms that occur once for each time they stand here, wherever a row can bear them. */
  readonly odd: readonly DateForm[];
  /** What ordinary rows leave out, because a heading above them says it. */
  readonly headings: 'none' | 'year' | 'month' | 'school-year';
}

/** Meetings are in the diary: nobody is vague about their day. */
const firmKinds = /conference|core-group|strategy|plan-ended|supervision|birth|closure|legal/;

type Fits = (account: Account, above: Account | undefined) => boolean;

const isLoose: Fits = (account) => !firmKinds.test(account.kind) && !account.routine;
const isTimed: Fits = ({ time }) => time !== null;

/** It stands so many days after the row above, at least and at most. */
function after(least: number, most: number): Fits {
  return ({ day }, above) => {
    const days = above === undefined ? -1 : daysBetween(above.day, day);
    return days >= least && days <= most;
  };
}

/** As many first letters of the two days' texts agree: 4 for the same year, 7 for the same month. */
function alike(letters: number): Fits {
  return ({ day }, above) => above !== undefined && day.slice(0, letters) === above.day.slice(0, letters);
}

function looseOn(suits: (dayOfMonth: number, day: Day) => boolean): Fits {
  return (account, above) => isLoose(account, above) && suits(dayParts(account.day).day, account.day);
}

const isLastOfMonth = (day: Day): boolean => dayParts(addDays(day, 1)).day === 1;

/** Which rows can bear a form; a form not named here can stand on any row. */
const fitsForm: Partial<Record<DateForm, Fits>> = {
  'same-day': after(0, 0),
  ditto: after(0, 0),
  empty: after(0, 0),
  'next-day': after(1, 1),
  'weekday-only': after(1, 6),
  'no-year': alike(4),
  'short-no-year': alike(4),
  'day-only': alike(7),
  'with-time': isTimed,
  'at-time': isTimed,
  'early-month': looseOn((dayOfMonth) => dayOfMonth <= 10),
  'mid-month': looseOn((dayOfMonth) => dayOfMonth > 10 && dayOfMonth <= 20),
  'late-month': looseOn((dayOfMonth) => dayOfMonth > 20),
  'end-of-month': looseOn((dayOfMonth) => dayOfMonth > 25),
  'night-of': looseOn((_, day) => !isLastOfMonth(day)),
  month: isLoose,
  'week-commencing': isLoose,
  'days-together': isLoose,
  between: isLoose,
  'weekend-of': isLoose,
  'either-day': isLoose,
  'two-days': isLoose,
  'from-day': isLoose,
  undated: isLoose,
  // Its words are those of a heading; so that the rest of the row may pass for one too, it is short.
  'not-known': (account, above) => isLoose(account, above) && account.event.length < 100,
  words: isLoose,
  impossible: isLoose,
  'impossible-numbers': isLoose,
};

/** A date for every account, which must stand in the order of its file. */
export function writeDates(
  accounts: readonly Account[],
  habits: DateHabits,
  timeStyle: Agency['time'],
  random: Random,
): WrittenDate[] {
  const odd = chooseOddForms(accounts, habits.odd, random);
  return accounts.map((account, place) => {
    const form =
      odd.get(place) ?? usualForm(account, accounts[place - 1], odd.get(place + 1), habits, random);
    return writeDate(form, { day: account.day, time: account.time, timeStyle, random });
  });
}

function usualForm(
  account: Account,
  above: Account | undefined,
  below: DateForm | undefined,
  { usual, headings }: DateHabits,
  random: Random,
): DateForm {
  if (headings === 'year' && above !== undefined) return 'no-year';
  if (headings === 'month') return 'day-only';
  const [first] = usual;
  if (first === undefined) throw new RangeError('an agency needs a usual way to write dates');
  const form = account.routine ? first : random.pick([first, ...usual]);
  // The row below may stand in the same merged cell, and must not be given this row's time.
  const isClear = form !== 'with-time' || (account.time !== null && below === undefined);
  return isClear ? form : 'slash';
}

/** The odd forms by the place of their rows. Rows that lean on the one above find it ordinary. */
function chooseOddForms(
  accounts: readonly Account[],
  odd: readonly DateForm[],
  random: Random,
): ReadonlyMap<number, DateForm> {
  const chosen = new Map<number, DateForm>();
  const ordinary = new Set<number>();
  const isFree = (place: number): boolean => !chosen.has(place) && !ordinary.has(place);
  for (const form of odd) {
    const place = inOrderOfLikelihood(accounts, form, random).find(([candidate, account]) => {
      const aboveIsFirm = !isLeaning(form) || !chosen.has(candidate - 1);
      return isFree(candidate) && aboveIsFirm && (fitsForm[form]?.(account, accounts[candidate - 1]) ?? true);
    })?.[0];
    if (place === undefined) continue;
    chosen.set(place, form);
    if (isLeaning(form)) ordinary.add(place - 1);
  }
  return chosen;
}

/** Vague dates go first to accounts of what an agency only heard of; all else falls where it may. */
function inOrderOfLikelihood(
  accounts: readonly Account[],
  form: DateForm,
  random: Random,
): (readonly [number, Account])[] {
  const shuffled = random.shuffle([...accounts.entries()]);
  if (!isVague(form)) return shuffled;
  const isHearsay = ([, account]: readonly [number, Account]): boolean => account.vague;
  return [...shuffled.filter(isHearsay), ...shuffled.filter((entry) => !isHearsay(entry))];
}
