import { addDays, weekday } from '../../../../src/shared/day.ts';
import { dayInMonth, namesOf, oneDay, period, type WriteForm, type Writing } from './form.ts';

function monthPart(word: string, from: number, to: number): WriteForm {
  return ({ day }) => {
    const { year, month, monthName } = namesOf(day);
    return period(
      `${word} ${monthName} ${year}`,
      dayInMonth(year, month, from),
      dayInMonth(year, month, to),
      {
        soft: true,
        certainty: 'approximate',
      },
    );
  };
}

function aroundDay({ day, random }: Writing) {
  const { d, m, yy, monthName, year } = namesOf(day);
  const text = random.pick([
    `approx ${d} ${monthName} ${year}`,
    `c. ${d}/${m}/${yy}`,
    `on or around ${d} ${monthName} ${year}`,
  ]);
  return oneDay(text, day, { certainty: 'approximate', soft: true });
}

function weekCommencing({ day, random }: Writing) {
  const monday = addDays(day, 1 - weekday(day));
  const { d, dd, mm, yy, monthName, year } = namesOf(monday);
  const text = random.pick([`w/c ${dd}/${mm}/${yy}`, `w/c ${d} ${monthName} ${year}`]);
  return period(text, monday, addDays(monday, 6), { soft: true });
}

function daysTogether({ day }: Writing) {
  const { year, month, monthName } = namesOf(day);
  const from = namesOf(addDays(dayInMonth(year, month, 31), -2)).d;
  const first = Math.min(namesOf(day).d, from);
  const [earliest, latest] = [dayInMonth(year, month, first), dayInMonth(year, month, first + 2)];
  return period(`${first}-${first + 2} ${monthName} ${year}`, earliest, latest, { extent: 'span' });
}

function between({ day }: Writing) {
  const { year, month, d, monthName } = namesOf(day);
  const first = Math.max(1, Math.min(d - 2, 22));
  const [earliest, latest] = [dayInMonth(year, month, first), dayInMonth(year, month, first + 6)];
  return period(`Between ${first} and ${first + 6} ${monthName} ${year}`, earliest, latest);
}

function weekendOf({ day }: Writing) {
  const saturday = addDays(day, 6 - weekday(day));
  const { d, monthName, year } = namesOf(saturday);
  return period(`Weekend of ${d} ${monthName} ${year}`, saturday, addDays(saturday, 1), { soft: true });
}

/** Written by hand in the front of the diary: this day or the next. */
function withNextDay(
  write: (first: string, second: string) => string,
  more: Parameters<typeof period>[3],
): WriteForm {
  return ({ day }) => {
    const next = addDays(day, 1);
    const short = (names: ReturnType<typeof namesOf>) => `${names.dd}/${names.mm}/${names.yy}`;
    return period(write(short(namesOf(day)), short(namesOf(next))), day, next, { reading: 'may', ...more });
  };
}

/** Dates that say, in one way or another, that their writer does not know the day, or that it was several. */
export const vagueForms = {
  'question-before': ({ day }: Writing) => {
    const { d, monthName, year } = namesOf(day);
    return oneDay(`?${d} ${monthName} ${year}`, day, { certainty: 'uncertain' });
  },
  'question-after': ({ day }: Writing) => {
    const { dd, mm, year } = namesOf(day);
    return oneDay(`${dd}/${mm}/${year}?`, day, { certainty: 'uncertain' });
  },
  'around-day': aroundDay,
  'early-month': monthPart('Early', 1, 10),
  'mid-month': monthPart('mid', 11, 20),
  'late-month': monthPart('Late', 21, 31),
  'end-of-month': monthPart('End of', 24, 31),
  month: ({ day }: Writing) => {
    const { year, month, monthName } = namesOf(day);
    return period(`${monthName} ${year}`, dayInMonth(year, month, 1), dayInMonth(year, month, 31));
  },
  'week-commencing': weekCommencing,
  'days-together': daysTogether,
  between,
  'weekend-of': weekendOf,
  'either-day': withNextDay((first, second) => `${first} or ${second}`, {}),
  'two-days': withNextDay((first, second) => `${first} & ${second}`, { extent: 'span', soft: true }),
  'night-of': ({ day }: Writing) => {
    const { d, monthName, year } = namesOf(day);
    const next = addDays(day, 1);
    const text = `Night of ${d}/${namesOf(next).d} ${monthName} ${year}`;
    return period(text, day, next, { extent: 'span', soft: true, reading: 'may' });
  },
  'from-day': ({ day }: Writing) => {
    const { d, monthName, year } = namesOf(day);
    return oneDay(`From ${d} ${monthName} ${year}`, day, { latest: null, extent: 'span', reading: 'may' });
  },
} satisfies Record<string, WriteForm>;
