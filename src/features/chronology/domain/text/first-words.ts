import { numberWords } from './match-phrase.ts';
import type { Item, Phrase } from './phrase.ts';

/** The words that a phrase may begin with, as a word index takes them. */
export function firstWordsOf(phrase: Phrase): readonly string[] {
  const words: string[] = [];
  for (const item of phrase) {
    words.push(...wordsOf(item));
    if (!(item.is === 'choice' && item.optional)) break;
  }
  return words;
}

/** For each part of a phrase after the first that it cannot do without: the words that this part may begin with. */
export function requiredWordsOf(phrase: Phrase): readonly (readonly string[])[] {
  return phrase
    .slice(1)
    .filter((item) => item.is !== 'gap' && !(item.is === 'choice' && item.optional))
    .map((item) => [...new Set(wordsOf(item))].sort());
}

function wordsOf(item: Item): readonly string[] {
  if (item.is === 'choice') return item.choices.flatMap(firstWordsOf);
  if (item.is === 'word') return [...item.words, ...item.prefixes.map((prefix) => `${prefix}*`)];
  if (item.is === 'capitals') return [item.word];
  return item.is === 'number' ? ['#', ...numberWords] : [];
}
