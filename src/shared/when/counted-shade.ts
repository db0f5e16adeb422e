import { addDays, type Day } from '../day.ts';
import type { Cursor } from './cursor.ts';
import { shiftDay } from './relative-days.ts';
import { type Amount, takeAmount, takeUnit, unitOf } from './relative-words.ts';

/** How many "a few" are taken to be. */
const few = 3;

const endWords: ReadonlySet<string> = new Set(['last', 'final', 'closing', 'latter']);
const startWords: ReadonlySet<string> = new Set(['first', '1st', 'opening', 'initial']);

/** Takes "the first three months of", "the last few weeks of", and gives it as a shade: "first:3:month". */
export function takeCountedShade(cursor: Cursor): string | null {
  return cursor.attempt(() => {
    while (cursor.peek().text === 'the') cursor.at += 1;
    const end = takeEnd(cursor);
    if (end === null) return null;
    const isFew = cursor.peek().text === 'few';
    if (isFew) cursor.at += 1;
    const amount = isFew ? fewOf(cursor) : takeAmount(cursor);
    const { text } = cursor.peek();
    if (amount === null || (text !== 'of' && text !== 'in')) return null;
    cursor.at += 1;
    return [end, amount.count, amount.unit, ...(isFew ? ['about'] : [])].join(':');
  });
}

function takeEnd(cursor: Cursor): 'first' | 'last' | null {
  const { text } = cursor.peek();
  if (!endWords.has(text) && !startWords.has(text)) return null;
  cursor.at += 1;
  return endWords.has(text) ? 'last' : 'first';
}

function fewOf(cursor: Cursor): Amount | null {
  const unit = takeUnit(cursor);
  return unit === null ? null : { count: few, unit };
}

interface Span {
  readonly earliest: Day;
  readonly latest: Day;
}

/** Whether a shade counts its days exactly: "the first three months of 2010". */
export function isExactShade(shade: string): boolean {
  return shade.includes(':') && !shade.endsWith(':about');
}

/** The days of a counted shade within a stretch; null where they would reach out of it, or for any other shade. */
export function countedPart({ earliest, latest }: Span, shade: string): Span | null {
  const [end, countText, unitText = ''] = shade.split(':');
  const unit = unitOf(unitText);
  if (unit === null || unit === 'hour') return null;
  const count = Number(countText);
  const part =
    end === 'first'
      ? { earliest, latest: addDays(shiftDay(earliest, count, unit), -1) }
      : { earliest: shiftDay(addDays(latest, 1), -count, unit), latest };
  return part.earliest < earliest || part.latest > latest ? null : part;
}
