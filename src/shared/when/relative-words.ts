import type { Cursor } from './cursor.ts';

export type RelativeUnit = 'day' | 'week' | 'month' | 'year' | 'fortnight' | 'hour' | 'weekday';

/** A distance from the row above: "the next day", "8 weeks later", "that evening", "the following Monday". */
export interface Relative {
  /** In units; 0 for the same one, negative for earlier. */
  readonly count: number;
  readonly unit: RelativeUnit;
  /** For "the following Monday": 1 for Monday to 7 for Sunday. */
  readonly weekday: number | null;
  readonly partOfDay: string | null;
  /** "later that week": on or after the row above, still within it. */
  readonly within: 'later' | 'earlier' | null;
  /** "the following week" is the calendar's; "a week later" is seven days on. */
  readonly isNamed: boolean;
}

function relative(count: number, unit: RelativeUnit, more: Partial<Relative> = {}): Relative {
  return { count, unit, weekday: null, partOfDay: null, within: null, isNamed: false, ...more };
}

export function unitOf(value: string | number): RelativeUnit | null {
  switch (value) {
    case 'day':
    case 'week':
    case 'month':
    case 'year':
    case 'fortnight':
    case 'hour':
      return value;
    default:
      return null;
  }
}

/** The unit at the cursor; "month", "year" and "hour" are also harmless words elsewhere. */
export function takeUnit(cursor: Cursor): RelativeUnit | null {
  const next = cursor.peek();
  const plain = {
    month: 'month',
    'the month': 'month',
    year: 'year',
    'the year': 'year',
    hour: 'hour',
    hours: 'hour',
    hrs: 'hour',
  } as const;
  const unit =
    next.role === 'unit'
      ? unitOf(next.value)
      : Object.hasOwn(plain, next.text)
        ? plain[next.text as keyof typeof plain]
        : null;
  if (unit !== null) cursor.at += 1;
  return unit;
}

/** "same day", "that evening", "later that week". */
function findSame(cursor: Cursor): Relative | null {
  const same = cursor.take('same');
  if (same === null) return null;
  const part = cursor.take('part-of-day');
  if (part !== null) return relative(0, 'day', { partOfDay: String(part.value) });
  const unit = takeUnit(cursor);
  if (unit === null || unit === 'hour') return null;
  const within = same.text.startsWith('later') ? 'later' : same.text.startsWith('earlier') ? 'earlier' : null;
  return relative(0, unit, unit === 'day' ? {} : { within });
}

/** "the next day", "the following morning", "following Monday", "the previous day". */
function findNeighbour(cursor: Cursor): Relative | null {
  const lexeme = cursor.take('next') ?? cursor.take('following') ?? cursor.take('previous');
  if (lexeme === null) return null;
  const count = lexeme.role === 'previous' ? -1 : 1;
  const part = cursor.take('part-of-day');
  if (part !== null) return relative(count, 'day', { partOfDay: String(part.value) });
  const weekday = cursor.take('weekday');
  if (weekday !== null) return relative(count, 'weekday', { weekday: Number(weekday.value) });
  const unit = takeUnit(cursor);
  return unit === null || unit === 'hour' ? null : relative(count, unit, { isNamed: true });
}

/** "two days later", "8 weeks later", "the day after", "a week earlier". */
function findDistance(cursor: Cursor): Relative | null {
  const amount = takeAmount(cursor);
  if (amount === null) return null;
  const later = cursor.take('later') ?? takeAtEnd(cursor, 'after');
  const earlier = later === null ? (cursor.take('earlier') ?? takeAtEnd(cursor, 'before')) : null;
  if (later === null && earlier === null) return null;
  return relative(later === null ? -amount.count : amount.count, amount.unit);
}

/** "the day before" at the end of a text, or with its date in brackets or after a comma, "on" or "in". */
function takeAtEnd(cursor: Cursor, role: 'after' | 'before') {
  const next = cursor.peek(1);
  const isDateNext = next.bracketed || next.text === ',' || next.text === 'on' || next.text === 'in';
  return isDateNext || cursor.at === cursor.lexemes.length - 1 ? cursor.take(role) : null;
}

/** "the year before, in 2010", "the week after (12 March 2012)": one of a unit, whose date follows. */
function findUnitBeside(cursor: Cursor): Relative | null {
  while (cursor.peek().text === 'the') cursor.at += 1;
  const unit = takeUnit(cursor);
  if (unit === null || unit === 'hour' || cursor.at === cursor.lexemes.length - 1) return null;
  const isAfter = takeAtEnd(cursor, 'after') !== null;
  if (!isAfter && takeAtEnd(cursor, 'before') === null) return null;
  return relative(isAfter ? 1 : -1, unit, { isNamed: true });
}

/** So many days, weeks, months or years. */
export interface Amount {
  readonly count: number;
  readonly unit: RelativeUnit;
}

/** "two days", "8 weeks", "12-month", "a fortnight", "the day" (one). */
export function takeAmount(cursor: Cursor): Amount | null {
  return cursor.attempt(() => {
    while (cursor.peek().text === 'the') cursor.at += 1;
    if (cursor.peek().text === 'day') {
      cursor.at += 1;
      return { count: 1, unit: 'day' };
    }
    const count = takeCount(cursor);
    if (count === null) return null;
    if (cursor.peek().text === '-' && !cursor.peek(1).spaced) cursor.at += 1;
    const unit = takeUnit(cursor);
    return unit === null ? null : { count, unit };
  });
}

function takeCount(cursor: Cursor): number | null {
  const { kind, text, number, role, value } = cursor.peek();
  const isNumber = kind === 'number' && text.length <= 3;
  if (!isNumber && role !== 'count') return null;
  cursor.at += 1;
  return isNumber ? number : Number(value);
}

/** Reads words that count from the row above. */
export function findRelative(cursor: Cursor): Relative | null {
  if (cursor.take('ditto') !== null) return relative(0, 'day');
  return (
    cursor.attempt(findSame) ??
    cursor.attempt(findNeighbour) ??
    cursor.attempt(findDistance) ??
    cursor.attempt(findUnitBeside)
  );
}
