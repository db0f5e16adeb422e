import { type Forms, findLongestPhrases, type PhraseAt } from '../text/phrase-index.ts';
import { splitSentences } from '../text/sentences.ts';
import { splitWords, type Word } from '../text/words.ts';
import type { Phrase, PhraseBook } from './sharing-words.ts';

/** A phrase where it stands among the words of a sentence: first word, and the one after its last. */
export interface Mark {
  readonly phrase: Phrase;
  readonly from: number;
  readonly to: number;
}

export interface MarkedSentence {
  readonly text: string;
  readonly words: readonly Word[];
  readonly marks: readonly Mark[];
}

/** The sentences of a text with the phrases that they hold, the longest at each place. */
export function markPhrases(text: string, book: PhraseBook): readonly MarkedSentence[] {
  return splitSentences(text)
    .map((sentence) => {
      const words = sentence.flatMap((word) => splitAtSlash(word, book));
      const told = text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
      return { text: told, words, marks: findLongestPhrases(words.map(formsOf), book).map(toMark) };
    })
    .filter(({ marks }) => marks.length > 0);
}

/** "police/health" is two agencies; "s/w" is one word. */
function splitAtSlash(word: Word, book: PhraseBook): readonly Word[] {
  if (!word.lower.includes('/') || book.byFirst.has(word.lower)) return [word];
  return splitWords(word.text.replaceAll('/', ' ')).map((piece) => ({
    ...piece,
    start: word.start + piece.start,
    end: word.start + piece.end,
  }));
}

/** "The school's letter" names the school. */
function formsOf({ lower }: Word): Forms {
  return lower.endsWith("'s") ? [lower, lower.slice(0, -2)] : [lower];
}

function toMark({ meaning, from, to }: PhraseAt<Phrase>): Mark {
  return { phrase: meaning, from, to };
}
