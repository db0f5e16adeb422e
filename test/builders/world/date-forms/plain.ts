import { clockTime } from '../naming.ts';
import { namesOf, oneDay, type WriteForm, type Writing } from './form.ts';

/** A form in which the day is plain, made of its numbers and names. */
function plain(write: (names: ReturnType<typeof namesOf>) => string): WriteForm {
  return ({ day }) => oneDay(write(namesOf(day)), day);
}

function timeOf({ time, timeStyle, random }: Writing): { clock: string; written: string } {
  const clock = time ?? '10:00';
  return {
    clock,
    written: timeStyle === 'colon' ? clock : random.pick([clockTime(clock, timeStyle), clock]),
  };
}

/** Every reader must read these. */
export const plainForms = {
  slash: plain(({ dd, mm, year }) => `${dd}/${mm}/${year}`),
  'short-slash': plain(({ d, m, yy }) => `${d}/${m}/${yy}`),
  dots: plain(({ dd, mm, year }) => `${dd}.${mm}.${year}`),
  'short-month': plain(({ dd, monthName, yy }) => `${dd}-${monthName.slice(0, 3)}-${yy}`),
  long: plain(({ d, monthName, year }) => `${d} ${monthName} ${year}`),
  ordinal: plain(({ nth, monthName, year }) => `${nth} ${monthName} ${year}`),
  'of-month': plain(({ nth, monthName, year }) => `${nth} of ${monthName} ${year}`),
  weekday: plain(
    ({ weekdayName, nth, monthName, year }) => `${weekdayName.slice(0, 3)} ${nth} ${monthName} ${year}`,
  ),
  iso: ({ day }: Writing) => oneDay(day, day),
  'month-first': plain(({ monthName, nth, year }) => `${monthName} ${nth} ${year}`),
  spaced: plain(({ dd, mm, year }) => `${dd} / ${mm} / ${year}`),
  'unbroken-space': plain(({ d, monthName, year }) => `${d}\u00a0${monthName}\u00a0${year}`),
  'half-of-day': plain(({ dd, mm, year }) => `${dd}/${mm}/${year} pm`),
  'with-time': (writing: Writing) => {
    const { d, m, yy, year } = namesOf(writing.day);
    const { clock, written } = timeOf(writing);
    return oneDay(`${d}/${m}/${writing.random.pick([yy, String(year)])} ${written}`, writing.day, {
      time: clock,
    });
  },
  'at-time': (writing: Writing) => {
    const { weekdayName, d, m, yy } = namesOf(writing.day);
    const { clock, written } = timeOf(writing);
    return oneDay(`${weekdayName.slice(0, 3)} ${d}.${m}.${yy} @ ${written}`, writing.day, { time: clock });
  },
} satisfies Record<string, WriteForm>;
