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

/**
 * The words that may stand next after the first word of a phrase, as a word index takes them; null where a gap or the
 * end of the phrase may follow it, so that anything may stand there.
 */
export function nextWordsOf(phrase: Phrase): readonly string[] | null {
  const [first, ...rest] = phrase;
  if (first === undefined) return null;
  if (first.is !== 'choice') return wordsBeforeAnyGap(rest);
  const ways = first.choices.map((choice) => nextWordsOf([...choice, ...rest]));
  if (first.optional) ways.push(nextWordsOf(rest));
  return ways.some((words) => words === null) ? null : ways.flatMap((words) => words ?? []);
}

function wordsBeforeAnyGap(phrase: Phrase): readonly string[] | null {
  const words: string[] = [];
  for (const item of phrase) {
    if (item.is === 'gap') return null;
    if (item.is !== 'choice') return [...words, ...wordsOf(item)];
    for (const choice of item.choices) {
      const begins = wordsBeforeAnyGap(choice);
      if (begins === null) return null;
      words.push(...begins);
    }
    if (!item.optional) return words;
  }
  return null;
}

function wordsOf(item: Item): readonly string[] {
  if (item.is === 'choice') return item.choices.flatMap(firstWordsOf);
  if (item.is === 'word') return [...item.words, ...item.prefixes.map((prefix) => `${prefix}*`)];
  if (item.is === 'capitals') return [item.word];
  return item.is === 'number' ? ['#', ...numberWords] : [];
}
