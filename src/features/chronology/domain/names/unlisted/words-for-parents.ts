import { foldName } from '../terms/name-tokens.ts';
import { isCommonForename, isOrdinary, wordNames } from '../words/ordinary-words.ts';
import type { KnownWords } from './find-possible-names.ts';
import { isShortOfParent } from './shorthand-in-texts.ts';

/** As children of many homes call their parents and grandparents; none that many people have for a forename. */
const words = new Set(
  `abbu amma ammi appa baba babcia da dadi grampy gramps mam mama mamgu mamma nain nani papa tadcu taid tata`.split(
    /\s+/,
  ),
);

interface Word {
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * “M (mother)”; “Baba hit with wire”, “Da did it”: a child says who hurt them, and a document that makes somebody new of the word tells the deed of a
 * stranger. Not “Baba Conteh” and “Musa Baba”, who are called so, nor a word that is nearly a name of the list.
 */
export function standsForParent(text: string, word: Word, known: KnownWords): boolean {
  return isShortOfParent(text, word) || isWordForParent(text, word, known);
}

function isWordForParent(text: string, { text: own, key, start, end }: Word, known: KnownWords): boolean {
  if (!words.has(key) || !/^\p{Lu}\p{Ll}+$/u.test(own)) return false;
  if (known.found?.has(key) === true || known.isNear?.(own) === true) return false;
  const [, before = ''] =
    /(?<!\p{L})(\p{Lu}[\p{L}\p{M}’'-]*)[ \u00a0]$/u.exec(text.slice(0, start).slice(-30)) ?? [];
  return (
    !/^(?:[ \u00a0]|-)\p{Lu}/u.test(text.slice(end, end + 2)) && (before === '' || isNobody(foldName(before)))
  );
}

/** “Then Baba hit”, “My Mam”. */
function isNobody(key: string): boolean {
  return isOrdinary(key) && !isCommonForename(key) && !wordNames.has(key);
}
