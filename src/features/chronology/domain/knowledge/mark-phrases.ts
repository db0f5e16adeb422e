import { splitWords, type Word } from '../text/words.ts';
import type { Phrase, PhraseBook } from './sharing-words.ts';

/** A phrase where it stands among the words of a sentence: first word, and the one after its last. */
export interface Mark {
  readonly phrase: Phrase;
  readonly from: number;
  readonly to: number;
}

export interface MarkedSentence {
  readonly words: readonly Word[];
  readonly marks: readonly Mark[];
}

/** The sentences of a text with the phrases that they hold, the longest at each place. */
export function markPhrases(text: string, book: PhraseBook): readonly MarkedSentence[] {
  return text
    .split(/(?<=[.!?;])\s+|\n+/)
    .map((sentence) => {
      const words = splitWords(sentence).flatMap((word) => splitAtSlash(word, book));
      return { words, marks: findMarks(words, book) };
    })
    .filter(({ marks }) => marks.length > 0);
}

/** "police/health" is two agencies; "s/w" is one word. */
function splitAtSlash(word: Word, book: PhraseBook): readonly Word[] {
  if (!word.lower.includes('/') || book.has(word.lower)) return [word];
  return splitWords(word.text.replaceAll('/', ' ')).map((piece) => ({
    ...piece,
    start: word.start + piece.start,
    end: word.start + piece.end,
  }));
}

function findMarks(words: readonly Word[], book: PhraseBook): readonly Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = book.get(words[at]?.lower ?? '')?.find((candidate) => standsAt(candidate, words, at));
    if (phrase === undefined) {
      at += 1;
      continue;
    }
    marks.push({ phrase, from: at, to: at + phrase.words.length });
    at += phrase.words.length;
  }
  return marks;
}

function standsAt({ words: wanted }: Phrase, words: readonly Word[], at: number): boolean {
  return wanted.every((word, index) => isSameWord(word, words[at + index]?.lower ?? ''));
}

/** "The school's letter" names the school. */
function isSameWord(wanted: string, found: string): boolean {
  return found === wanted || found === `${wanted}'s`;
}
