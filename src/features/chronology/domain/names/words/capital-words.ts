import { anyMark } from '../terms/marks.ts';
import type { CapitalWord } from '../terms/name-tokens.ts';
import { withoutOverlaps } from '../terms/overlaps.ts';
import { keyOfWord } from '../terms/seen-wholes.ts';

/** Words with a capital; and words of scripts that have none: “王芳”. */
const capitalised =
  /(?<![\p{L}\p{M}\p{N}])(?:\p{Lu}[\p{L}\p{M}]*(?:[\-'’‐‑][\p{L}\p{M}]+)*|[\p{Lo}--[ªº]]{2,24})/gv;

/** Of a text, without those of the marks that stand in it. */
export function capitalisedWords(text: string): readonly CapitalWord[] {
  const taken = Array.from(text.matchAll(anyMark), ({ index: start, 0: mark }) => ({
    start,
    end: start + mark.length,
  }));
  const words = Array.from(text.matchAll(capitalised), ({ 0: match, index: start }): CapitalWord => {
    const own = match.replace(/['’]s$/i, '');
    return {
      text: own,
      key: keyOfWord(own),
      start,
      end: start + own.length,
      owns: own !== match,
    };
  }).filter(({ text: own }) => own.length > 1);
  return withoutOverlaps(words, taken);
}
