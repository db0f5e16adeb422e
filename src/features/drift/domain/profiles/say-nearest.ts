import { distance } from 'fastest-levenshtein';

/** “; did you mean “social-worker”?”, where a known word is near enough; else nothing. */
export function sayNearest(word: string, known: readonly string[]): string {
  const nearest = [...known].sort((one, other) => distance(word, one) - distance(word, other))[0];
  if (nearest === undefined || distance(word, nearest) > Math.max(2, word.length / 2)) return '';
  return `; did you mean “${nearest}”?`;
}
