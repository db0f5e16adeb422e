import { readChildLabel } from '../child-label.ts';
import { isMonthWord, isOrdinary } from '../names/words/ordinary-words.ts';
import { splitWords, type Word } from '../text/words.ts';
import type { Happening } from './happening.ts';
import { meansEveryChild, meansUnborn } from './read-signals.ts';

/** The column names one child who is born, not everybody. */
export function isChildName(name: string): boolean {
  const lower = name.trim().toLowerCase();
  return lower !== '' && !meansEveryChild(lower) && !meansUnborn(lower);
}

/** Those whom the column names; empty where it names nobody, or everybody, or no child already born. */
export function childrenOf({ entries }: Pick<Happening, 'entries'>): ReadonlySet<string> {
  return new Set(entries.flatMap(({ children }) => children).filter(isChildName));
}

/** By what a child is told from others: the first name in small letters, also of "Example, Ann"; "Child B" whole. */
export function childKey(name: string): string {
  const label = readChildLabel(name);
  if (label !== null) return label;
  const words = splitWords(name.includes(',') ? name.slice(name.indexOf(',') + 1) : name);
  return words[0]?.lower.replace(/'s$/, '') ?? name.trim().toLowerCase();
}

export function childKeysOf(happening: Pick<Happening, 'entries'>): ReadonlySet<string> {
  return new Set(Array.from(childrenOf(happening), childKey));
}

/**
 * The keys of first names that stand alone among the words of a sentence: "Tom" in "Tom: plan ended" and in "Ended for
 * Tom". A first name with another beside it, or behind a title or a role in capitals, is commonly a professional's.
 */
export function findFirstNames(words: readonly Word[]): readonly string[] {
  return words
    .filter((word, place) => {
      const before = words[place - 1];
      return isName(word) && !isName(before) && !isName(words[place + 1]) && !isOfProfessional(before);
    })
    .map(({ text }) => childKey(text));
}

function isName(word: Word | undefined): boolean {
  if (word === undefined || !/^\p{Lu}\p{Ll}+(?:[-’']\p{Lu}?\p{Ll}+)*$/u.test(word.text)) return false;
  const key = childKey(word.text);
  return !isOrdinary(key) && !isMonthWord(key);
}

/** "Mr", "PC", "SW", "TA". */
function isOfProfessional(before: Word | undefined): boolean {
  return before !== undefined && /^(?:Mr|Mrs|Ms|Miss|Dr|\p{Lu}{2,4})$/u.test(before.text);
}
