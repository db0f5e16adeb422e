import { nameWords } from './fold-name.ts';

/** Words that are written for a child who has no name yet, or whose name is not known. */
const first = new Set('unborn baby infant newborn twin triplet ubb male female unknown'.split(' '));
const standIns = new Set([
  ...first,
  ...'boy girl child of expected foetus fetus unnamed bump not known nk na n tbc tba mr mrs ms miss'.split(
    ' ',
  ),
]);
const marks = new Map(
  '1 2 3 4 a b c d i ii iii iv one two three four'
    .split(' ')
    .map((word, at) => [word, String((at % 4) + 1)] as const),
);

/** Whether a name that begins so is that of a child without one: “Unborn baby Souza”. */
export function standsInFirst(word: string): boolean {
  return first.has(nameWords(word).join(''));
}

/** “Baby”, or the “1” of “Twin 1”: a word that is no name. */
export function isStandIn(word: string): boolean {
  const folded = nameWords(word).join('');
  return standIns.has(folded) || marks.has(folded);
}

/** Whether all words stand in for a name: “Unborn baby”, “Twin B”. A single letter alone is an initial. */
export function isStandInName(words: readonly string[]): boolean {
  return words.some((word) => standIns.has(word)) && words.every(isStandIn);
}

/** Which of several born together such a name means: 2 for “Twin B”. Null where it does not say. */
export function whichOfSeveral(words: readonly string[]): string | null {
  const found = words.find((word) => marks.has(word));
  return found === undefined ? null : (marks.get(found) ?? null);
}
