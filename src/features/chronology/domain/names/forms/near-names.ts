import { distance } from 'fastest-levenshtein';
import { foldName } from '../terms/name-tokens.ts';
import { soundKey } from '../terms/sound-key.ts';
import type { NameIndex } from './name-index.ts';

const shortest = 4;
const long = 7;

/** Says whether a word is a misspelling of a name of the list. Each word is looked at once, however often it comes. */
export function makeNearNames({ words }: NameIndex): (word: string) => boolean {
  const byLength = Map.groupBy(words, (name) => name.length);
  const sounds = new Set([...words].filter((name) => name.length >= shortest).map(soundKey));
  const known = new Map<string, boolean>();
  return (word) => {
    const key = foldName(word);
    const before = known.get(key);
    if (before !== undefined) return before;
    const sounding = key.length >= shortest && !words.has(key) && sounds.has(soundKey(key));
    const near =
      sounding ||
      [-2, -1, 0, 1, 2].some((step) =>
        (byLength.get(key.length + step) ?? []).some((name) => isNear(key, name)),
      );
    known.set(key, near);
    return near;
  };
}

/** One slip in a short word, two in a long one; two letters in each other’s place are one slip: “Kaih”. */
export function isNear(word: string, name: string): boolean {
  if (word.length < shortest || name.length < shortest || word === name) return false;
  const steps = distance(word, name);
  if (steps === 1) return true;
  if (steps !== 2) return false;
  return isSwapped(word, name) || (word.length >= long && word.charAt(0) === name.charAt(0));
}

function isSwapped(word: string, name: string): boolean {
  if (word.length !== name.length) return false;
  const at = [...word].findIndex((letter, place) => letter !== name.charAt(place));
  return word.charAt(at) === name.charAt(at + 1) && word.charAt(at + 1) === name.charAt(at);
}
