import type { Day } from '../../../../../shared/day.ts';
import { weekday } from '../../../../../shared/day.ts';
import type { CinDate, CinValue } from '../cin-record.ts';
import { dayOf } from '../read-value.ts';
import { type CodeList, isCode } from './codes.ts';
import { isGiven, wordsOf } from './reading.ts';
import type { Around, PartRule } from './rule.ts';

type DateOf<Part> = (part: Part, around: Around) => CinDate | null;
type ValueOf<Part> = (part: Part, around: Around) => CinValue | null;

/** A day that is there falls within the census year, its first and last days among them. */
export function withinYear<Part>(number: string, dateOf: DateOf<Part>): PartRule<Part> {
  return {
    number,
    check: (part, around, tell) => {
      const { start, end } = around.context;
      const date = dateOf(part, around);
      const day = dayOf(date);
      if (date !== null && day !== null && (day < start || day > end)) {
        tell(date, { value: day, start, end });
      }
    },
  };
}

/** Of two days that are there, the one is not before the other. Told at the line of the one that comes too soon. */
export function notBefore<Part>(
  number: string,
  laterOf: DateOf<Part>,
  earlierOf: DateOf<Part>,
): PartRule<Part> {
  return {
    number,
    check: (part, around, tell) => {
      const date = laterOf(part, around);
      const later = dayOf(date);
      const earlier = dayOf(earlierOf(part, around));
      if (date !== null && later !== null && earlier !== null && later < earlier) {
        tell(date, { later, earlier });
      }
    },
  };
}

/** A first day that has to be there, and not after the reference date. Told at the group where it is not there. */
export function presentByEnd<Part extends { readonly line: number }>(
  number: string,
  dateOf: DateOf<Part>,
): PartRule<Part> {
  return {
    number,
    check: (part, around, tell) => {
      const date = dateOf(part, around);
      const day = dayOf(date);
      const { end } = around.context;
      if (day === null || day > end) tell(date ?? part, { value: wordsOf(date), end });
    },
  };
}

/** A day that is there is not after the child's death. */
export function notAfterDeath<Part>(number: string, dateOf: DateOf<Part>): PartRule<Part> {
  return {
    number,
    check: (part, around, tell) => {
      const death = dayOf(around.child.identifiers.deathDate);
      const date = dateOf(part, around);
      const day = dayOf(date);
      if (date !== null && day !== null && death !== null && day > death) tell(date, { value: day, death });
    },
  };
}

/** A group does not end on the day on which it begins. */
export function notSameDay<Part>(number: string, startOf: DateOf<Part>, endOf: DateOf<Part>): PartRule<Part> {
  return {
    number,
    check: (part, around, tell) => {
      const end = endOf(part, around);
      const day = dayOf(end);
      if (end !== null && day !== null && day === dayOf(startOf(part, around))) tell(end, { value: day });
    },
  };
}

/** A code is one of its list; where `required`, it also has to be there. */
export function validCode<Part extends { readonly line: number }>(
  number: string,
  list: CodeList,
  codeOf: ValueOf<Part>,
  required: boolean,
): PartRule<Part> {
  return {
    number,
    check: (part, around, tell) => {
      const value = codeOf(part, around);
      if (!isGiven(value)) {
        if (required) tell(value ?? part, { value: wordsOf(value) });
      } else if (!isCode(list, value.text, around.context.edition)) tell(value, { value: value.text });
    },
  };
}

/** A day that is there is no Saturday or Sunday. */
export function notAtWeekend<Part>(number: string, dateOf: DateOf<Part>): PartRule<Part> {
  return {
    number,
    check: (part, around, tell) => {
      const date = dateOf(part, around);
      const day = dayOf(date);
      if (date === null || day === null) return;
      const ofWeek = weekday(day);
      if (ofWeek >= 6) tell(date, { value: day, weekday: ofWeek === 6 ? 'Saturday' : 'Sunday' });
    },
  };
}

/**
 * The last day of what has a beginning and perhaps an end: the reference date where no end is given, and null where
 * one is given that cannot be read, since nothing can then be said of what falls within.
 */
export function lastDayOf(end: CinDate | null, yearEnd: Day): Day | null {
  return isGiven(end) ? dayOf(end) : yearEnd;
}

/** Whether a day falls in a stretch, its first and its last day among them. */
export function fallsWithin(day: Day, first: Day | null, last: Day | null): boolean {
  return first !== null && last !== null && day >= first && day <= last;
}
