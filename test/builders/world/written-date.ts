import { addDays, type Day, dayParts, daysInMonth, makeDay, weekday } from '../../../src/shared/day.ts';
import { clockTime } from './naming.ts';
import type { Random } from './random.ts';
import type { Agency } from './story.ts';

/** A date as an agency writes it, and what it means by it. */
export interface WrittenDate {
  readonly text: string;
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly extent: 'day' | 'span' | 'within' | 'unknown';
  readonly certainty: 'exact' | 'approximate' | 'uncertain';
  /** The bounds are a matter of taste: "early March", "winter". */
  readonly soft: boolean;
  /** The clock time in the date's own cell. */
  readonly time: string | null;
  /**
   * Whether a good reader must read it, may leave it unread because it takes a repair or the row
   * above, or must not give it a day.
   */
  readonly reading: 'must' | 'may' | 'must-not';
  /** The habit or oddity that it shows. */
  readonly form: DateForm;
}

interface Writing {
  readonly day: Day;
  readonly time: string | null;
  readonly timeStyle: Agency['time'];
  readonly random: Random;
}

const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];
const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const monthSlips = [
  ...['Janaury', 'Febuary', 'Marhc', 'Apirl', 'Mai', 'Jume', 'Jully', 'Agust', 'Septmber'],
  ...['Ocotber', 'Novemeber', 'Decmber'],
];

const two = (number: number): string => String(number).padStart(2, '0');

function parts(day: Day) {
  const { year, month, day: dayOfMonth } = dayParts(day);
  const monthName = monthNames[month - 1] ?? '';
  const weekdayName = weekdayNames[weekday(day) - 1] ?? '';
  return { year, month, dayOfMonth, monthName, weekdayName, shortYear: two(year % 100) };
}

function ordinal(dayOfMonth: number): string {
  const isTeen = dayOfMonth >= 11 && dayOfMonth <= 13;
  return `${dayOfMonth}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][dayOfMonth % 10] ?? 'th')}`;
}

/** One certain day, for the reader to read. */
function oneDay(text: string, day: Day): Omit<WrittenDate, 'form'> {
  return {
    ...{ text, earliest: day, latest: day, extent: 'day', certainty: 'exact' },
    ...{ soft: false, time: null, reading: 'must' },
  };
}

function unread(text: string): Omit<WrittenDate, 'form'> {
  return { ...oneDay(text, '' as Day), earliest: null, latest: null, extent: 'unknown', reading: 'must-not' };
}

function period(
  text: string,
  earliest: Day,
  latest: Day,
  more: Partial<WrittenDate> = {},
): Omit<WrittenDate, 'form'> {
  return { ...oneDay(text, earliest), latest, extent: 'within', ...more };
}

function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const day = makeDay(year, month, Math.min(dayOfMonth, daysInMonth(year, month)));
  if (day === null) throw new RangeError(`no day ${year}-${month}-${dayOfMonth}`);
  return day;
}

function monthPart(word: string, from: number, to: number) {
  return ({ day }: Writing) => {
    const { year, month, monthName } = parts(day);
    const text = `${word} ${monthName} ${year}`;
    return period(text, dayOf(year, month, from), dayOf(year, month, to), {
      soft: true,
      certainty: 'approximate',
    });
  };
}

function wholeMonth({ day }: Writing) {
  const { year, month, monthName } = parts(day);
  return period(`${monthName} ${year}`, dayOf(year, month, 1), dayOf(year, month, 31));
}

function aroundDay({ day, random }: Writing) {
  const { year, dayOfMonth, monthName, shortYear, month } = parts(day);
  const text = random.pick([
    `approx ${dayOfMonth} ${monthName} ${year}`,
    `c. ${dayOfMonth}/${month}/${shortYear}`,
    `on or around ${dayOfMonth} ${monthName} ${year}`,
  ]);
  return { ...oneDay(text, day), certainty: 'approximate' as const, soft: true };
}

