import type { FoundName } from './date-name.ts';
import type { Relative } from './relative-words.ts';
import type { Clock } from './tell-clock.ts';

/** One place in time as a text names it, with all that it says about it. */
export interface Point {
  found: FoundName | null;
  /** A lone day that is plainly a day: "the 6th", "on 17". */
  dayIsMarked: boolean;
  relative: Relative | null;
  /** 1 for Monday to 7 for Sunday. */
  weekday: number | null;
  /** "early", "end", "first-half", … in the order written; "early to mid" has two. */
  shades: string[];
  /** "week-commencing", "weekend", … */
  frame: string | null;
  approximate: boolean;
  uncertain: boolean;
  throughout: boolean;
  clock: Clock | null;
  clockApproximate: boolean;
  partOfDay: string | null;
  /** "date unknown, March 2012". */
  isDayUnknown: boolean;
  /** "12/03/12, exact date not known": about that day. */
  isDayInexact: boolean;
  /** The last of "March 2014 and 2015": a year with no word before it. */
  isYearOnlyAfterJoin: boolean;
  /** "on three occasions": more dates than the text gives. */
  isSeveral: boolean;
}

export function emptyPoint(): Point {
  return {
    found: null,
    dayIsMarked: false,
    relative: null,
    weekday: null,
    shades: [],
    frame: null,
    approximate: false,
    uncertain: false,
    throughout: false,
    clock: null,
    clockApproximate: false,
    partOfDay: null,
    isDayUnknown: false,
    isDayInexact: false,
    isYearOnlyAfterJoin: false,
    isSeveral: false,
  };
}

/** Whether the text has told a whole day already, to which a bare "1430" or "2013" can belong as a time. */
export function hasDay({ found, relative }: Point): boolean {
  if (found === null) return relative?.unit === 'day' || relative?.unit === 'weekday';
  const { name } = found;
  const isDay = name.kind === 'holiday' || (name.kind === 'calendar' && name.day !== null);
  return isDay && name.year !== null;
}

/** Two parts of the day are kept one after the other: "morning, late". */
export function addPartOfDay(point: Point, part: string): void {
  if (point.partOfDay !== null && point.partOfDay !== part) {
    point.partOfDay = `${point.partOfDay}, ${part}`;
    return;
  }
  point.partOfDay = part;
}
