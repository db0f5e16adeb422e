import { counted } from '../../../shared/counted.ts';

/** A panel wants the strongest reasons; the workbook has them all. */
export const reasonsShown = 3;

/** The strongest reasons, and how many there are besides: “They are of one day. And 4 more reasons.” */
export function sayReasons(why: readonly string[], most: number = reasonsShown): string {
  const more = why.length > most ? [`And ${counted(why.length - most, 'more reason')}.`] : [];
  return [...why.slice(0, most), ...more].join(' ');
}
