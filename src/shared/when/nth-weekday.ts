import { addDays, type Day, weekday } from '../day.ts';
import type { Cursor } from './cursor.ts';

const weekend = 'weekend';
const saturday = 6;

/** Takes "the first Monday in", "the last weekend of", and gives it as a shade: "nth:1:1", "nth:-1:weekend". */
export function takeNthWeekday(cursor: Cursor): string | null {
  return cursor.attempt(() => {
    while (cursor.peek().text === 'the') cursor.at += 1;
    const nth = takeNth(cursor);
    if (nth === null) return null;
    const of = takeWeekday(cursor);
    return of === null ? null : `nth:${nth}:${of}`;
  });
}

function takeNth(cursor: Cursor): number | null {
  const { role, value, text } = cursor.peek();
  const isLast = text === 'last' || text === 'final';
  const nth = isLast ? -1 : Number(value);
  if (!isLast && (role !== 'ordinal-word' || nth > 5)) return null;
  cursor.at += 1;
  return nth;
}

function takeWeekday(cursor: Cursor): string | null {
  const { role, value, text } = cursor.peek();
  const of = role === 'weekday' ? String(value) : text.startsWith(weekend) ? weekend : null;
  if (of === null) return null;
  cursor.at += 1;
  const hasOf = text.endsWith(' of');
  const { text: next } = cursor.peek();
  if (next === 'of' || next === 'in') cursor.at += 1;
  else if (!hasOf) return null;
  return of;
}

interface Span {
  readonly earliest: Day;
  readonly latest: Day;
}

/** The day, or weekend, of a month that a shade tells; null where it has no fifth, or for any other shade. */
export function nthWeekdayPart({ earliest, latest }: Span, shade: string): Span | null {
  const [kind, nthText, of] = shade.split(':');
  if (kind !== 'nth') return null;
  const day = of === weekend ? saturday : Number(of);
  const nth = Number(nthText);
  const first = addDays(earliest, (day - weekday(earliest) + 7) % 7);
  const last = addDays(latest, -((weekday(latest) - day + 7) % 7));
  const found = nth > 0 ? addDays(first, 7 * (nth - 1)) : last;
  const end = of === weekend ? addDays(found, 1) : found;
  return end > latest ? null : { earliest: found, latest: end };
}
