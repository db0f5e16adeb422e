import { z } from 'zod';
import { type Day, makeDay, parseDay } from '../../shared/day.ts';
import { sayDay } from '../../shared/when/say-day.ts';
import { named } from './field-names.ts';
import { type DayPart, dayPartNames } from './form.ts';

/** How a person is asked for a day. */
export interface AskedDay {
  /** Said where no box is filled: “Enter the date of the meeting”. */
  readonly missing: string;
  /** The day’s name at the head of a sentence: “Date of the meeting”. */
  readonly name: string;
  readonly earliest?: Day;
  readonly latest?: Day;
}

interface Boxes {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day out of three boxes, or of an API’s `YYYY-MM-DD`. A month may be typed as a number or by its name. */
export function dayField(asked: AskedDay): z.ZodType<Day> {
  const day = sentDay(asked.missing).transform((value, context) => {
    const read = readBoxes(value, asked);
    if (typeof read === 'string') return read;
    context.addIssue({ code: 'custom', ...(read ?? { message: asked.missing, path: ['day'] }) });
    return z.NEVER;
  });
  return named(asked.name, day);
}

/** The same where it may be left out: null where no box is filled. */
export function optionalDayField(asked: Omit<AskedDay, 'missing'>): z.ZodType<Day | null> {
  const day = sentDay(`${asked.name} must be a real date`).transform((value, context) => {
    const read = readBoxes(value, asked);
    if (read === null || typeof read === 'string') return read;
    context.addIssue({ code: 'custom', ...read });
    return z.NEVER;
  });
  return named(asked.name, day);
}

/** Three boxes, or one text. */
function sentDay(wrong: string) {
  return z.union([z.string(), z.record(z.string(), z.unknown())], { error: wrong }).nullish();
}

interface Wrong {
  readonly message: string;
  readonly path: [DayPart];
}

function boxesOf(value: unknown): Boxes {
  const box = (name: DayPart) => {
    const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
    return typeof found === 'string' ? found.trim() : '';
  };
  return { day: box('day'), month: box('month'), year: box('year') };
}

function monthNumber(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  return /^[a-z]{3,9}\.?$/i.test(text) ? months.indexOf(text.slice(0, 3).toLowerCase()) + 1 : 0;
}

/** The day; null where nothing is given; or else what is wrong. */
function readBoxes(value: unknown, asked: Omit<AskedDay, 'missing'>): Day | Wrong | null {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'string') return inBounds(parseDay(value.trim()), asked);
  const boxes = boxesOf(value);
  const empty = dayPartNames.filter((name) => boxes[name] === '');
  if (empty.length === dayPartNames.length) return null;
  const [first] = empty;
  if (first !== undefined) {
    const named = empty.map((name) => `a ${name}`).join(' and ');
    return { message: `${asked.name} must include ${named}`, path: [first] };
  }
  if (!/^\d{4}$/.test(boxes.year)) {
    return { message: `Year of ${lowerFirst(asked.name)} must have 4 figures, like 2026`, path: ['year'] };
  }
  if (!/^\d{1,2}$/.test(boxes.day)) return inBounds(null, asked);
  return inBounds(makeDay(Number(boxes.year), monthNumber(boxes.month), Number(boxes.day)), asked);
}

function inBounds(day: Day | null, { name, earliest, latest }: Omit<AskedDay, 'missing'>): Day | Wrong {
  if (day === null) return { message: `${name} must be a real date`, path: ['day'] };
  if (earliest !== undefined && day < earliest) {
    return { message: `${name} must be ${sayDay(earliest)} or later`, path: ['day'] };
  }
  if (latest !== undefined && day > latest) {
    return { message: `${name} must be ${sayDay(latest)} or earlier`, path: ['day'] };
  }
  return day;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
