import { addDays, weekday } from '../day.ts';
import { type Bounds, edtfOfDays, stretch } from './calendar-bounds.ts';
import { type Problem, problem } from './cursor.ts';
import { note } from './date-name.ts';
import { sayDay } from './say-day.ts';

type Framed = { readonly bounds: Bounds } | { readonly problem: Problem };

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export function weekdayName(number: number): string {
  return weekdayNames[number - 1] ?? '';
}

/** The weekend of a Friday, Saturday or Sunday; of another day there is none to be sure of. */
function weekendOf(bounds: Bounds): Framed {
  const day = weekday(bounds.earliest);
  if (bounds.earliest !== bounds.latest) return { bounds };
  if (day < 5) {
    const reason = `${sayDay(bounds.earliest)} was a ${weekdayName(day)}, so it is not clear which weekend is meant.`;
    return { problem: problem(reason, 'Write the Saturday and the Sunday.') };
  }
  if (day === 5) return { bounds: stretch(bounds.earliest, 0, 2) };
  return { bounds: day === 6 ? stretch(bounds.earliest, 0, 1) : stretch(bounds.earliest, 1, 0) };
}

function weekOrWeekend(bounds: Bounds): Framed {
  if (weekday(bounds.latest) === 6) {
    const reason = 'With a Saturday, “w/e” may mean the week ending or the weekend.';
    return { problem: problem(reason, 'Write “week ending” or “weekend of”.') };
  }
  const notes = [note('vague', '“w/e” is taken as week ending.')];
  return { bounds: stretch(bounds.latest, 6, 0, { notes }) };
}

/** Puts a day into its week, weekend or fortnight. A range of days stays as written ("weekend of 3/4 May"). */
export function frameBounds(bounds: Bounds, frame: string | null): Framed {
  if (frame === null) return { bounds };
  if (bounds.unit !== 'day') {
    if (frame === 'week-of' && bounds.unit === 'stretch') return { bounds };
    return {
      problem: problem('It names a week, but not the day that it begins or ends with.', 'Write the day.'),
    };
  }
  switch (frame) {
    case 'week-commencing':
      return { bounds: stretch(bounds.earliest, 0, 6) };
    case 'week-ending':
      return { bounds: stretch(bounds.latest, 6, 0) };
    case 'week-ending-or-weekend':
      return weekOrWeekend(bounds);
    case 'fortnight-commencing':
      return { bounds: stretch(bounds.earliest, 0, 13) };
    case 'fortnight-ending':
      return { bounds: stretch(bounds.latest, 13, 0) };
    case 'week-of': {
      const monday = addDays(bounds.earliest, 1 - weekday(bounds.earliest));
      const notes = [note('vague', 'The week is taken from Monday to Sunday.')];
      const sunday = addDays(monday, 6);
      return { bounds: { ...stretch(monday, 0, 6, { notes }), edtf: edtfOfDays(monday, sunday) } };
    }
    default:
      return weekendOf(bounds);
  }
}
