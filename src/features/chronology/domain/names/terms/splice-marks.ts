import { marks } from './marks.ts';

/** A stretch of a text and what stands in its place. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly shownAs: string;
}

/** Neighbouring marks that say the same are one: “[name] [name]” is one person’s. */
export function splice(text: string, stretches: readonly Marked[]): string {
  if (stretches.length === 0) return text;
  let hidden = '';
  let at = 0;
  let last: Marked | null = null;
  for (const stretch of stretches) {
    const between = text.slice(at, stretch.start);
    const goesOn = last !== null && last.shownAs === marks.name && stretch.shownAs === marks.name;
    if (!(goesOn && /^[ \u00a0-]$/.test(between))) hidden += between + stretch.shownAs;
    at = stretch.end;
    last = stretch;
  }
  return hidden + text.slice(at);
}
