import type { ResidualFinding } from '../terms/cast.ts';
import { marks } from '../terms/marks.ts';
import type { Shape } from '../terms/number-shape.ts';
import { inOrder, withoutOverlaps } from '../terms/overlaps.ts';
import { findNumbersUnder, type NumberColumn } from './number-headings.ts';
import { shapes } from './number-shapes.ts';

/** Something in a text that could tell who somebody is, and where it stands. */
export interface Residual {
  readonly kind: ResidualFinding['kind'];
  readonly start: number;
  readonly end: number;
  readonly shownAs: string;
}

/**
 * Numbers, addresses and the like in a text, in its order.
 *
 * @param column what the heading says of the numbers in the cell that the text is.
 */
export function findNumbers(
  text: string,
  born: ReadonlySet<string> = new Set(),
  column: NumberColumn | null = null,
): readonly Residual[] {
  let found: readonly Residual[] = column === null ? [] : findNumbersUnder(text, column);
  const hasDigits = /\d/.test(text);
  for (const shape of shapes) {
    const { needs } = shape;
    if (needs === 'digit' ? !hasDigits : needs !== undefined && !holds(text, needs)) continue;
    const own = withoutOverlaps(findShape(text, shape, born), found);
    if (own.length > 0) found = inOrder([...found, ...own]);
  }
  return found;
}

function findShape(
  text: string,
  { kind, pattern, fits, isWhose }: Shape,
  born: ReadonlySet<string>,
): readonly Residual[] {
  return Array.from(text.matchAll(pattern)).flatMap((match): readonly Residual[] => {
    const what = match.groups?.['what'] ?? match.groups?.['which'] ?? match[0];
    if (fits !== undefined && !fits(what, born)) return [];
    if (isWhose !== undefined && !isWhose(match.groups?.['whose'] ?? '')) return [];
    const start = match.index + match[0].lastIndexOf(what);
    return [{ kind, start, end: start + what.length, shownAs: marks[kind] }];
  });
}

function holds(text: string, sign: string | RegExp): boolean {
  return typeof sign === 'string' ? text.includes(sign) : sign.test(text);
}