function weekCommencing({ day, random }: Writing) {
  const monday = addDays(day, 1 - weekday(day));
  const { year, dayOfMonth, monthName, shortYear, month } = parts(monday);
  const text = random.pick([
    `w/c ${two(dayOfMonth)}/${two(month)}/${shortYear}`,
    `w/c ${dayOfMonth} ${monthName} ${year}`,
  ]);
  return period(text, monday, addDays(monday, 6), { soft: true });
}

function daysTogether({ day }: Writing) {
  const { year, month, dayOfMonth, monthName } = parts(day);
  const from = Math.max(1, Math.min(dayOfMonth, daysInMonth(year, month) - 2));
  return period(
    `${from}-${from + 2} ${monthName} ${year}`,
    dayOf(year, month, from),
    dayOf(year, month, from + 2),
    {
      extent: 'span',
    },
  );
}

function between({ day }: Writing) {
  const { year, month, dayOfMonth, monthName } = parts(day);
  const from = Math.max(1, Math.min(dayOfMonth - 2, daysInMonth(year, month) - 6));
  return period(
    `Between ${from} and ${from + 6} ${monthName} ${year}`,
    dayOf(year, month, from),
    dayOf(year, month, from + 6),
  );
}

function weekendOf({ day }: Writing) {
  const saturday = addDays(day, 6 - weekday(day));
  const { year, dayOfMonth, monthName } = parts(saturday);
  return period(`Weekend of ${dayOfMonth} ${monthName} ${year}`, saturday, addDays(saturday, 1), {
    soft: true,
  });
}

function withTime({ day, time, timeStyle, random }: Writing) {
  const { year, month, dayOfMonth, shortYear } = parts(day);
  const clock = time ?? '10:00';
  const written = timeStyle === 'colon' ? clock : random.pick([clockTime(clock, timeStyle), clock]);
  return {
    ...oneDay(`${dayOfMonth}/${month}/${random.pick([shortYear, String(year)])} ${written}`, day),
    time: clock,
  };
}

