import { addDays, dayParts } from '../../../src/shared/day.ts';
import type { Random } from './random.ts';
import type { Agency } from './story.ts';
import type { Account } from './tell.ts';
import { type DateForm, type WrittenDate, writeDate } from './written-date.ts';

/** How an agency writes its dates: mostly so, and a few times in each of the odd ways. */
export interface DateHabits {
  /** The forms of an ordinary row, drawn at random; the first stands twice. */
  readonly usual: readonly DateForm[];
  /** Forms that occur once for each time they stand here, wherever a row can bear them. */
  readonly odd: readonly DateForm[];
  /** Headings give the year, so ordinary rows leave it out. */
  readonly yearHeadings: boolean;
}

/** Meetings are in the diary: nobody is vague about their day. */
const firmKinds = /conference|core-group|strategy|plan-ended|supervision|birth|closure|legal/;

type Fits = (account: Account, above: Account | undefined) => boolean;

const isSameYear = (a: Account, b: Account): boolean => dayParts(a.day).year === dayParts(b.day).year;

/** Which rows can bear a form; those not named here can stand on any row. */
const fitsForm: Partial<Record<DateForm, Fits>> = {
  'same-day': (account, above) => above !== undefined && above.day === account.day,
  ditto: (account, above) => above !== undefined && above.day === account.day,
  empty: (account, above) => above !== undefined && above.day === account.day,
  'next-day': (account, above) => above !== undefined && addDays(above.day, 1) === account.day,
  'no-year': (account, above) => above !== undefined && isSameYear(account, above),
  'with-time': (account) => account.time !== null,
  'early-month': (account) => isLoose(account) && dayParts(account.day).day <= 10,
  'mid-month': (account) => isLoose(account) && inMiddle(dayParts(account.day).day),
  'late-month': (account) => isLoose(account) && dayParts(account.day).day > 20,
  ...Object.fromEntries(
    [
      'month',
      'week-commencing',
      'days-together',
      'between',
      'weekend-of',
      'undated',
      'words',
      'impossible',
    ].map((form) => [form, isLoose]),
  ),
};

/** Forms that read only beside the row above, which must then be an ordinary one. */
const leansOnAbove: ReadonlySet<DateForm> = new Set(['same-day', 'ditto', 'empty', 'next-day', 'no-year']);

function isLoose(account: Account): boolean {
  return !firmKinds.test(account.kind) && !account.routine;
}

function inMiddle(dayOfMonth: number): boolean {
  return dayOfMonth > 10 && dayOfMonth <= 20;
}

/** A date for every account, which must stand in the order of its file. */
export function writeDates(
  accounts: readonly Account[],
  habits: DateHabits,
  timeStyle: Agency['time'],
  random: Random,
): WrittenDate[] {
  const forms = chooseForms(accounts, habits, random);
  return accounts.map((account, place) => {
    const form = forms.get(place) ?? usualForm(account, accounts[place - 1], habits, random);
    return writeDate(form, { day: account.day, time: account.time, timeStyle, random });
  });
}

function usualForm(
  account: Account,
  above: Account | undefined,
  habits: DateHabits,
  random: Random,
): DateForm {
  if (habits.yearHeadings && above !== undefined) return 'no-year';
  const [first] = habits.usual;
  if (first === undefined) throw new RangeError('an agency needs a usual way to write dates');
  return account.routine ? first : random.pick([first, ...habits.usual]);
}

/** The odd forms by the place of their rows. Rows that lean on the one above find it ordinary. */
function chooseForms(
  accounts: readonly Account[],
  habits: DateHabits,
  random: Random,
): Map<number, DateForm> {
  const chosen = new Map<number, DateForm>();
  const ordinary = new Set<number>();
  for (const form of habits.odd) {
    const place = random.shuffle([...accounts.keys()]).find((candidate) => {
      const account = accounts[candidate];
      if (account === undefined || chosen.has(candidate) || ordinary.has(candidate)) return false;
      const isLeaning = leansOnAbove.has(form);
      if (isLeaning && chosen.has(candidate - 1)) return false;
      return fitsForm[form]?.(account, accounts[candidate - 1]) ?? true;
    });
    if (place === undefined) continue;
    chosen.set(place, form);
    if (leansOnAbove.has(form)) ordinary.add(place - 1);
  }
  return chosen;
}