const writers = {
  slash: ({ day }: Writing) => {
    const { year, month, dayOfMonth } = parts(day);
    return oneDay(`${two(dayOfMonth)}/${two(month)}/${year}`, day);
  },
  'short-slash': ({ day }: Writing) => {
    const { month, dayOfMonth, shortYear } = parts(day);
    return oneDay(`${dayOfMonth}/${month}/${shortYear}`, day);
  },
  dots: ({ day }: Writing) => {
    const { year, month, dayOfMonth } = parts(day);
    return oneDay(`${two(dayOfMonth)}.${two(month)}.${year}`, day);
  },
  'short-month': ({ day }: Writing) => {
    const { dayOfMonth, monthName, shortYear } = parts(day);
    return oneDay(`${two(dayOfMonth)}-${monthName.slice(0, 3)}-${shortYear}`, day);
  },
  long: ({ day }: Writing) => {
    const { year, dayOfMonth, monthName } = parts(day);
    return oneDay(`${dayOfMonth} ${monthName} ${year}`, day);
  },
  ordinal: ({ day }: Writing) => {
    const { year, dayOfMonth, monthName } = parts(day);
    return oneDay(`${ordinal(dayOfMonth)} ${monthName} ${year}`, day);
  },
  weekday: ({ day }: Writing) => {
    const { year, dayOfMonth, monthName, weekdayName } = parts(day);
    return oneDay(`${weekdayName.slice(0, 3)} ${ordinal(dayOfMonth)} ${monthName} ${year}`, day);
  },
  iso: ({ day }: Writing) => oneDay(day, day),
  'month-first': ({ day }: Writing) => {
    const { year, dayOfMonth, monthName } = parts(day);
    return oneDay(`${monthName} ${ordinal(dayOfMonth)} ${year}`, day);
  },
  'with-time': withTime,
  'question-before': (writing: Writing) => {
    const { year, dayOfMonth, monthName } = parts(writing.day);
    return { ...oneDay(`?${dayOfMonth} ${monthName} ${year}`, writing.day), certainty: 'uncertain' as const };
  },
  'question-after': (writing: Writing) => {
    const { year, month, dayOfMonth } = parts(writing.day);
    const text = `${two(dayOfMonth)}/${two(month)}/${year}?`;
    return { ...oneDay(text, writing.day), certainty: 'uncertain' as const };
  },
  'around-day': aroundDay,
  'early-month': monthPart('Early', 1, 10),
  'mid-month': monthPart('mid', 11, 20),
  'late-month': monthPart('Late', 21, 31),
  month: wholeMonth,
  'week-commencing': weekCommencing,
  'days-together': daysTogether,
  between,
  'weekend-of': weekendOf,
  'no-year': ({ day }: Writing) => {
    const { dayOfMonth, monthName } = parts(day);
    return oneDay(`${dayOfMonth} ${monthName}`, day);
  },
  'same-day': ({ day, random }: Writing) => ({
    ...oneDay(random.pick(['same day', 'Same day', 'As above']), day),
    reading: 'may' as const,
  }),
  'next-day': ({ day, random }: Writing) => ({
    ...oneDay(random.pick(['next day', 'The next day', 'following day']), day),
    reading: 'may' as const,
  }),
  ditto: ({ day }: Writing) => ({ ...oneDay('"', day), reading: 'may' as const }),
  empty: ({ day }: Writing) => ({ ...oneDay('', day), reading: 'may' as const }),
  'month-slip': ({ day }: Writing) => {
    const { year, month, dayOfMonth } = parts(day);
    return { ...oneDay(`${dayOfMonth} ${monthSlips[month - 1]} ${year}`, day), reading: 'may' as const };
  },
  'separator-slip': ({ day, random }: Writing) => {
    const { year, month, dayOfMonth, shortYear } = parts(day);
    const text = random.pick([
      `${two(dayOfMonth)}.${two(month)}/${shortYear}`,
      `${two(dayOfMonth)}//${two(month)}/${year}`,
      `${two(dayOfMonth)}/${two(month)}.${year}`,
    ]);
    return { ...oneDay(text, day), reading: 'may' as const };
  },
  'letter-slip': ({ day }: Writing) => {
    const { year, month, dayOfMonth } = parts(day);
    const text = `${two(dayOfMonth)}/${two(month)}/${String(year).replace('0', 'O')}`;
    return { ...oneDay(text, day), reading: 'may' as const };
  },
  'wrong-weekday': ({ day }: Writing) => {
    const { year, dayOfMonth, monthName } = parts(day);
    const wrong = weekdayNames[weekday(day) % 7] ?? '';
    return { ...oneDay(`${wrong} ${dayOfMonth} ${monthName} ${year}`, day), reading: 'may' as const };
  },
  'words-after': ({ day, random }: Writing) => {
    const { year, month, dayOfMonth } = parts(day);
    const words = random.pick(['(late entry)', 'tel. call', '- recorded by duty']);
    return { ...oneDay(`${two(dayOfMonth)}/${two(month)}/${year} ${words}`, day), reading: 'may' as const };
  },
  undated: ({ random }: Writing) => ({
    ...unread(random.pick(['Undated', 'Date not known', 'undated'])),
    reading: 'may' as const,
  }),
  impossible: ({ day }: Writing) => unread(`31 September ${dayParts(day).year}`),
  'year-slip': ({ day }: Writing) => {
    const { year, month, dayOfMonth } = parts(day);
    return unread(`${two(dayOfMonth)}/${two(month)}/${String(year).slice(0, 3)}`);
  },
  words: ({ random }: Writing) => unread(random.pick(['See letter on file', 'Various', 'Ongoing'])),
} satisfies Record<string, (writing: Writing) => Omit<WrittenDate, 'form'>>;

export type DateForm = keyof typeof writers;

export const dateForms = Object.keys(writers) as DateForm[];

export function writeDate(form: DateForm, writing: Writing): WrittenDate {
  return { ...writers[form](writing), form };
}
